import type { PropertyValues } from 'lit';
import { knownDrawing, loadDrawing, type DrawingRequest, type DrawingState } from '../../controllers/drawings.js';
import { pageFeed } from '../../controllers/page-feed.js';
import { LanguageController } from '../../i18n/language-controller.js';
import type { LogoColors } from '../../logo/standalone.js';
import type { CentreStatus } from '../../model/network.js';
import { boxStyles } from '../../styles/box.styles.js';
import { CdmElement } from '../cdm-element.js';
import { inlineFeed } from '../inline-feed.js';
import { safeHref } from '../link.js';
import { property } from '../property.js';
import { logoStyles } from './cdm-logo.styles.js';
import { logoTemplate, TONES, type Tone } from './cdm-logo.templates.js';
import type * as Trouble from './cdm-logo.trouble.js';
import homePage from './generated/home-page.js';

/**
 * The network's logo for one centre: two red squares with the concept's name and the area.
 * Give it a centre's id, or the words themselves. It is six times the text size wide unless CSS says otherwise, and
 * takes its final size before its words are known.
 *
 * @slot - Whatever else the host put inside: always visible. A child marked `data-fallback` is shown until the logo is.
 * @fires {CdmErrorEvent} cdm-error - No centre has that id, or the feed could not be loaded.
 * @csspart link - The link, where `href` is set.
 * @csspart message - What is shown in place of an unknown centre's logo.
 * @cssprop [--cdm-color-logo=#c4122f] - The squares.
 * @cssprop [--cdm-color-on-logo=#fff] - The lettering.
 */
export class CdmLogo extends CdmElement {
  static override styles = [boxStyles, logoStyles];

  /** Id of a centre in the network; it gives concept, area and status where they are not set. */
  @property({ reflect: true }) centre = '';

  /** Words of the upper square, in place of the centre's. */
  @property({ reflect: true }) concept = '';

  /** Words of the lower square, in place of the centre's. */
  @property({ reflect: true }) area = '';

  /** `project` and `prefiguration` add their mention. Default: the centre's status. */
  @property({ reflect: true }) status: CentreStatus | '' = '';

  /** `color`, `mono` (the text's colour), `reverse` (white squares), or `auto`: `reverse` where the page is dark. */
  @property({ reflect: true }) tone: Tone = 'color';

  /** Makes the logo a link. Only `https:` and `http:` addresses do. */
  @property({ reflect: true }) href = '';

  /** Hides the logo from assistive technology, where its words stand beside it. */
  @property({ type: Boolean, reflect: true }) decorative = false;

  /** URL of a feed to find the centre in. Default: the network released with this version. */
  @property({ reflect: true }) src = '';

  /** Data that the page has already. Markup can hold the same, as text of a child `<script type="application/geo+json">`. */
  @property({ attribute: false }) network: unknown;

  protected readonly language = new LanguageController(this, {
    speak: (match) => match,
  });

  /** Where the loader has asked for the drawing before this class was there. */
  declare private ahead: Promise<Response> | undefined;

  #state: DrawingState | undefined;

  #asked: DrawingRequest | undefined;

  #trouble: typeof Trouble | undefined;

  /**
   * The logo as an SVG document of its own, as it is drawn now: it refers to nothing, and has its name as a title.
   *
   * @param colors - CSS colours in place of red and white.
   * @returns `undefined` while nothing is drawn.
   */
  toSVG({ square, lettering }: LogoColors = { square: '#c4122f', lettering: '#fff' }): string | undefined {
    const state = this.#shown;
    const svg = this.renderRoot?.querySelector('svg')?.cloneNode(true) as SVGElement | undefined;
    if (state.is !== 'drawn' || !svg) return undefined;
    const { name, lang } = state.drawing;
    for (const shape of svg.children) shape.setAttribute('fill', shape.matches('rect') ? square : lettering);
    const title = document.createElementNS(svg.namespaceURI, 'title');
    title.textContent = name;
    svg.prepend(title);
    svg.removeAttribute('aria-hidden');
    for (const [key, value] of Object.entries({ role: 'img', 'aria-label': name, lang })) svg.setAttribute(key, value);
    // What Lit marks its places with is no part of the drawing.
    return new XMLSerializer().serializeToString(svg).replace(/<!--.*?-->/g, '');
  }

  /** A logo that has moved to another document keeps its styles. */
  adoptedCallback(): void {
    if (this.shadowRoot?.adoptedStyleSheets) void this.#loadTrouble().then(() => this.#trouble?.dress(this));
  }

  /** A link that the page wrote itself is shown again where the logo cannot be one. */
  protected override get isWorking(): boolean {
    return this.#shown.is === 'drawn' || !!this.href;
  }

  /** What is shown stays until there is something right to show. */
  protected override async prepared(): Promise<void> {
    await super.prepared();
    do {
      const { ahead } = this;
      this.ahead = undefined;
      this.#state = await loadDrawing((this.#asked = this.#request), ahead);
    } while (this.#isOvertaken);
    if (this.#isTroubled) await this.#loadTrouble();
  }

  /** Where it cannot be had, a right logo is drawn all the same. */
  async #loadTrouble(): Promise<void> {
    this.#trouble ??= await import('./cdm-logo.trouble.js').catch(() => undefined);
  }

  protected override firstUpdated(): void {
    // The parser may still be reading what a lost end tag has put inside.
    this.renderRoot.addEventListener('slotchange', () => holdsContent(this) && this.requestUpdate());
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#isOvertaken) this.requestUpdate();
    else this.#trouble?.tell(this, this.#shown, (error) => this.report(error));
  }

  /** Lit gives an element the properties that a page set before its class was there only with the first update. */
  get #isOvertaken(): boolean {
    return !!this.#asked && !isSame(this.#asked, this.#request);
  }

  /** Whether something is to be said that a right logo need not have with it. */
  get #isTroubled(): boolean {
    const { is, error } = this.#shown;
    return !!(is !== 'drawn' || error || this.status || !TONES.includes(this.tone)) || holdsContent(this);
  }

  protected override template(): unknown {
    const { locale } = this.language.current;
    const state = this.#shown;
    const href = this.href ? safeHref(this.href) : undefined;
    if (state.is !== 'drawn')
      return this.#isOvertaken ? undefined : this.#trouble?.faultTemplate(locale, state.is, href);
    const { drawing } = state;
    return logoTemplate({ drawing, tone: this.tone, href, homePage: homePage[locale], isDecorative: this.decorative });
  }

  /** On a server nothing is waited for: what composes logos is there. */
  get #shown(): DrawingState {
    return this.#state ?? knownDrawing(this.#request) ?? { is: 'unknown' };
  }

  get #request(): DrawingRequest {
    const { centre, concept, area, status, src, network } = this;
    // Words of its own need no feed.
    const feed = src || (centre && pageFeed.url) || '';
    const given = network || (!src && inlineFeed(this));
    return { centre, concept, area, status, src: feed, network: given, reader: this.language.current.locale };
  }
}

/** An end tag that was lost puts the rest of the page inside. */
const holdsContent = (logo: Element): boolean => !!logo.querySelector(':scope>:not(script,[data-fallback])');

const isSame = (a: DrawingRequest, b: DrawingRequest): boolean =>
  (Object.keys(a) as (keyof DrawingRequest)[]).every((key) => a[key] === b[key]);

declare global {
  interface HTMLElementTagNameMap {
    'cdm-logo': CdmLogo;
  }
}
