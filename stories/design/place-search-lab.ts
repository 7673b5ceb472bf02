import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { fold } from '../../src/places/fold.js';
import type { PlaceHit } from '../../src/places/gazetteer.js';
import { mendedSaint, nameKeys, queryKeys } from '../../src/places/keys.js';
import { loadPlaces } from '../../src/places/load-places.js';
import type { PlaceLibrary } from '../../src/places/place-library.js';
import { readPostcode } from '../../src/places/postcode.js';

/** Each shows a rule. */
const EXAMPLES = [
  ['st et', 'a saint, and the start of a word'],
  ['zuerich', 'an umlaut written as two letters'],
  ['Genf', 'another language’s name'],
  ['saint denis', 'namesakes, the largest first'],
  ['lion', 'one slip'],
  ['sain denis', 'a mistyped saint'],
  ['69001', 'a postcode'],
  ['1000', 'a postcode of several countries'],
  ['CH-1201', 'a postcode with its country'],
  ['lugano suisse', 'a country after the name'],
] as const;

const COUNTRIES = ['FR', 'BE', 'CH', 'IT', 'ES', 'PT', 'DE', 'NL', 'RE'];

const MATCHES: Readonly<Record<PlaceHit['match'], string>> = {
  exact: '1: the whole name or postcode',
  start: '2: its start',
  words: '3: starts of its words',
  slips: '4: with slips',
};

/** How a query is folded, which keys it is looked up under, and how what is found is ranked. Nothing leaves the page. */
export class PlaceSearchLab extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    h2 {
      margin-block: 1.5rem 0.5rem;
      font-size: 1.125rem;
    }
    .fields {
      display: flex;
      flex-wrap: wrap;
      gap: 1rem;
    }
    label {
      display: grid;
    }
    input,
    select,
    button {
      min-block-size: 2.75rem;
      padding-inline: 0.75rem;
      box-sizing: border-box;
      font: inherit;
      color: inherit;
      background: Canvas;
      border: 1px solid color-mix(in srgb, currentColor 58%, transparent);
      border-radius: 0.25rem;
    }
    button {
      text-align: start;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      padding: 0;
      list-style: none;
    }
    code {
      font-family: ui-monospace, monospace;
      font-size: 0.875rem;
      white-space: pre-wrap;
      background: color-mix(in srgb, currentColor 6%, transparent);
    }
    dl {
      display: grid;
      grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr);
      gap: 0.375rem 1rem;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
    }
    .scroll {
      overflow-x: auto;
    }
    table {
      border-collapse: collapse;
    }
    :is(th, td) {
      padding: 0.375rem 1rem 0.375rem 0;
      text-align: start;
      vertical-align: top;
      border-block-end: 1px solid color-mix(in srgb, currentColor 18%, transparent);
    }
    .number {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `;

  @state() private query = 'st et';

  @state() private country = 'FR';

  @state() private library: PlaceLibrary | undefined;

  @state() private hasFailed = false;

  /** Counts what has arrived, so that a search is made again. */
  @state() private arrivals = 0;

  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const isOther = ['query', 'country', 'library'].some((name) => changed.has(name));
    if (isOther) void this.library?.want(this.query, this.#countries);
  }

  /** The preferred one, then the others as they stand. */
  get #countries(): readonly string[] {
    return [this.country, ...COUNTRIES.filter((code) => code !== this.country)];
  }

  async #open(): Promise<void> {
    const loaded = await loadPlaces();
    this.hasFailed = !loaded.ok;
    if (!loaded.ok || !this.isConnected) return;
    this.library = loaded.value;
    this.#stop = loaded.value.onArrival(() => this.arrivals++);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="fields">
        <label
          >What is typed
          <input
            .value=${this.query}
            spellcheck="false"
            autocomplete="off"
            @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
          />
        </label>
        <label
          >The page’s country
          <select @change=${(event: Event) => (this.country = (event.target as HTMLSelectElement).value)}>
            ${COUNTRIES.map((code) => html`<option ?selected=${code === this.country}>${code}</option>`)}
          </select>
        </label>
      </div>
      <ul>
        ${EXAMPLES.map(
          ([text, why]) =>
            html`<li>
              <button type="button" @click=${() => (this.query = text)}>${text} <small>(${why})</small></button>
            </li>`,
        )}
      </ul>
      <h2>How it is read</h2>
      ${this.#reading()}
      <h2>What is found, best first</h2>
      <p>
        First by how well it matches, then by population, of which a place of the page’s country has some steps in
        advance, and one that has only another name of that sound some less. Slips are looked for only where next to
        nothing matches without.
      </p>
      ${this.hasFailed ? html`<p role="alert">The places could not be loaded.</p>` : this.#hits()}
    `;
  }

  #reading(): TemplateResult {
    const postcode = readPostcode(fold(this.query));
    const mended = mendedSaint(this.query);
    const codes = (keys: readonly string[]): unknown => keys.map((key) => html`<code>${key}</code> `);
    return html`<dl>
      <dt>Folded</dt>
      <dd><code>${fold(this.query)}</code>: no case, accents, ligatures or punctuation</dd>
      <dt>Looked up as</dt>
      <dd>${codes(queryKeys(this.query))}</dd>
      ${
        mended === undefined
          ? nothing
          : html`<dt>Or, mended</dt>
              <dd><code>${mended}</code></dd>`
      }
      <dt>As a postcode</dt>
      <dd>
        ${
          postcode
            ? html`<code>${postcode.digits}</code> of
                ${postcode.country ?? 'any country'}${
                  postcode.rest ? html`, beside <code>${postcode.rest}</code>` : nothing
                }`
            : 'it is none'
        }
      </dd>
    </dl>`;
  }

  #hits(): TemplateResult {
    const hits = this.library?.search(this.query, { limit: 12, countries: this.#countries }) ?? [];
    if (!hits.length) return html`<p class="none">${this.library ? 'Nothing.' : 'Loading …'}</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label="What is found">
      <table>
        <thead>
          <tr>
            ${['Place', 'Region', 'Country', 'Match', 'By', 'Keys of its name', 'Population', 'Position'].map(
              (head) => html`<th scope="col">${head}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${hits.map(({ place, alias, postcode, match }) => {
            const { lat, lon } = place.position;
            return html`<tr>
              <th scope="row">${place.name}</th>
              <td>${place.region}</td>
              <td>${place.territory ?? place.country}</td>
              <td>${MATCHES[match]}</td>
              <td>${alias ?? postcode ?? 'its own name'}</td>
              <td>${nameKeys(alias ?? place.name).map((key) => html`<code>${key}</code> `)}</td>
              <td class="number">${place.population.toLocaleString('en-GB')}</td>
              <td class="number">${lat.toFixed(3)}, ${lon.toFixed(3)} <small>(${place.precision})</small></td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }
}
customElements.define('place-search-lab', PlaceSearchLab);
