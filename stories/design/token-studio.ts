import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import '../../src/elements/centre/cdm-centre.define.js';
import '../../src/elements/directory/cdm-directory.define.js';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import '../../src/elements/logo/cdm-logo.define.js';
import '../../src/elements/map/cdm-map.define.js';
import { contrast, seen } from '../support/contrast.js';
import { EVERY_STATUS, LONG_NAMES, SMALL } from '../support/fixtures.js';
import { tokens, type Token } from '../support/manifest.js';
import { DECORATION, PAIRS, type Pair } from '../support/token-pairs.js';

const TOKENS = tokens();
const PREFIX = '--cdm-color-';
const isColour = ({ name }: Token): boolean => name.startsWith(PREFIX);

/** Two decimals, never rounded up to what is asked for. */
const ratioText = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

const hex = (rgb: readonly number[]): string => `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

/** Every `--cdm-*` of the manifest, to be tried on all elements at once, judged and copied. */
export class TokenStudio extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 26rem) minmax(0, 1fr);
      gap: 2rem;
    }
    /* What is set stays beside what is seen. */
    .tokens {
      position: sticky;
      inset-block-start: 0;
      align-self: start;
      box-sizing: border-box;
      max-block-size: 100vh;
      padding: 0.25rem;
      overflow-y: auto;
    }
    @media (width < 60rem) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
      .tokens {
        position: static;
        max-block-size: none;
      }
    }
    h2,
    h3 {
      margin-block: 1.5rem 0.5rem;
      font-size: 1.125rem;
    }
    h2:first-child {
      margin-block-start: 0;
    }
    p {
      margin-block: 0.25rem;
    }
    .note {
      font-size: 0.875rem;
    }
    .token {
      display: grid;
      grid-template-columns: 2.75rem minmax(0, 1fr) auto;
      gap: 0.25rem 0.5rem;
      margin-block-end: 1rem;
    }
    .token > :is(label, .note) {
      grid-column: 1 / -1;
    }
    .token > .text {
      grid-column: 2;
    }
    label,
    code,
    textarea {
      font-family: ui-monospace, monospace;
      font-size: 0.875rem;
    }
    input,
    button,
    textarea {
      min-block-size: 2.75rem;
      box-sizing: border-box;
      font: inherit;
      color: inherit;
      background: transparent;
      border: 1px solid color-mix(in srgb, currentColor 58%, transparent);
      border-radius: 0.25rem;
    }
    input[type='color'] {
      inline-size: 2.75rem;
      padding: 0.25rem;
    }
    .text,
    textarea {
      inline-size: 100%;
      padding-inline: 0.5rem;
    }
    button {
      padding-inline: 0.75rem;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
    }
    .contrasts {
      container-type: inline-size;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    td.ratio {
      white-space: nowrap;
    }
    @container (width < 30rem) {
      .colours {
        display: none;
      }
    }
    :is(th, td) {
      padding: 0.375rem 0.5rem 0.375rem 0;
      text-align: start;
      vertical-align: top;
      border-block-end: 1px solid color-mix(in srgb, currentColor 18%, transparent);
    }
    .fails {
      font-weight: 700;
    }
    .preview > * {
      display: block;
      margin-block-end: 2rem;
    }
    .preview cdm-logo {
      inline-size: 6rem;
    }
  `;

  /** What the designer has set. */
  @state() private values: Readonly<Record<string, string>> = {};

  /** The colours that are seen, by the ends of their names; the page's own text and ground as `page` and `ground`. */
  @state() private colours: Readonly<Record<string, string>> = {};

  @state() private hasCopied = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(document.documentElement, { attributes: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  // The toolbars change the page.
  #watch = new MutationObserver(() => void this.#measure());

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('values')) void this.#measure();
  }

  protected override render(): TemplateResult {
    const colours = TOKENS.filter(isColour);
    const others = TOKENS.filter((token) => !isColour(token));
    return html`
      <div class="tokens">
        <h2>Colours</h2>
        ${colours.map((token) => this.#token(token))}
        <h2>Others</h2>
        ${others.map((token) => this.#token(token))}
      </div>
      <div>
        <h2>Contrast</h2>
        <p class="note">
          Of what is seen now, with the toolbars’ page and colour scheme. Text needs 4.5, what a control is known by 3.
          ${DECORATION.map((name) => html`<code>${PREFIX}${name}</code> is decoration: nothing is asked of it.`)}
        </p>
        <div class="contrasts">${this.#contrasts()}</div>
        <h2>CSS</h2>
        <textarea readonly rows="5" aria-label="CSS to copy" .value=${this.#css}></textarea>
        <p class="actions">
          <button type="button" class="copy" @click=${() => void this.#copy()}>Copy the CSS</button>
          <button type="button" @click=${() => (this.values = {})}>Back to the defaults</button>
          <span role="status">${this.hasCopied ? 'Copied.' : ''}</span>
        </p>
        <h2>The elements</h2>
        <div class="preview">
          <cdm-logo centre="torino" .network=${SMALL}></cdm-logo>
          <cdm-find-nearest .network=${SMALL} name="centre" heading-level="3"></cdm-find-nearest>
          <cdm-directory .network=${EVERY_STATUS} heading-level="3"></cdm-directory>
          <cdm-centre centre="marseille" .network=${LONG_NAMES} heading-level="3"></cdm-centre>
          <cdm-map .network=${SMALL}></cdm-map>
        </div>
      </div>
    `;
  }

  #token(token: Token): TemplateResult {
    const { name, default: value, uses } = token;
    const set = (text: string): void => {
      const others = Object.entries(this.values).filter(([other]) => other !== name);
      this.values = Object.fromEntries(text.trim() ? [...others, [name, text.trim()]] : others);
      this.hasCopied = false;
    };
    const said = new Map<string, string[]>();
    for (const { tag, description } of uses) said.set(description, [...(said.get(description) ?? []), tag.slice(4)]);
    const onInput = (event: Event): void => set((event.target as HTMLInputElement).value);
    return html`<div class="token">
      <label for=${name}>${name}</label>
      <div class="note">
        ${[...said].map(([description, tags]) => html`<p>${description} <code>${tags.join(' ')}</code></p>`)}
      </div>
      ${
        isColour(token)
          ? html`<input
              type="color"
              aria-label="${name}, to be picked"
              .value=${hex(seen(this.colours['ground'] ?? '#fff', this.colours[name.slice(PREFIX.length)] ?? '#000'))}
              @input=${onInput}
            />`
          : nothing
      }
      <input
        class="text"
        id=${name}
        placeholder=${value ?? 'follows the text'}
        spellcheck="false"
        autocomplete="off"
        .value=${this.values[name] ?? ''}
        @input=${onInput}
      />
    </div>`;
  }

  #contrasts(): TemplateResult {
    const { ground, page } = this.colours;
    if (!ground || !page) return html``;
    const over = (name: string): readonly string[] => (name === 'page' ? [ground] : [ground, this.colours[name]!]);
    const row = ({ colour, on, least, what }: Pair): TemplateResult => {
      const back = seen(...over(on));
      const front = seen(hex(back), this.colours[colour]!);
      const ratio = contrast(front, back);
      return html`<tr>
        <td>${what}</td>
        <td class="colours"><code>${colour}</code> on <code>${on}</code></td>
        <td>
          <svg width="48" height="24" aria-hidden="true">
            <rect width="48" height="24" fill=${hex(back)}></rect>
            <rect x="12" y="6" width="24" height="12" fill=${hex(front)}></rect>
          </svg>
        </td>
        <td class="ratio">${ratioText(ratio)}</td>
        <td class=${ratio < least ? 'fails' : ''}>
          ${ratio < least ? `fails: ${least} is asked for` : `holds ${least}`}
        </td>
      </tr>`;
    };
    return html`<table>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" class="colours">Colours</th>
          <td></td>
          <th scope="col">Ratio</th>
          <th scope="col">Judged</th>
        </tr>
      </thead>
      <tbody>
        ${PAIRS.map(row)}
      </tbody>
    </table>`;
  }

  get #css(): string {
    const lines = Object.entries(this.values).map(([name, value]) => `  ${name}: ${value};`);
    return lines.length ? `:root {\n${lines.sort().join('\n')}\n}\n` : '/* Nothing differs from the defaults. */\n';
  }

  async #copy(): Promise<void> {
    const area = this.renderRoot.querySelector('textarea')!;
    area.select();
    // In a frame the clipboard may be refused: what is selected is copied by the keyboard.
    await navigator.clipboard.writeText(area.value).then(
      () => (this.hasCopied = true),
      () => area.focus(),
    );
  }

  /** Asks an element for what it makes of the tokens: its defaults follow the text and the colour scheme. */
  async #measure(): Promise<void> {
    const preview = this.renderRoot.querySelector<HTMLElement>('.preview')!;
    for (const { name } of TOKENS) preview.style.setProperty(name, this.values[name] ?? null);
    const asked = this.renderRoot.querySelector('cdm-find-nearest')!;
    await asked.updateComplete;
    const base = asked.shadowRoot!.querySelector('.base')!;
    const probe = base.appendChild(document.createElement('span'));
    const computed = (colour: string): string => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    };
    const names = TOKENS.filter(isColour).map(({ name }) => name.slice(PREFIX.length));
    this.colours = {
      ...Object.fromEntries(names.map((name) => [name, computed(`var(--_${name})`)])),
      page: getComputedStyle(this).color,
      ground: getComputedStyle(document.body).backgroundColor,
    };
    probe.remove();
  }
}
customElements.define('token-studio', TokenStudio);
