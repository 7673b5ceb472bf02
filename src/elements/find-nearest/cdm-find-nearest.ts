import { property, state } from '../property.js';
import { ListboxController } from '../../controllers/listbox-controller.js';
import { canLocate, locate } from '../../controllers/locate.js';
import { NetworkController, RELEASED, type NetworkState } from '../../controllers/network-controller.js';
import { QuietStatus } from '../../controllers/quiet-status.js';
import { SuggestController } from '../../controllers/suggest-controller.js';
import { CdmLoadEvent, CdmSearchEvent, CdmSelectEvent } from '../../events.js';
import type { Language } from '../../i18n/language-controller.js';
import type { Centre, Network } from '../../model/network.js';
import { relativesIn, selectCentres } from '../../model/select-centres.js';
import { centreItemStyles } from '../../parts/centre-item.styles.js';
import { controlStyles } from '../../parts/controls.styles.js';
import { noticeStyles } from '../../parts/notices.styles.js';
import { failureTemplate, loadingTemplate, snapshotTemplate } from '../../parts/notices.template.js';
import type { PlaceHit } from '../../places/gazetteer.js';
import { hostStyles } from '../../styles/host.styles.js';
import { countriesOf, headingLevelOf, intInRange, statusesOf } from '../attribute.js';
import { CdmElement } from '../cdm-element.js';
import { findNearestStyles } from './cdm-find-nearest.styles.js';
import { formTemplate, resultsTemplate } from './cdm-find-nearest.templates.js';
import {
  distanceText,
  emptyText,
  fullPlaceName,
  locatingText,
  noCentreText,
  noPlaceText,
  noPostcodeText,
  placesFailedText,
  positionFailedText,
  resultsText,
  suggestionsText,
  titleText,
} from './cdm-find-nearest.texts.js';
import { rankCentres, type Origin, type RankedCentres } from './rank-centres.js';

/**
 * Finds the centres nearest to a town that the visitor names, or to their position. Searches on the device: nothing
 * that is typed leaves the page.
 *
 * @slot - Whatever else the host put inside: always visible. A child marked `data-fallback` (a link to the list of
 *   centres, say) is shown until the element is, and whenever it cannot be.
 * @fires {CdmLoadEvent} cdm-load - The network is there.
 * @fires {CdmSearchEvent} cdm-search - An origin was chosen, with the centres now shown.
 * @fires {CdmSelectEvent} cdm-select - The visitor opened a centre. Never fired for a change made by script.
 * @fires {CdmErrorEvent} cdm-error - The feed, the list of towns or the position failed; `detail.kind` says which.
 * @csspart form - Field and buttons.
 * @csspart input - The field.
 * @csspart options - The suggestions.
 * @csspart submit - The search button.
 * @csspart locate - The position button.
 * @csspart results - Heading and list of the centres found.
 * @csspart results-heading - Its heading.
 * @csspart item - One centre.
 * @csspart item-heading - Its area.
 * @csspart status - The mark of a centre that is not simply open.
 * @csspart details - What opens.
 * @csspart message - What is said when something fails.
 */
export class CdmFindNearest extends CdmElement {
  static override styles = [...hostStyles, controlStyles, noticeStyles, centreItemStyles, findNearestStyles];

  /** URL of a feed, resolved against the page. Default: the network released with this version. */
  @property({ reflect: true }) src = RELEASED;

  /** Data that the page has already. */
  @property({ attribute: false }) network: Network | undefined;

  /** ISO 3166-1 codes of countries or territories, parted by spaces. Default: all. */
  @property({ reflect: true }) countries = '';

  /** Statuses to show, parted by spaces. Default: all but `closed`. */
  @property({ reflect: true }) statuses = '';

  /** How many centres to list: an integer from 1 to 20. Anything else counts as 3, with one warning. */
  @property({ type: Number, reflect: true, attribute: 'max-results' }) maxResults = 3;

  /** Level of the results' heading, from 2 to 6; centres are one level below. */
  @property({ type: Number, reflect: true, attribute: 'heading-level' }) headingLevel = 2;

  /** Leaves the position button out. */
  @property({ type: Boolean, reflect: true, attribute: 'no-geolocation' }) noGeolocation = false;

  @state() private text = '';

  /** Where to measure from. Until the visitor chooses, no centre is listed. */
  @state() private origin: Origin | undefined;

  @state() private openId: string | undefined;

  @state() private error: { readonly text: (language: Language) => string; readonly isTextWrong: boolean } | undefined;

  @state() private isLocating = false;

  /** Counts what the visitor asks for, so that a late answer to an earlier wish is dropped. */
  #turn = 0;

  #status = new QuietStatus(this);

  #suggest = new SuggestController(this, {
    countries: () => this.#homeCountries(),
    suggested: () => {
      const { length } = this.#suggest.hits;
      this.#status.say(() => suggestionsText(this.language.current, length));
    },
  });

  #listbox = new ListboxController(this, {
    count: () => this.#suggest.hits.length,
    accept: (index) => this.#choose(this.#suggest.hits[index]),
    clear: () => {
      const hasText = this.text !== '';
      this.#type('');
      return hasText;
    },
  });

  #network = new NetworkController(this, () => ({ src: this.src, network: this.network }), {
    settled: (state) => this.#settled(state),
    faults: (faults) => this.warnOfFaults(faults),
  });

  /** Searches as if the visitor had typed the text and pressed Enter. Resolves when the outcome is shown. */
  async search(text: string): Promise<void> {
    this.text = String(text ?? '');
    await this.#submit();
    await this.#network.settled();
    await this.updateComplete;
  }

  /** Measures from the browser's position. Browsers ask the visitor; call it on a click only. */
  async locate(): Promise<void> {
    if (this.isLocating) return;
    const turn = ++this.#turn;
    this.isLocating = true;
    this.error = undefined;
    this.#status.say(() => (this.isLocating ? locatingText(this.language.current) : ''));
    const result = await locate();
    this.isLocating = false;
    // The visitor has gone on to something else.
    if (turn !== this.#turn) return;
    if (result.ok) {
      this.text = '';
      this.#suggest.clear();
      this.#measureFrom({ position: result.value, place: undefined });
    } else {
      const reason = result.error;
      this.#fail((language) => positionFailedText(language, reason), { kind: 'position', reason });
    }
    await this.updateComplete;
  }

  /** Back to the empty field. */
  reset(): void {
    this.#turn++;
    this.#type('');
    this.origin = undefined;
    this.openId = undefined;
  }

  protected override get isWorking(): boolean {
    return this.#network.state.is !== 'failed';
  }

  protected override template() {
    const language = this.language.current;
    const { state, retry } = this.#network;
    if (state.is === 'failed') return failureTemplate(language, retry);
    const form = formTemplate(language, {
      isResting: !this.origin,
      text: this.text,
      hits: this.#suggest.hits,
      isOpen: this.#listbox.isOpen,
      active: this.#listbox.active,
      status: this.#status.text,
      error: this.error?.text(language),
      isTextWrong: this.error?.isTextWrong ?? false,
      canLocate: !this.noGeolocation && canLocate(),
      isLocating: this.isLocating,
      onFocus: () => this.#suggest.prepare(),
      onInput: (text) => this.#type(text),
      onKeydown: this.#listbox.keydown,
      onChoose: (index) => this.#choose(this.#suggest.hits[index]),
      onSubmit: () => void this.#submit(),
      onLocate: () => void this.locate(),
    });
    if (!this.origin) return form;
    if (state.is === 'loading') return [form, loadingTemplate(language, 3)];
    return [
      form,
      state.source === 'snapshot' ? snapshotTemplate(language, state.network.updated, retry) : undefined,
      this.#resultsTemplate(language, state.network, this.origin),
    ];
  }

  #resultsTemplate(language: Language, network: Network, origin: Origin) {
    return resultsTemplate(language, {
      ranked: this.#rank(network, origin),
      placeName: origin.place?.name,
      fullName: origin.place && fullPlaceName(language, origin.place),
      headingLevel: headingLevelOf(this, this.headingLevel),
      openId: this.openId,
      relativesOf: relativesIn({ centres: this.#shown(network) }),
      onToggle: this.#toggle,
    });
  }

  #rank(network: Network, origin: Origin): RankedCentres {
    const count = intInRange(this, 'max-results', this.maxResults, { min: 1, max: 20, fallback: 3 });
    return rankCentres(this.#shown(network), origin, count);
  }

  #shown(network: Network): readonly Centre[] {
    return selectCentres(network, { countries: countriesOf(this), statuses: statusesOf(this) });
  }

  #settled(state: NetworkState): void {
    if (state.is === 'failed' || (state.is === 'ready' && state.source === 'snapshot')) this.report(state.error);
    if (state.is !== 'ready') return;
    const { network, source } = state;
    const count = this.#shown(network).length;
    this.dispatchEvent(new CdmLoadEvent({ count, updated: network.updated, source }));
    if (this.origin) this.#measureFrom(this.origin);
  }

  #type(text: string): void {
    this.text = text;
    this.error = undefined;
    if (text.trim()) {
      this.#listbox.open();
      void this.#suggest.suggest(text);
    } else {
      this.#listbox.close();
      this.#suggest.clear();
    }
  }

  #choose(hit: PlaceHit | undefined): void {
    this.#listbox.close();
    if (!hit) return;
    this.#turn++;
    const { position, ...place } = hit.place;
    this.text = place.name;
    this.error = undefined;
    this.#suggest.clear();
    this.#measureFrom({ position, place });
  }

  /** Without a chosen suggestion the best one is meant. */
  async #submit(): Promise<void> {
    const text = this.text.trim();
    this.#turn++;
    this.error = undefined;
    this.#listbox.close();
    if (!text) return this.#fail((language) => emptyText(language));
    const found = await this.#suggest.suggest(this.text);
    if (!found) return;
    this.#listbox.close();
    if (!found.ok) this.#fail((language) => placesFailedText(language), { kind: 'places', cause: found.error });
    else if (found.value.length) this.#choose(found.value[0]);
    else if (/\d/.test(text)) this.#fail((language) => noPostcodeText(language));
    else this.#fail((language) => noPlaceText(language, text.slice(0, 60)));
  }

  #measureFrom(origin: Origin): void {
    this.origin = origin;
    this.openId = undefined;
    const { state } = this.#network;
    if (state.is !== 'ready') return;
    const { position, place } = origin;
    const ranked = this.#rank(state.network, origin);
    const { hits } = ranked;
    this.#status.say(() => this.#spoken(ranked, origin));
    this.dispatchEvent(
      new CdmSearchEvent({
        place: place && { name: place.name, country: place.country, ...position },
        origin: position,
        hits,
      }),
    );
  }

  /** The outcome in one sentence, the answer first. */
  #spoken({ hits, sameTerritory }: RankedCentres, { place }: Origin): string {
    const language = this.language.current;
    const [first] = hits;
    const answer = sameTerritory[0]?.name;
    if (!first) return answer ?? noCentreText(language);
    const full = place && fullPlaceName(language, place);
    const ranked = resultsText(language, hits.length, full, {
      name: first.centre.name,
      distance: distanceText(language, first.distanceM, place?.name),
    });
    return answer === undefined ? ranked : `${titleText(language, full)}: ${answer}.`;
  }

  #fail(text: (language: Language) => string, error?: Parameters<CdmElement['report']>[0]): void {
    this.error = { text, isTextWrong: error === undefined };
    // Results of an earlier town beside an error would look like its answer.
    this.origin = undefined;
    this.#status.clear();
    if (error) this.report(error);
  }

  /** The page's country, when its language says one, then the countries of the network, most centres first. */
  #homeCountries(): readonly string[] {
    const { state } = this.#network;
    const [, region] = /-([A-Z]{2})$/.exec(this.language.current.tag) ?? [];
    const centresIn = new Map<string, number>();
    for (const { country } of state.is === 'ready' ? state.network.centres : []) {
      centresIn.set(country, (centresIn.get(country) ?? 0) + 1);
    }
    const network = [...centresIn].sort(([, a], [, b]) => b - a).map(([country]) => country);
    return [...(region ? [region] : []), ...countriesOf(this), ...network];
  }

  #toggle = (centre: Centre): void => {
    this.openId = this.openId === centre.id ? undefined : centre.id;
    if (this.openId !== undefined) this.dispatchEvent(new CdmSelectEvent({ centre }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cdm-find-nearest': CdmFindNearest;
  }
}
