/*
 * What a page is, as values: they can be compared with those of its twin, and sent from where nobody else may look.
 * Nothing is imported, so that the source can be put into such a page as it stands.
 */

export const TAGS = ['cdm-logo', 'cdm-directory', 'cdm-find-nearest', 'cdm-map', 'cdm-centre'];

/** What Lit leaves on a page's window, as any page that uses it has. */
const LIT_MARKERS = ['litPropertyMetadata', 'reactiveElementVersions', 'litHtmlVersions', 'litElementVersions'];

const CLASSES = [
  'Object',
  'Array',
  'Function',
  'String',
  'Promise',
  'Map',
  'EventTarget',
  'Node',
  'Element',
  'HTMLElement',
  'Document',
  'ShadowRoot',
  'CSSStyleSheet',
];

/** Markup that records what happens in a page. It stands before the page's policy, which does not forbid it therefore. */
export const LISTENING = `<script>{
  const { errors, warnings, violations, steps } = (window.__seen = {
    errors: [], warnings: [], violations: [], steps: [], home: location.href,
  });
  addEventListener('error', (event) => errors.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  console.warn = (...words) => warnings.push(words.join(' '));
  console.error = (...words) => errors.push(words.join(' '));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push(effectiveDirective + ' ' + blockedURI));
  addEventListener('hashchange', ({ newURL }) => steps.push('hashchange ' + newURL));
  const { pushState } = History.prototype;
  History.prototype.pushState = function (state, unused, url) {
    steps.push('pushState ' + (url ?? ''));
    return pushState.call(this, state, unused, url);
  };
}</script>`;

// The page may have taken the names of the document for its own: those of the prototype are asked.
export const findIn = ({ document }, selector) => Document.prototype.querySelector.call(document, selector);
export const findAllIn = ({ document }, selector) => [...Document.prototype.querySelectorAll.call(document, selector)];

/** What an element shows of its own: not while it loads, and not where it is nothing that could be seen. */
export function isDrawn(element) {
  const base = element.shadowRoot?.querySelector('.base');
  if (!base || base.querySelector('.loading')) return false;
  const { width, height } = base.getBoundingClientRect();
  return width > 0 && height > 0 && !!(base.querySelector('svg') ?? base.textContent.trim());
}

const isFallbackSeen = (element) =>
  [...element.querySelectorAll('[data-fallback]')].some((fallback) => fallback.getClientRects().length > 0);

/**
 * All that the invariants are about, but for the focus, and for what is stored: the pages of an origin share that.
 *
 * @param home - The origin that the page itself is of, or may ask.
 */
export function stateOf(window, home) {
  const elements = findAllIn(window, TAGS.join());
  return {
    ...window.__seen,
    globals: membersOf(window).filter((member) => !LIT_MARKERS.includes(member.split(' ')[0])),
    natives: Object.fromEntries(
      CLASSES.flatMap((name) => [
        [name, membersOf(window[name])],
        [`${name}.prototype`, membersOf(window[name].prototype)],
      ]),
    ),
    page: placesOf(window),
    origins: originsOf(window).filter((origin) => origin !== home),
    drawn: elements.filter(isDrawn).map(({ localName }) => localName),
    empty: elements
      .filter((element) => !isDrawn(element) && !isFallbackSeen(element))
      .map(({ localName }) => localName),
    outline: outlineOf(window),
  };
}

/** Wherever a page can leave something on a device. The pages of one origin share it all. */
export async function storedIn({ document, localStorage, sessionStorage, indexedDB, caches, navigator }) {
  const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
  const files = (await caches.keys()).map((name) => `cache ${name}`);
  const workers = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`);
  return [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)]
    .filter(Boolean)
    .concat(databases, files, workers);
}

/**
 * What must be so of a page and of its twin, one claim after the other: its name, what is, what should be.
 *
 * @param expected - What the fault itself brings about: `Expected` in invariants.ts.
 */
export function* claimsOf(host, twin, { warnings = 0, alike = 1, errors, violations } = {}) {
  const besides = (lines, known) => lines.filter((line) => !known?.test(line));
  yield ['I1, I7: thrown at the page', besides(host.errors, errors), twin.errors];
  yield ['I2: globals', host.globals, twin.globals];
  for (const name of Object.keys(twin.natives)) yield [`I2: ${name}`, host.natives[name], twin.natives[name]];
  yield ['I3: the page', host.page, twin.page];
  yield ['I3: history', host.steps, twin.steps];
  yield ['I4: origins', host.origins, twin.origins];
  yield ['I4, I5: what no policy allows', besides(host.violations, violations), twin.violations];
  yield [`I6: ${host.empty.join()} is an empty box`, host.empty, []];
  yield [`I7: ${host.warnings.join('\n')}`, Math.max(host.warnings.length, warnings), warnings];
  yield ['I7: the same warning twice', host.warnings.filter((line) => timesIn(host.warnings, line) > alike), []];
  yield ['I8: outside the elements', host.outline, twin.outline];
}

const timesIn = (list, one) => list.filter((other) => other === one).length;

/** Names, and the source of what is a function: a native one that was replaced has another. */
function membersOf(object) {
  return Reflect.ownKeys(object)
    .map((key) => {
      const { value, get, set } = Object.getOwnPropertyDescriptor(object, key);
      return [String(key), ...[value, get, set].map(sourceText)].join(' ');
    })
    .sort();
}

const sourceText = (value) => (typeof value === 'function' ? Function.prototype.toString.call(value) : typeof value);

function placesOf(window) {
  const rect = (id, ...sides) => {
    const box = findIn(window, id)?.getBoundingClientRect();
    return sides.map((side) => box && Math.round(box[side]));
  };
  return {
    texts: ['#before', '#after'].map((id) => [
      findIn(window, id)?.textContent,
      findIn(window, id)?.getClientRects().length,
    ]),
    before: rect('#before', 'x', 'y', 'width', 'height'),
    field: rect('#focus', 'x', 'y', 'width', 'height'),
    // Below the elements: where it stands is theirs to say, how wide it is is not.
    after: rect('#after', 'x', 'width', 'height'),
    scroll: [window.scrollX, window.scrollY],
    title: findIn(window, 'title')?.textContent,
    address: window.location.href === window.__seen.home ? 'as it was' : window.location.href,
  };
}

const originsOf = ({ performance }) => [
  ...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)),
];

/** The page's own nodes: all but our script tags, and what is in our elements. */
function outlineOf(window) {
  const isOurs = (node) => node.localName === 'script' && /cdm/.test(node.getAttribute('src') ?? node.textContent);
  return findAllIn(window, 'html, html *')
    .filter((node) => !node.parentElement?.closest(TAGS.join()) && !isOurs(node))
    .map((node) => {
      if (TAGS.includes(node.localName)) return node.localName;
      const attributes = node.getAttributeNames().map((name) => `${name}=${node.getAttribute(name)}`);
      const others = [...node.childNodes].filter(({ nodeType }) => nodeType !== Node.ELEMENT_NODE);
      // A page's own Lit marks its places with a number by chance.
      const texts = others.map(({ nodeValue }) => nodeValue?.trim().replace(/lit\$\d+\$/, 'lit$'));
      return [node.localName, ...attributes, ...texts].join(' ').trim();
    });
}
