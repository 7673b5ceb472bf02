import type { TemplateResult } from 'lit';
import { NetworkController, RELEASED, type NetworkState } from '../controllers/network-controller.js';
import { CdmLoadEvent, CdmSelectEvent } from '../events.js';
import type { Language } from '../i18n/language.js';
import type { Centre, Network } from '../model/network.js';
import { selectCentres, type Relatives } from '../model/select-centres.js';
import { unavailableTemplate } from '../parts/notices.template.js';
import type { CentreDetails } from './centre-details.js';
import { countriesOf, headingLevelOf, statusesOf } from './list-attributes.js';
import { property, state } from './property.js';
import { SpeakingElement } from './speaking-element.js';
import { warnOfFaults } from './warn-of-faults.js';

/**
 * Base of the elements that list centres of a network, of which one at a time is open.
 *
 * @cssprop [--cdm-color-logo=#c4122f] - The two squares before each centre.
 * @cssprop [--cdm-color-on-logo=#fff] - What stands in them.
 * @cssprop [--cdm-color-line] - Borders of controls. Default: the text's colour, fainter.
 * @cssprop [--cdm-color-hairline] - Lines between items. Default: the text's colour, fainter still.
 * @cssprop [--cdm-color-quiet] - Soft grounds. Default: a touch of the text's colour.
 * @cssprop [--cdm-font-weight-strong=600] - Headings and labels.
 * @cssprop [--cdm-radius=0.25em] - Corners.
 * @cssprop [--cdm-space=1em] - Space around messages.
 * @cssprop [--cdm-sticky-offset=0px] - Height of what the page keeps in view at the top of the window.
 */
export abstract class CentreListElement extends SpeakingElement {
  /** URL of a feed, resolved against the page. Default: the network released with this version. */
  @property({ reflect: true }) src = RELEASED;

  /**
   * Data that the page has already: a network, or GeoJSON as a feed gives it. Markup can hold the same, as text of a
   * child `<script type="application/geo+json">`.
   */
  @property({ attribute: false }) network: Network | undefined;

  /** ISO 3166-1 codes of countries or territories, parted by spaces. Default: all. */
  @property({ reflect: true }) countries = '';

  /** Statuses to show, parted by spaces. Default: all but `closed`. */
  @property({ reflect: true }) statuses = '';

  /** Level of the element's headings, from 2 to 6; centres are one level below. */
  @property({ type: Number, reflect: true, attribute: 'heading-level' }) headingLevel = 2;

  /** Where mistakes in the data are to be told: an `https:` or `mailto:` address. Default: the network's own site. */
  @property({ reflect: true, attribute: 'report-to' }) reportTo = '';

  @state() protected openId: string | undefined;

  #details: CentreDetails | undefined;

  #detailsFailed = false;

  protected readonly networkController = new NetworkController(
    this,
    () => ({
      src: this.src,
      network: this.network ?? (this.src ? undefined : inlineFeed(this)),
    }),
    {
      settled: (state) => this.networkSettled(state),
      faults: (faults) => warnOfFaults(this, faults),
    },
  );

  /** The records that the attributes choose. */
  protected shown(network: Network): readonly Centre[] {
    return selectCentres(network, { countries: countriesOf(this), statuses: statusesOf(this) });
  }

  /** Opens a centre, or closes it, as the visitor asks. */
  protected readonly toggle = (centre: Centre): void => {
    this.openId = this.openId === centre.id ? undefined : centre.id;
    if (this.openId === undefined) return;
    void this.loadDetails();
    this.dispatchEvent(new CdmSelectEvent({ centre }));
  };

  /** What the open centre shows: loaded when the first is opened, or as soon as one is likely to be. */
  protected detailsTemplate(language: Language, centre: Centre, relatives: Relatives): TemplateResult | undefined {
    if (this.#details) return this.#details.template(language, { centre, reportTo: this.reportTo, ...relatives });
    return this.#detailsFailed ? unavailableTemplate(language, () => void this.loadDetails()) : undefined;
  }

  /** Never rejects. */
  protected readonly loadDetails = async (): Promise<void> => {
    if (this.#details) return;
    try {
      const { CentreDetails } = await this.withTexts(import('./centre-details.js'));
      if (this.#details) return;
      this.#details = new CentreDetails(this);
      this.addStyles(CentreDetails.styles);
    } catch {
      this.#detailsFailed = true;
    }
    this.requestUpdate();
  };

  /** The network is there and drawn, or cannot be had. */
  protected networkSettled(state: NetworkState): void {
    if (state.is === 'failed' || (state.is === 'ready' && state.source === 'snapshot')) this.report(state.error);
    if (state.is !== 'ready') return;
    const { network, source } = state;
    const count = this.shown(network).length;
    this.dispatchEvent(new CdmLoadEvent({ count, updated: network.updated, source }));
  }

  protected override get isWorking(): boolean {
    return this.networkController.state.is !== 'failed';
  }

  protected get usedHeadingLevel(): number {
    return headingLevelOf(this, this.headingLevel);
  }
}

/** The text of a feed that the page wrote inside the tag: `<script type="application/geo+json">`. */
const inlineFeed = (element: Element): string | undefined =>
  [...element.children].find((child) => child.matches('script[type="application/geo+json"]'))?.textContent ?? undefined;
