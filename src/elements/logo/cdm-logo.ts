import type { PropertyValues } from 'lit';
import { property } from '../property.js';
import { NetworkController, RELEASED } from '../../controllers/network-controller.js';
import { CdmElement } from '../cdm-element.js';
import { oneOf } from '../attribute.js';
import { safeHref } from '../link.js';
import { mark } from '../../logo/mark.js';
import { logoText, logoTextOf, type LogoText } from '../../logo/names.js';
import type { CentreStatus, Network } from '../../model/network.js';
import { hostStyles } from '../../styles/host.styles.js';
import { logoStyles } from './cdm-logo.styles.js';
import {
  loadingLogoTemplate,
  logoMessageTemplate,
  logoTemplate,
  logoUnavailableText,
  unknownCentreText,
  type Tone,
} from './cdm-logo.templates.js';

const STATUSES: readonly CentreStatus[] = ['open', 'prefiguration', 'project', 'closed', 'unverified'];
const TONES: readonly Tone[] = ['color', 'mono', 'reverse', 'auto'];

/**
 * The network's logo for one centre: two red squares with the concept's name and the area.
 * Give it a centre's id, or the words themselves. It is six times the text size wide unless CSS says otherwise, and
 * takes its final size before its words are known.
 *
 * @slot - Whatever else the host put inside: always visible. A child marked `data-fallback` is shown until the logo is.
 * @fires {CdmErrorEvent} cdm-error - No centre has that id, or the network could not be loaded.
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

  /** `color`, `mono` (the text's colour), `reverse` (white squares) or `auto`. */
  @property({ reflect: true }) tone: Tone = 'color';

  /** Makes the logo a link. Only `https:` and `http:` addresses do. */
  @property({ reflect: true }) href = '';

  /** Hides the logo from assistive technology, where its words stand beside it. */
  @property({ type: Boolean, reflect: true }) decorative = false;

  /** URL of a feed to find the centre in. Default: the network released with this version. */
  @property() src = RELEASED;

  /** Data that the page has already. */
  @property({ attribute: false }) network: Network | undefined;

  #reported = '';

  #network = new NetworkController(
    this,
    () => ({ src: this.src, network: this.#wordsAreGiven ? NONE : this.network }),
    {
      settled: (state) => {
        if (state.is === 'failed') this.report(state.error);
        else if (state.is === 'ready' && state.source === 'snapshot') this.report(state.error);
      },
      faults: () => undefined, // the directory's and the checker's business: a logo needs one record
    },
  );

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { state } = this.#network;
    const isUnknown = state.is === 'ready' && this.#text === undefined;
    if (isUnknown && this.#reported !== this.centre) {
      this.#reported = this.centre;
      this.report({ kind: 'unknown-centre', id: this.centre });
    }
  }

  protected override template() {
    const language = this.language.current;
    const { state } = this.#network;
    if (state.is === 'loading') return loadingLogoTemplate();
    if (state.is === 'failed') return logoMessageTemplate(logoUnavailableText(language));
    const text = this.#text;
    if (!text) return logoMessageTemplate(unknownCentreText(language));
    return logoTemplate(language, {
      text,
      mark: mark(text),
      tone: oneOf(this, 'tone', this.tone, TONES, 'color'),
      href: this.href ? safeHref(this.href) : undefined,
      isDecorative: this.decorative,
    });
  }

  get #wordsAreGiven(): boolean {
    return !this.centre && !!this.area;
  }

  get #text(): LogoText | undefined {
    const { state } = this.#network;
    const status = this.status && oneOf(this, 'status', this.status, STATUSES, 'open');
    const reader = this.language.current.tag.split('-')[0] ?? '';
    if (this.#wordsAreGiven) {
      return logoText({ concept: this.concept, area: this.area, status: status || 'open', lang: reader });
    }
    const centre = state.is === 'ready' ? state.network.centres.find(({ id }) => id === this.centre) : undefined;
    return (
      centre &&
      logoTextOf(
        {
          ...centre,
          concept: this.concept || centre.concept,
          area: this.area || centre.area,
          status: status || centre.status,
        },
        reader,
      )
    );
  }
}

/** Where the page spells the words out, nothing needs loading. */
const NONE: Network = { updated: '', licence: null, centres: [] };

declare global {
  interface HTMLElementTagNameMap {
    'cdm-logo': CdmLogo;
  }
}
