import type { PropertyValues } from 'lit';
import { LetteringController } from '../../controllers/lettering-controller.js';
import { NetworkController, RELEASED } from '../../controllers/network-controller.js';
import releasedLogos from '../../logo/generated/released-logos.js';
import { mark } from '../../logo/mark.js';
import { logoText, logoTextOf, type LogoRecord, type LogoText } from '../../logo/names.js';
import { standaloneLogo, type LogoColors } from '../../logo/standalone.js';
import type { CentreStatus, Network } from '../../model/network.js';
import { STATUSES } from '../../model/select-centres.js';
import { hostStyles } from '../../styles/host.styles.js';
import { oneOf } from '../attribute.js';
import { CdmElement } from '../cdm-element.js';
import { safeHref } from '../link.js';
import { property } from '../property.js';
import { logoStyles } from './cdm-logo.styles.js';
import {
  loadingLogoTemplate,
  logoMessageTemplate,
  logoTemplate,
  logoUnavailableText,
  unknownCentreText,
  type Tone,
} from './cdm-logo.templates.js';

const TONES: readonly Tone[] = ['color', 'mono', 'reverse', 'auto'];

/** The longest words that are set: four times the longest name of a centre. */
const MAX_WORDS = 250;

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
  static override styles = [...hostStyles, logoStyles];

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
  @property({ reflect: true }) src = RELEASED;

  /** Data that the page has already. */
  @property({ attribute: false }) network: Network | undefined;

  #reported: string | undefined;

  #isHolding = false;

  #lettering = new LetteringController(this);

  #network = new NetworkController(
    this,
    () => ({ src: this.src, network: this.network ?? (this.src ? undefined : NONE) }),
    {
      settled: (state) => {
        if (state.is === 'failed' || (state.is === 'ready' && state.source === 'snapshot')) this.report(state.error);
      },
      faults: () => undefined, // the directory's and the checker's business: a logo needs one record
    },
  );

  /**
   * The logo as an SVG document of its own, as it is set now.
   *
   * @param colors - In place of red and white.
   * @returns `undefined` while the words or their letters are not known.
   */
  toSVG(colors: LogoColors = { square: '#c4122f', lettering: '#fff' }): string | undefined {
    const text = this.#text;
    const lettering = text && this.#lettering.for(lettersOf(text));
    return text && lettering && standaloneLogo(text, mark(text, lettering), colors);
  }

  /** A link that the page wrote itself is shown again where the logo cannot be one. */
  protected override get isWorking(): boolean {
    return !this.#isWordless || !!this.href;
  }

  /** Only a link and a message say something that is not a name. */
  protected override get needsTexts(): boolean {
    return !!this.href || this.#isWordless;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const isUnknown = this.#isWordless && this.#network.state.is !== 'failed';
    if (isUnknown && this.#reported !== this.centre) this.report({ kind: 'unknown-centre', id: this.centre });
    this.#reported = isUnknown ? this.centre : undefined;
    this.#makeRoom();
  }

  /** An end tag that a CMS lost puts the rest of the page inside: it must not be squeezed into the logo's width. */
  #makeRoom(): void {
    if (this.#isHolding || [...this.children].every((child) => child.hasAttribute('data-fallback'))) return;
    this.#isHolding = true;
    console.warn('<cdm-logo>: other content stands inside. Is its end tag, </cdm-logo>, missing?');
    try {
      this.attachInternals().states.add('holding');
    } catch {
      // A browser without custom states: readable, though narrow.
    }
  }

  protected override template() {
    const language = this.language.current;
    const { state } = this.#network;
    const text = this.#text;
    if (!text && !(this.#isWordless && this.language.isComplete)) return loadingLogoTemplate();
    const href = this.href ? safeHref(this.href) : undefined;
    if (!text) {
      const message = state.is === 'failed' ? logoUnavailableText(language) : unknownCentreText(language);
      return logoMessageTemplate(message, href);
    }
    const lettering = this.#lettering.for(lettersOf(text));
    if (!lettering) return loadingLogoTemplate();
    return logoTemplate(language, {
      text,
      mark: mark(text, lettering),
      tone: oneOf(this, 'tone', this.tone, TONES, 'color'),
      href,
      isDecorative: this.decorative,
    });
  }

  get #text(): LogoText | undefined {
    const reader = this.language.current.tag.split('-')[0] ?? '';
    const status = this.status && oneOf(this, 'status', this.status, STATUSES, 'open');
    const [concept, area] = [this.concept.slice(0, MAX_WORDS), this.area.slice(0, MAX_WORDS)];
    if (!this.centre && area) return logoText({ concept, area, status: status || 'open', lang: reader });
    const centre = this.#records.find(({ id }) => id === this.centre);
    return (
      centre &&
      logoTextOf(
        {
          ...centre,
          concept: concept || centre.concept,
          area: area || centre.area,
          status: status || centre.status,
        },
        reader,
      )
    );
  }

  /** Nothing more will come that could say what the logo bears. */
  get #isWordless(): boolean {
    return !this.#text && (this.#isReleased || this.#network.state.is !== 'loading');
  }

  get #isReleased(): boolean {
    return !this.src && !this.network;
  }

  get #records(): readonly LogoRecord[] {
    if (this.#isReleased) return releasedLogos;
    const { state } = this.#network;
    return state.is === 'ready' ? state.network.centres : [];
  }
}

const lettersOf = ({ concept, area, mention = '' }: LogoText): string => concept + area + mention;

/** Without a feed of the page's there is nothing to load. */
const NONE: Network = { updated: '', licence: null, centres: [] };

declare global {
  interface HTMLElementTagNameMap {
    'cdm-logo': CdmLogo;
  }
}
