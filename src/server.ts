/** Draws elements on a server, with `@lit-labs/ssr`. Importing this does nothing yet, and needs no window. */
import { provideComposer } from './controllers/drawings.js';
import { isNetwork } from './controllers/network-controller.js';
import { stock } from './controllers/stock.js';
import { completed, loadNetwork, readGiven, RELEASED } from './feed/load-network.js';
import { feedOf } from './feed/write-feed.js';
import { LOCALES } from './i18n/match-locale.js';
import { loadTexts, wantLaterTexts } from './i18n/texts.js';
import { loadOutlines } from './map/load-outlines.js';
import type { Network } from './model/network.js';

/** Registers the elements: what a server draws has to be known to Lit's rendering. */
const ELEMENTS = {
  'cdm-centre': () => import('./elements/centre/cdm-centre.define.js'),
  'cdm-directory': () => import('./elements/directory/cdm-directory.define.js'),
  'cdm-find-nearest': () => import('./elements/find-nearest/cdm-find-nearest.define.js'),
  'cdm-logo': () => import('./elements/logo/cdm-logo.define.js'),
  'cdm-map': () => import('./elements/map/cdm-map.define.js'),
};

/** Elements that a server can draw. */
export type ServerTag = keyof typeof ELEMENTS;

export type ServerAttributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What an element is to be drawn from. */
export interface ServerOptions {
  /** Language of the element, written as its `lang`: what a server says and what the page says are then the same. */
  readonly lang?: string;
  /** As in HTML. `true` writes a boolean attribute; `false`, `null` and `undefined` leave theirs out. */
  readonly attributes?: ServerAttributes;
  /**
   * A network, or GeoJSON as a feed gives it, parsed or as text. It is also written into the markup, for the page,
   * unless the attribute `src` says where the page finds the same; for a logo its record alone. Default: the network
   * released with this version.
   */
  readonly network?: unknown;
  /**
   * HTML of the element's children, written as it is. A fallback needs `slot="fallback"` beside `data-fallback`, or it
   * is shown together with the drawing until the page's script runs.
   */
  readonly content?: string;
}

/**
 * One element with its drawing, as HTML: for a page that is made on a server or ahead of time.
 *
 * @returns Rejects where the data cannot be read, naming what is wrong with it: better no page than an empty list.
 */
export async function render(tag: ServerTag, options: ServerOptions = {}): Promise<string> {
  const { lang = 'fr', attributes = {}, network, content = '' } = options;
  const define = ELEMENTS[tag] as (typeof ELEMENTS)[ServerTag] | undefined;
  if (!define) throw new TypeError(`render: no element is called ${tag}`);
  const isGiven = network !== undefined && network !== null;
  if (attributes.src && !isGiven) throw new TypeError('render: `src` is for the page; a server needs `network` too');
  const given = isGiven ? await read(network) : undefined;
  const [{ LitElementRenderer }, { collectResult }] = await Promise.all([
    import('@lit-labs/ssr'),
    import('@lit-labs/ssr/lib/render-result.js'),
    prepare(),
    define(),
  ]);
  const element = new LitElementRenderer(tag);
  const written: ServerAttributes = { ...attributes, lang };
  for (const [name, value] of Object.entries(written)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  if (given) element.setProperty('network', given);
  element.connectedCallback();
  const shadow = await collectResult(
    element.renderShadow({
      elementRenderers: [LitElementRenderer],
      customElementInstanceStack: [element],
      customElementHostStack: [element],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    }) ?? [],
  );
  const data = given && !attributes.src ? inlined(tag === 'cdm-logo' ? recordOf(attributes, given) : network) : '';
  const start = `<${tag}${element.renderAttributes().join('')}>`;
  return `${start}<template shadowrootmode="open">${shadow}</template>${data}${content}</${tag}>`;
}

let preparation: Promise<void> | undefined;

/**
 * Loads what elements otherwise load when they need it, since a server draws once. `render` does so by itself; whoever
 * draws with Lit's own `render` awaits this first, and imports the elements.
 */
export function prepare(): Promise<void> {
  return (preparation ??= load());
}

async function load(): Promise<void> {
  const [composer, { CdmDirectory }, layouts, released, outlines] = await Promise.all([
    import('./controllers/composer.js'),
    ELEMENTS['cdm-directory'](),
    import('./elements/directory/layouts.js'),
    loadNetwork(RELEASED),
    loadOutlines(),
    Promise.all(LOCALES.map(loadTexts)),
  ]);
  await wantLaterTexts();
  provideComposer(composer);
  stock.layouts = layouts;
  // Lit's rendering writes the styles of a class, whatever the layout of the one element; first it has to collect them.
  void CdmDirectory.observedAttributes;
  CdmDirectory.elementStyles = [...CdmDirectory.elementStyles, layouts.layoutStyles, layouts.tableStyles];
  if (released.ok) stock.network = released.value;
  if (outlines.ok) stock.frames = outlines.value;
}

async function read(given: unknown): Promise<Network> {
  if (isNetwork(given)) return completed(given);
  const result = await readGiven(given);
  if (result.ok) return result.value;
  const { error } = result;
  throw new TypeError(
    error.kind === 'format'
      ? `render: network, ${error.at}: expected ${error.expected}`
      : 'render: network, unreadable',
    { cause: error },
  );
}

/** All that a logo needs: every page of a site may have one. `undefined` where it has words of its own. */
function recordOf({ centre, area }: ServerAttributes, network: Network): Network | undefined {
  if (area && !centre) return undefined;
  const centres = network.centres.filter(({ id }) => id === centre);
  if (!centres.length) throw new TypeError(`render: network has no record with the logo’s \`centre\`, ${centre}`);
  return { ...network, centres };
}

/** What the page's own element reads. Nothing in it can end the script: JSON has `<` in texts only. */
function inlined(given: unknown): string {
  if (given === undefined) return '';
  const feed = isNetwork(given) ? feedOf(completed(given)) : given;
  const json = typeof feed === 'string' ? feed : JSON.stringify(feed);
  return `<script type="application/geo+json">${json.replaceAll('<', '\\u003c')}</script>`;
}
