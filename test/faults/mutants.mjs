/**
 * The library's guards, each taken away by a small change of its source: name → what is changed, and the fault that
 * must then do harm. `npm run test:mutants` holds every mutant against its fault. A guard that nobody misses is either
 * not tested or not needed.
 */
export const MUTANTS = {
  'no-timeout': {
    of: 'src/feed/read-json.ts',
    find: '    isLate = true;\n    abort.abort();',
    replace: '    isLate = true;',
    fault: 'never:',
  },
  'no-status-check': {
    of: 'src/feed/read-json.ts',
    find: 'if (!response.ok) return',
    replace: 'if (0) return',
    fault: 'not-found:',
  },
  'no-size-limit': {
    of: 'src/feed/read-json.ts',
    find: 'FEED_MAX_BYTES = 5_000_000',
    replace: 'FEED_MAX_BYTES = 500_000_000',
    fault: 'many:',
  },
  'any-encoding': { of: 'src/feed/read-json.ts', find: 'fatal: true', replace: 'fatal: false', fault: 'latin1:' },
  'json-not-caught': {
    of: 'src/feed/read-json.ts',
    find: "    return err({ kind: 'format', at: 'feed', expected: 'JSON' });",
    replace: '    throw new Error();',
    fault: 'login:',
  },
  'no-snapshot': {
    of: 'src/controllers/network-controller.ts',
    find: 'request.src === RELEASED && !request.network ? result : await loadNetwork(RELEASED)',
    replace: 'result',
    fault: 'broken:',
  },
  'failure-remembered': {
    of: 'src/feed/load-network.ts',
    find: 'if (!result.ok) loads.delete(url);',
    replace: '',
    fault: 'cut:',
  },
  'never-online': {
    of: 'src/controllers/network-controller.ts',
    find: "    addEventListener('online', this.#online);",
    replace: '',
    fault: 'offline when the page comes:',
  },
  'no-shared-load': {
    of: 'src/feed/load-network.ts',
    find: '    loads.set(url, load);',
    replace: '',
    fault: 'broken:',
  },
  'says-it-twice': {
    of: 'src/elements/cdm-element.ts',
    find: '    const { kind, ...rest } = error;',
    replace: '    const { kind, ...rest } = error;\n    console.warn(`<${this.localName}>: ${kind}`);',
    fault: 'empty:',
  },
  'render-not-contained': {
    of: 'src/elements/cdm-element.ts',
    find: '      const isBroken = this.#isDrawing;',
    replace: '      if (cause) throw cause;\n      const isBroken = this.#isDrawing;',
    fault: 'after the elements are drawn',
  },
  'no-second-try': {
    of: 'src/elements/cdm-element.ts',
    find: 'if (isBroken && !this.#trouble) {',
    replace: 'if (0) {',
    fault: 'is translated by the browser',
  },
  'document-trusted': {
    of: 'src/elements/cdm-element.ts',
    find: 'Document.prototype.createElement.call(this.ownerDocument, tag)',
    replace: 'this.ownerDocument.createElement(tag)',
    fault: 'after the elements are drawn',
  },
  'fieldset-not-guarded': {
    of: 'src/elements/speaking-element.ts',
    find: 'if (this.#fieldsetGuard || !isInFieldset(this)) return;',
    replace: 'if (this) return;',
    fault: 'in a fieldset that is added to',
  },
  'no-default-slot': {
    of: 'src/elements/cdm-element.ts',
    find: '<slot @slotchange=${this.#placeFallback}></slot>',
    replace: '',
    fault: 'never closes its <cdm-map>',
  },
  'style-attribute': {
    of: 'src/elements/cdm-element.ts',
    find: '<div class="base"',
    replace: '<div style="color: inherit" class="base"',
    fault: 'allows no style',
  },
  'inherits-the-line': {
    of: 'src/styles/host.styles.ts',
    find: 'white-space: normal;',
    replace: '',
    fault: 'writes tiny',
  },
  'late-content-ignored': {
    of: 'src/elements/logo/cdm-logo.ts',
    find: "    this.renderRoot.addEventListener('slotchange', () => holdsContent(this) && this.requestUpdate());\n",
    replace: '',
    fault: 'never closes its <cdm-logo>',
  },
  'no-try-before-define': {
    of: 'src/elements/define.ts',
    find: '    tryToRender();\n',
    replace: '',
    fault: 'lets nobody attach a shadow',
  },
  'no-shadow-tried': {
    of: 'src/elements/define.ts',
    find: ".attachShadow({ mode: 'open' })",
    replace: '',
    fault: 'lets nobody attach a shadow',
  },
  'define-not-caught': {
    of: 'src/elements/define.ts',
    find: 'console.warn(`<${tag}> cannot render on this page.`, cause);',
    replace: 'throw cause;',
    fault: 'lets nobody define an element',
  },
  'no-check-of-intl': {
    of: 'src/elements/define.ts',
    find: '    element.check?.();\n',
    replace: '',
    fault: 'whose Intl makes no lists',
  },
  'size-observer-expected': {
    of: 'src/controllers/width-controller.ts',
    find: " || typeof ResizeObserver === 'undefined'",
    replace: '',
    fault: 'no observer of sizes',
  },
  'languages-expected': {
    of: 'src/i18n/nearest-lang.ts',
    find: 'navigator.languages ?? []',
    replace: 'navigator.languages',
    fault: 'names no languages',
  },
  'listens-through-the-document': {
    of: 'src/controllers/listbox-controller.ts',
    find: 'addEventListener.call(this.#document, ',
    replace: 'this.#document.addEventListener(',
    fault: 'after what finds and listens',
  },
  'waits-through-the-document': {
    of: 'src/cdn/watch-page.ts',
    find: "'loading') addEventListener(",
    replace: "'loading') document.addEventListener(",
    fault: 'after what finds and listens',
  },
  'loader-uses-url': {
    of: 'src/cdn/loader.ts',
    find: 'let isPreloadChecked',
    replace: "new URL('.', base);\nlet isPreloadChecked",
    fault: 'a variable called URL',
  },
  'loader-trusts-fetch': {
    of: 'src/cdn/loader.ts',
    find: '(async () => fetch(`${base}logos/${centre}.json`))()',
    replace: 'fetch(`${base}logos/${centre}.json`)',
    fault: 'a fetch that throws at once',
  },
  'loader-leaves-links': {
    of: 'src/cdn/loader.ts',
    find: '.finally(() => element.remove())',
    replace: '',
    fault: 'is in quirks mode',
  },
  'loader-not-caught': {
    of: 'src/cdn/loader.ts',
    find: '    if (!space.disabled) console.warn(',
    replace: '    throw cause;\n    if (!space.disabled) console.warn(',
    fault: 'before the script',
  },
  'loader-warns-again': {
    of: 'src/cdn/loader.ts',
    find: 'if (!space.disabled) console.warn(',
    replace: 'console.warn(',
    fault: 'before the script',
  },
  'leaves-a-global': {
    of: 'src/elements/define.ts',
    find: '    customElements.define(tag, element);',
    replace: '    customElements.define(tag, element);\n    Object.assign(globalThis, { cdmWasHere: true });',
    fault: 'is in quirks mode',
  },
  'mends-a-prototype': {
    of: 'src/elements/define.ts',
    find: '    customElements.define(tag, element);',
    replace:
      '    customElements.define(tag, element);\n    const { contains } = Node.prototype;\n    Node.prototype.contains = function (node) { return contains.call(this, node); };',
    fault: 'is in quirks mode',
  },
  'takes-the-focus': {
    of: 'src/elements/define.ts',
    find: '    customElements.define(tag, element);',
    replace:
      "    customElements.define(tag, element);\n    setInterval(() => (document.querySelector('#focus') as HTMLElement | null)?.blur(), 10);",
    fault: 'is in quirks mode',
  },
  'stores-something': {
    of: 'src/elements/define.ts',
    find: '    customElements.define(tag, element);',
    replace: "    customElements.define(tag, element);\n    localStorage.setItem('cdm', '1');",
    fault: 'is in quirks mode',
  },
  'asks-elsewhere': {
    of: 'src/elements/define.ts',
    find: '    customElements.define(tag, element);',
    replace: "    customElements.define(tag, element);\n    fetch('http://127.0.0.1:1/').catch(() => 0);",
    fault: 'is in quirks mode',
  },
  'moves-the-page': {
    of: 'src/elements/define.ts',
    find: '    customElements.define(tag, element);',
    replace:
      "    customElements.define(tag, element);\n    document.adoptedStyleSheets.push(Object.assign(new CSSStyleSheet(), {}));\n    document.adoptedStyleSheets.at(-1)!.replaceSync('p { margin: 3em }');",
    fault: 'is in quirks mode',
  },
  'leaves-a-node': {
    of: 'src/elements/define.ts',
    find: '    customElements.define(tag, element);',
    replace:
      "    customElements.define(tag, element);\n    addEventListener('load', () => document.body.append(document.createElement('div')));",
    fault: 'is in quirks mode',
  },
  'fills-the-head': {
    of: 'src/elements/define.ts',
    find: '    customElements.define(tag, element);',
    replace: "    customElements.define(tag, element);\n    document.head.append(document.createElement('style'));",
    fault: 'is in quirks mode',
  },
};
