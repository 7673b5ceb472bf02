import { expect } from '@open-wc/testing';
import '../../src/elements/centre/cdm-centre.define.js';
import '../../src/elements/directory/cdm-directory.define.js';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import '../../src/elements/logo/cdm-logo.define.js';
import '../../src/elements/map/cdm-map.define.js';
import { warningsOf } from '../support/console.js';
import { SMALL } from '../support/network.js';
import { isDrawn, TAGS } from '../support/page-state.js';
import { waitUntil } from '../support/wait.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly members?: readonly {
        readonly kind: string;
        readonly name: string;
        readonly privacy?: string;
        readonly readonly?: boolean;
        readonly static?: boolean;
      }[];
    }[];
  }[];
}

const { modules } = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;

/** What a framework may bind of an element. */
const propertiesOf = (tag: string): readonly string[] =>
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName === tag)
    .flatMap(({ members = [] }) => members)
    .filter(({ kind, privacy, readonly, ...member }) => kind === 'field' && !privacy && !readonly && !member.static)
    .map(({ name }) => name);

type Loose = HTMLElement & Record<string, unknown>;

/** Drawn, after that has been said to a new element. */
async function given(tag: string, values: object): Promise<Loose> {
  const element = document.createElement(tag) as Loose;
  element.innerHTML = '<a data-fallback href="/list">List</a>';
  Object.assign(element, values);
  document.body.append(element);
  await element['updateComplete'];
  return element;
}

/** What was thrown at nobody meanwhile. */
const thrown: unknown[] = [];
const listen = (event: PromiseRejectionEvent): void => void thrown.push(event.reason);

describe('a property of which a framework has nothing to say', () => {
  before(() => addEventListener('unhandledrejection', listen));
  after(() => removeEventListener('unhandledrejection', listen));

  for (const tag of TAGS) {
    for (const nothing of [null, undefined]) {
      it(`<${tag}>: each as ${String(nothing)}, first and later, is as if it were not there`, async () => {
        const properties = propertiesOf(tag);
        expect(properties).to.include('src');
        const lines = await warningsOf(async () => {
          for (const name of properties) {
            const needed = { centre: 'nimes', ...(name === 'centre' && { area: 'Namur' }) };
            // A centre of which no id is said is none.
            if (tag === 'cdm-centre' && name === 'centre') continue;
            const element = await given(tag, { ...needed, [name]: nothing });
            await waitUntil(() => isDrawn(element), `${name} first`);
            Object.assign(element, needed);
            await waitUntil(() => isDrawn(element), `${name}, corrected`);
            element[name] = nothing;
            await element['updateComplete'];
            element['lang'] = 'it';
            Object.assign(element, needed);
            await waitUntil(() => element.shadowRoot!.querySelector('.base')?.getAttribute('lang') === 'it', name);
            expect(isDrawn(element), `${name}, later`).to.equal(true);
            element.remove();
          }
        });
        expect(lines).to.deep.equal([]);
        expect(thrown).to.deep.equal([]);
      });
    }
  }

  it('<cdm-logo>: records that no page should hand over are said, and the next ones are drawn', async () => {
    for (const record of [null, { id: 'namur', area: 'Namur', languages: null }]) {
      const lines = await warningsOf(async () => {
        const logo = await given('cdm-logo', { centre: 'namur', network: { centres: [record] } });
        await waitUntil(() => logo.shadowRoot!.querySelector('.message'), 'it says so');
        expect(logo.querySelector('a')!.getClientRects().length, 'the fallback').to.equal(1);
        logo['network'] = SMALL;
        logo['centre'] = 'torino';
        await waitUntil(() => logo.shadowRoot!.querySelector('[role="img"]'), 'the next one');
        logo.remove();
      });
      expect(lines.length, lines.join('\n')).to.equal(1);
      expect(lines[0]).to.match(/^<cdm-logo>: network cause TypeError/);
    }
    expect(thrown).to.deep.equal([]);
  });
});
