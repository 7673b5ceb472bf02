import { aTimeout, expect } from '@open-wc/testing';
import { LOCALES } from '../../src/i18n/match-locale.js';
import type { HostPage } from '../support/host-page.js';
import {
  ALL,
  CDN,
  drawn,
  expectUnharmed,
  faultPage,
  findAll,
  isDrawn,
  onBoth,
  TAGS,
  type Expected,
  type FaultPageParts,
} from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';
import type { Fault } from './fault.js';

export interface HostFault extends FaultPageParts, Expected {
  /** What the page's own script does before ours is there. */
  readonly does?: string;
  /** Which elements draw themselves all the same; the others show their fallback. */
  readonly drawn?: readonly string[];
  /** The same where nothing has to be loaded, if it differs. */
  readonly drawnWhole?: readonly string[];
  /** What the page does once the elements are there. */
  readonly then?: (host: HostPage) => unknown;
  /** Done while the elements load, that is at once. */
  readonly meanwhile?: (host: HostPage) => unknown;
  /** Nobody is told: the page wants it so, or no console would say why. */
  readonly isSilent?: boolean;
  /** What must be so in the end; throws. */
  readonly so?: (host: HostPage) => void;
}

/** Our script tag, in the markup of a page that has it further down. */
export const ENDING = `<script src="${CDN}"></script>`;

export const allIn = (host: HostPage): HTMLElement[] => findAll(host, TAGS.join());

/** Faults by what a page does. Each is in a language of its own, unless it names one. */
export const faultsOf = (table: Readonly<Record<string, HostFault>>): readonly Fault[] =>
  Object.entries(table).map(([name, fault], i) => {
    const {
      does,
      drawn: seen = TAGS,
      drawnWhole = seen,
      then,
      meanwhile,
      isSilent,
      so,
      warnings,
      errors,
      violations,
      ...parts
    } = fault;
    const lang = LOCALES[i % LOCALES.length]!;
    return {
      name: `a page that ${name}`,
      async run(script = ENDING) {
        const tags = script.includes(ALL) ? drawnWhole : seen;
        const head = (parts.head ?? '') + (does ? `<script>(() => { ${does} })();</script>` : '');
        const end = parts.end?.replace(ENDING, () => script);
        const page = await faultPage({ script, lang, ...parts, head, ...(end !== undefined && { end }) });
        if (meanwhile) await onBoth(page, meanwhile);
        await drawn(page, tags);
        if (isSilent) await aTimeout(300);
        else if (tags.length < TAGS.length) await waitUntil(() => page.host.warnings.length, 'a warning');
        if (then) {
          await onBoth(page, then);
          await aTimeout(100);
          await drawn(page, tags);
        }
        await expectUnharmed(page, {
          ...(warnings && { warnings }),
          ...(errors && { errors }),
          ...(violations && { violations }),
        });
        so?.(page.host);
        const others = TAGS.filter((tag) => !tags.includes(tag)).flatMap((tag) => findAll(page.host, tag));
        expect(others.filter(isDrawn), 'drawn though it cannot be').to.deep.equal([]);
      },
    };
  });
