import type { TemplateResult } from 'lit';
import { CdmSelectEvent } from '../events.js';
import type { Language } from '../i18n/language.js';
import type { Centre, Network } from '../model/network.js';
import { selectCentres, type Relatives } from '../model/select-centres.js';
import { unavailableTemplate } from '../parts/notices.template.js';
import type { CentreDetails } from './centre-details.js';
import type { MapBeside } from './map-beside.js';
import { countriesOf, statusesOf } from './list-attributes.js';
import { NetworkElement } from './network-element.js';
import { property, state } from './property.js';

/**
 * Base of the elements that list centres of a network, of which one at a time is open.
 *
 * @cssprop [--cdm-sticky-offset=0px] - Height of what the page keeps in view at the top of the window.
 */
export abstract class CentreListElement extends NetworkElement {
  /** ISO 3166-1 codes of countries or territories, parted by spaces. Default: all. */
  @property({ reflect: true }) countries = '';

  /** Statuses to show, parted by spaces. Default: all but `closed`. */
  @property({ reflect: true }) statuses = '';

  /** Leaves the map out, and its bytes. */
  @property({ type: Boolean, reflect: true, attribute: 'no-map' }) noMap = false;

  @state() protected openId: string | undefined;

  #details: CentreDetails | undefined;

  #detailsFailed = false;

  /** The map of what is listed, once it is loaded. `null` where it cannot be had: the list says all that it would. */
  protected map: MapBeside | null | undefined;

  #mapAsked: Promise<MapBeside> | undefined;

  protected override shown(network: Network): readonly Centre[] {
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
    if (this.#details) return this.#details.template(language, { centre, ...relatives });
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

  /** Never rejects. */
  protected readonly loadMap = async (): Promise<void> => {
    try {
      this.map = await (this.#mapAsked ??= import('./map-beside.js').then(({ mapBeside }) => mapBeside(this)));
    } catch (cause) {
      // Whoever asks again knows.
      this.map = this.map === null ? null : this.without('map', cause);
      this.#mapAsked = undefined;
    }
    this.requestUpdate();
  };
}
