import type { HostPage } from '../support/host-page.js';
import { CDN, elements, TAGS } from '../support/invariants.js';
import { allIn, faultsOf, type HostFault } from './host-fault.js';

const policy = (...directives: readonly string[]): string =>
  `<meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}">`;

const HERE = location.origin;

/** Firefox and WebKit may know nothing of it yet: there a page that asks for it gets what any page gets. */
const hasTrustedTypes = 'trustedTypes' in window;

/** A visitor who presses whatever there is, but for what asks a broken feed again. */
async function useAll(host: HostPage): Promise<void> {
  for (const element of allIn(host)) {
    for (const target of element.shadowRoot?.querySelectorAll('button:not([part~="message"] *), .pin') ?? []) {
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    }
    if ('search' in element) await (element as HTMLElementTagNameMap['cdm-find-nearest']).search('Lyon');
    if ('filter' in element) await (element as HTMLElementTagNameMap['cdm-directory']).filter('');
  }
}

/** The elements with the network's own data, and with a feed that is broken. */
const EVERY_STATE = elements() + elements('/faulty-feed/broken/policy');

const strict = { body: EVERY_STATE, then: useAll, warnings: TAGS.length };
/** WebKit reports each script that the loader tries to name, before it fetches it instead. All elements work there too. */
const typed: HostFault = /^Apple/.test(navigator.vendor)
  ? { ...strict, violations: /^require-trusted-types-for/ }
  : strict;
const refused = hasTrustedTypes
  ? ({
      body: EVERY_STATE,
      drawn: [],
      warnings: TAGS.length,
      violations: /^(require-)?trusted-types/,
    } satisfies HostFault)
  : strict;

/** As a Lit of the page's own does. */
const TAKE_NAME = `window.trustedTypes?.createPolicy('lit-html', {});`;

/** A page's own script, which puts ours into it, and its hash. */
const PUTTING = `{ const ours = document.createElement('script'); ours.src = '${CDN}'; document.head.append(ours); }`;
const sha256 = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(PUTTING)));
const HASH = `sha256-${btoa(String.fromCharCode(...sha256))}`;

const { 'cdm.js': INTEGRITY } = (await (await fetch('/dist/cdn/integrity.json')).json()) as { 'cdm.js': string };

const POLICY_FAULTS: Readonly<Record<string, HostFault>> = {
  'allows no style, and scripts and data of one origin only': {
    ...strict,
    head: policy("default-src 'none'", "style-src 'none'", `script-src ${HERE}`, `connect-src ${HERE}`),
  },
  'allows what is named by one script with a nonce': {
    ...strict,
    head: policy("default-src 'none'", "script-src 'nonce-r4nd0m' 'strict-dynamic'", `connect-src ${HERE}`),
    script: `<script nonce="r4nd0m" src="${CDN}"></script>`,
  },
  'allows what is put into it by one script with a hash': {
    ...strict,
    head: policy("default-src 'none'", `script-src '${HASH}' 'strict-dynamic'`, `connect-src ${HERE}`),
    script: `<script>${PUTTING}</script>`,
  },
  'has what a strict policy would forbid reported': {
    ...strict,
    headers: {
      'content-security-policy-report-only': `default-src 'none'; style-src 'none'; script-src ${HERE}; connect-src ${HERE}`,
    },
  },
  // What the loader asks for ahead has none, and comes a step later.
  'runs no script of unknown integrity': {
    ...strict,
    headers: { 'integrity-policy': 'blocked-destinations=(script)' },
    script: `<script src="${CDN}" integrity="${INTEGRITY}" crossorigin></script>`,
  },
  'wants Trusted Types': { ...typed, head: policy("require-trusted-types-for 'script'") },
  'wants Trusted Types, and allows Lit’s': {
    ...typed,
    head: policy("require-trusted-types-for 'script'", 'trusted-types lit-html'),
  },
  'wants Trusted Types, and allows none': {
    ...refused,
    head: policy("require-trusted-types-for 'script'", "trusted-types 'none'"),
  },
  'wants Trusted Types, and has given Lit’s name away': {
    ...refused,
    head: policy("require-trusted-types-for 'script'", 'trusted-types lit-html'),
    does: TAKE_NAME,
  },
  'wants Trusted Types, has given Lit’s name away, and allows it twice': {
    ...typed,
    head: policy("require-trusted-types-for 'script'", "trusted-types lit-html 'allow-duplicates'"),
    does: TAKE_NAME,
  },
};

export const POLICY_PAGE_FAULTS = faultsOf(POLICY_FAULTS);
