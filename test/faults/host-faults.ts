import { aTimeout, expect } from '@open-wc/testing';
import type { HostPage } from '../support/host-page.js';
import { elements, find, SCROLL_BAR, TAGS } from '../support/invariants.js';
import { allIn, ENDING, faultsOf, type HostFault } from './host-fault.js';

const SPEAKING = TAGS.filter((tag) => tag !== 'cdm-logo');

/** Names that a page's forms and images take from the document: each is a member that somebody calls. */
const clobber = (...names: readonly string[]): string =>
  names.map((name) => `<img name="${name}" alt="" hidden>`).join('');

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  centre: ['paris', 'nimes', 'nowhere', '__proto__', ''],
  tone: ['mono', 'reverse', '"', 'auto'],
  status: ['project', 'x'],
  href: ['javascript:alert(1)', 'https://example.org/', 'http://[', ''],
  countries: ['FR', 'zz top', '<b>', ''],
  statuses: ['closed', 'open project', '☃'],
  'heading-level': ['2', '6', '99', '-1', 'NaN', ''],
  'max-results': ['1', '1e9', 'x'],
  selected: ['geneve', 'toString', ''],
  lang: ['it', 'xx', 'fr_FR', '-', 'de'],
  name: ['a', ''],
  required: [''],
  ranked: [''],
  class: ['a'],
  style: ['color: red'],
  hidden: [''],
};

/** Always the same "chance", so that a failure can be had again. */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 48271) % 2147483647) / 2147483647;
}

function flipAttributes(host: HostPage): void {
  const next = chance(7);
  const of = <T>(list: readonly T[]): T => list[Math.floor(next.next().value * list.length)]!;
  for (let round = 0; round < 1_000; round++) {
    const element = of(allIn(host));
    const name = of(Object.keys(ATTRIBUTES));
    if (element.hasAttribute(name)) element.removeAttribute(name);
    else element.setAttribute(name, of(ATTRIBUTES[name]!));
  }
  // What is left is as it was.
  for (const element of allIn(host)) {
    for (const name of Object.keys(ATTRIBUTES)) element.removeAttribute(name);
    element.setAttribute('centre', 'nimes');
  }
}

const HOST_FAULTS: Readonly<Record<string, HostFault>> = {
  'adds enumerable members to the prototypes of the language': {
    does: `for (const { prototype } of [Array, Object, String, Function, Number])
      prototype.each = prototype.bar = function () { return this; };`,
  },
  'overrides built-ins as Prototype.js does': {
    does: `
      Array.from = (iterable) => { if (!iterable) return []; if (iterable.toArray) return iterable.toArray();
        const list = []; for (let i = 0; i < iterable.length; i++) list.push(iterable[i]); return list; };
      Object.assign(Array.prototype, {
        entries() { return [...this.values()]; }, toJSON() { return '[' + this.join() + ']'; },
        reduce(fn, start) { let it = start, i = 0; if (arguments.length < 2) it = this[i++];
          for (; i < this.length; i++) it = fn.call(undefined, it, this[i], i, this); return it; },
        flatten() { return this.flat(9); }, uniq() { return [...new Set(this)]; }, clone() { return [...this]; },
        first() { return this[0]; }, last() { return this[this.length - 1]; }, size() { return this.length; } });
      Object.assign(String.prototype, { strip() { return this.trim(); }, toJSON() { return '"' + this + '"'; },
        inspect() { return this; }, gsub() { return this; }, interpolate() { return this; } });
      const bind = Function.prototype.bind;
      Function.prototype.bind = function (...args) { return args[0] === undefined ? this : bind.apply(this, args); };
      const { Element } = window;
      window.Element = function (tag) { return document.createElement(tag); };
      window.Element.prototype = Element.prototype;
      const remove = Element.prototype.remove;
      Element.prototype.remove = function () { remove.call(this); return this; };
      Object.assign(Element.prototype, { hide() { return this; }, show() { return this; }, update() { return this; } });
      document.getElementsByClassName = (name) => [...document.querySelectorAll('.' + name)];`,
  },
  'wraps promises, timers and listeners as a zone does': {
    does: `window.Promise = class ZoneAwarePromise extends Promise {};
      for (const name of ['setTimeout', 'requestAnimationFrame', 'queueMicrotask']) {
        const native = window[name];
        window[name] = function (act, ...rest) { return native.call(window, () => act.call(window), ...rest); };
      }
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, act, options) {
        return addEventListener.call(this, type, act, options);
      };`,
  },
  'has frozen every built-in': {
    does: `for (const one of [Object, Array, Function, String, Number, Boolean, Promise, Map, Set, WeakMap, Symbol, RegExp,
        Date, Error, Intl, JSON, Math, Reflect, URL, Event, CustomEvent, Node, Element, HTMLElement, ShadowRoot])
      { Object.freeze(one); if (one.prototype) Object.freeze(one.prototype); }`,
  },
  'has no observer of sizes and none of intersections': {
    does: `delete window.ResizeObserver; delete window.IntersectionObserver;`,
  },
  'is shown by a browser whose Intl makes no lists': {
    does: `delete Intl.ListFormat;`,
    drawn: ['cdm-logo'],
    warnings: SPEAKING.length,
  },
  'is shown by a browser without Intl': {
    does: `delete window.Intl;`,
    drawn: ['cdm-logo'],
    warnings: SPEAKING.length,
  },
  // The details of a centre hold an address to write to, which is made with it: they give way to their fallback.
  'has a variable called URL': {
    does: `window.URL = '/here';`,
    drawn: TAGS.filter((tag) => tag !== 'cdm-centre'),
    warnings: 1,
  },
  'is shown by a browser that names no languages, and names none itself': {
    does: `Object.defineProperty(Navigator.prototype, 'languages', { value: undefined });`,
    lang: '',
  },
  'may store nothing': {
    does: `for (const [object, names] of [[window, ['localStorage', 'sessionStorage', 'indexedDB', 'caches']], [Document.prototype, ['cookie']]])
      for (const name of names) Object.defineProperty(object, name,
        { configurable: true, get() { throw new DOMException('blocked', 'SecurityError'); } });`,
  },
  'came without https, so that nothing can be hashed': {
    does: `Object.defineProperty(crypto, 'subtle', { value: undefined });`,
  },
  'has a fetch that throws at once': {
    does: `window.fetch = () => { throw new TypeError('not here'); };`,
    // The loader asks for the drawing of the first logo, where that is of the network's own data.
    body: `<cdm-logo centre="nimes"></cdm-logo>${elements('/faulty-feed/good/never-asked')}`,
    warnings: TAGS.length,
  },
  'keeps every shadow root closed': {
    does: `const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) {
        const root = attachShadow.call(this, { ...init, mode: 'closed' });
        Object.defineProperty(this, 'shadowRoot', { get: () => (new Error().stack.includes('page-state') ? root : null) });
        return root;
      };`,
  },
  'has given the name of one element away': {
    does: `customElements.define('cdm-directory', class extends HTMLElement {});`,
    drawn: TAGS.filter((tag) => tag !== 'cdm-directory'),
    // The loader has nothing to load then; the single file says it.
    isSilent: true,
    warnings: 1,
  },
  'has given the names of all elements away': {
    does: `for (const tag of ${JSON.stringify(TAGS)}) customElements.define(tag, class extends HTMLElement {});`,
    drawn: [],
    isSilent: true,
    warnings: TAGS.length,
  },
  'is shown by a browser whose style sheets cannot be made by scripts': {
    does: `delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;
      delete CSSStyleSheet.prototype.replace; delete CSSStyleSheet.prototype.replaceSync;`,
    so: (host) => {
      for (const element of allIn(host)) {
        expect(host.window.getComputedStyle(element).display, element.localName).to.match(/block/);
      }
    },
  },
  'lets nobody define an element': {
    does: `customElements.define = () => { throw new Error('not here'); };`,
    drawn: [],
    warnings: TAGS.length,
  },
  'lets nobody attach a shadow': {
    does: `Element.prototype.attachShadow = () => { throw new Error('not here'); };`,
    drawn: [],
    warnings: TAGS.length,
  },
  'resets the style of the elements': {
    head: `<style>${TAGS.join()} { all: initial !important; }</style>`,
  },
  'is in quirks mode': { doctype: '' },
  'names images after members of the document, before the script': {
    body: clobber('createElement', 'importNode', 'createComment', 'createTextNode') + elements(),
    script: '',
    end: ENDING,
    drawn: [],
    // Each tag that comes later is tried again, and nothing more is said.
    then: (host) => {
      for (const element of allIn(host)) element.after(element.cloneNode(true));
    },
    warnings: TAGS.length,
  },
  'names images after other members of the document': {
    body:
      clobber('head', 'body', 'readyState', 'adoptedStyleSheets', 'baseURI', 'currentScript') +
      clobber('children', 'hidden', 'defaultView', 'cookie', 'activeElement', 'adoptNode') +
      elements(),
    script: '',
    end: ENDING,
  },
  // The loader finds nothing then; what the page shows is as without us.
  'names an image after its own root': {
    body: clobber('documentElement') + elements(),
    script: '',
    end: ENDING,
    drawn: [],
    drawnWhole: TAGS,
    isSilent: true,
  },
  'names images after what finds and listens': {
    body: clobber('querySelector', 'querySelectorAll', 'addEventListener', 'removeEventListener') + elements(),
    script: '',
    end: ENDING,
  },
  'names images after members of the document, after the elements are drawn': {
    then: async (host) => {
      find(host, '#before')!.insertAdjacentHTML(
        'afterend',
        `<div>${clobber('createElement', 'importNode', 'createTreeWalker', 'createComment', 'addEventListener')}</div>`,
      );
      for (const element of allIn(host)) {
        element.lang = 'it';
        element.setAttribute('heading-level', '4');
      }
      await aTimeout(50);
      find(host, '#before')!.nextElementSibling!.remove();
      for (const element of allIn(host)) element.lang = 'fr';
    },
    warnings: TAGS.length,
  },
  'takes the elements away while they load': {
    meanwhile: (host) => allIn(host).forEach((element) => element.remove()),
    drawn: [],
    isSilent: true,
  },
  'takes the elements away and puts them back while they load, twice': {
    meanwhile: async (host) => {
      for (let i = 0; i < 2; i++) {
        const all = allIn(host);
        all.forEach((element) => element.remove());
        await aTimeout(5);
        find(host, '#after')!.before(...all);
      }
    },
  },
  'moves the elements into a frame and back': {
    then: async (host) => {
      const all = allIn(host);
      const frame = host.document.createElement('iframe');
      host.document.body.append(frame);
      frame.contentDocument!.body.append(...all);
      await aTimeout(50);
      find(host, '#after')!.before(...all);
      frame.remove();
    },
    so: (host) => {
      for (const element of allIn(host)) {
        expect(host.window.getComputedStyle(element).display, element.localName).to.match(/block/);
      }
    },
  },
  'names another feed a hundred times before one is read': {
    then: (host) => {
      for (let i = 0; i < 100; i++) allIn(host).forEach((one) => one.setAttribute('src', `/faulty-feed/good/n${i}`));
    },
    so: ({ window }) => {
      const feeds = window.performance.getEntriesByType('resource').filter(({ name }) => /\/n\d+$/.test(name));
      expect(feeds.map(({ name }) => name).filter((name) => !name.endsWith('/n99'))).to.deep.equal([]);
    },
  },
  'sorts the elements over and over': {
    then: (host) => {
      for (let i = 0; i < 50; i++) find(host, '#after')!.before(allIn(host)[i % TAGS.length]!);
    },
  },
  'writes itself anew from its own markup while they load': {
    meanwhile: (host) => {
      const { body } = host.document;
      body.innerHTML = String(body.innerHTML);
    },
  },
  'writes itself anew from its own markup once they are drawn': {
    then: (host) => {
      const { body } = host.document;
      body.innerHTML = String(body.innerHTML);
    },
  },
  'clones the elements': {
    then: (host) => allIn(host).forEach((element) => element.after(element.cloneNode(true))),
  },
  'changes attributes at random': { then: flipAttributes, warnings: 60 },
  'changes attributes at random while they load': { meanwhile: flipAttributes, warnings: 60 },
  'empties the elements while they load': {
    meanwhile: (host) => allIn(host).forEach((element) => (element.innerHTML = '')),
  },
  'is written over by document.write': {
    then: (host) => {
      host.document.open();
      host.document.write(
        `<!doctype html>${SCROLL_BAR}<title>Host</title><p id="before">New</p>${elements()}<p id="after">After</p>`,
      );
      host.document.close();
      // Engines differ in where a page is scrolled to that has lost its height for a while.
      host.window.scrollTo(0, 0);
    },
  },
  'is printed': {
    then: (host) => {
      for (const type of ['beforeprint', 'afterprint']) host.window.dispatchEvent(new host.window.Event(type));
    },
  },
  'goes offline and comes back': {
    then: (host) => {
      for (const type of ['offline', 'online']) host.window.dispatchEvent(new host.window.Event(type));
    },
  },
  'is translated by the browser': {
    then: async (host) => {
      host.document.documentElement.className = 'translated-ltr';
      host.document.documentElement.lang = 'de';
      for (const element of allIn(host)) {
        for (const root of [element, element.shadowRoot ?? element]) {
          const texts = host.document.createTreeWalker(root, 4);
          const nodes: Text[] = [];
          while (texts.nextNode()) nodes.push(texts.currentNode as Text);
          for (const text of nodes) {
            const font = host.document.createElement('font');
            text.replaceWith(font);
            font.append(text);
          }
        }
        element.setAttribute('countries', 'FR');
      }
      await aTimeout(50);
    },
    warnings: TAGS.length,
  },
};

export const HOST_PAGE_FAULTS = faultsOf(HOST_FAULTS);
