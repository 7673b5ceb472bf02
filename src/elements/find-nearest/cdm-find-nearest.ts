import { canLocate } from '../../controllers/locate.js';
import type { NetworkState } from '../../controllers/network-controller.js';
import { OriginController, type Origin, type OriginFault } from '../../controllers/origin-controller.js';
import { QuietStatus } from '../../controllers/quiet-status.js';
import { CdmSearchEvent } from '../../events.js';
import type { Language } from '../../i18n/language.js';
import type { Network } from '../../model/network.js';
import { relativesIn } from '../../model/select-centres.js';
import { centreItemStyles } from '../../parts/centre-item.styles.js';
import { controlStyles } from '../../parts/controls.styles.js';
import { noticeStyles } from '../../parts/notices.styles.js';
import { failureTemplate, loadingTemplate, snapshotTemplate } from '../../parts/notices.template.js';
import { hostStyles } from '../../styles/host.styles.js';
import { countriesOf, intInRange } from '../list-attributes.js';
import { CentreListElement } from '../centre-list-element.js';
import { property } from '../property.js';
import { findNearestStyles } from './cdm-find-nearest.styles.js';
import { faultText, fullPlaceName, locatingText, outcomeText, suggestionsText } from './cdm-find-nearest.texts.js';
import { formTemplate } from './form.templates.js';
import { homeCountries } from './home-countries.js';
import { rankCentres, type RankedCentres } from './rank-centres.js';
import { resultsTemplate } from './results.templates.js';

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
export class CdmFindNearest extends CentreListElement {
  static override styles = [...hostStyles, controlStyles, noticeStyles, centreItemStyles, findNearestStyles];

  /** How many centres to list: an integer from 1 to 20. Anything else counts as 3, with one warning. */
  @property({ type: Number, reflect: true, attribute: 'max-results' }) maxResults = 3;

  /** Leaves the position button out. */
  @property({ type: Boolean, reflect: true, attribute: 'no-geolocation' }) noGeolocation = false;

  #status = new QuietStatus(this);

  /** Until the visitor has chosen an origin, no centre is listed. */
  #search = new OriginController(this, {
    countries: () => this.#homeCountries(),
    suggested: (count) => this.#status.say(() => suggestionsText(this.language.current, count)),
    locating: () => this.#status.say(() => (this.#search.isLocating ? locatingText(this.language.current) : '')),
    found: (origin) => this.#found(origin),
    failed: (fault) => this.#failed(fault),
  });

  /** Searches as if the visitor had typed the text and pressed Enter. Resolves when the outcome is shown. */
  async search(text: string): Promise<void> {
    await this.#search.submit(String(text ?? ''));
    await this.networkController.settled();
    await this.updateComplete;
  }

  /** Measures from the browser's position. Browsers ask the visitor; call it on a click only. */
  async locate(): Promise<void> {
    await this.#search.locate();
    await this.updateComplete;
  }

  /** Back to the empty field. */
  reset(): void {
    this.#search.reset();
    this.#status.clear();
    this.openId = undefined;
  }

  protected override template() {
    const language = this.language.current;
    const { state, retry } = this.networkController;
    const { origin } = this.#search;
    if (state.is === 'failed') return failureTemplate(language, retry);
    const form = this.#formTemplate(language);
    if (!origin) return form;
    if (state.is === 'loading') return [form, loadingTemplate(language, 3)];
    return [
      form,
      state.source === 'snapshot' ? snapshotTemplate(language, state.network.updated, retry) : undefined,
      resultsTemplate(language, {
        ranked: this.#rank(state.network, origin),
        placeName: origin.place?.name,
        fullName: origin.place && fullPlaceName(language, origin.place),
        headingLevel: this.usedHeadingLevel,
        openId: this.openId,
        relativesOf: relativesIn({ centres: this.shown(state.network) }),
        onToggle: this.toggle,
      }),
    ];
  }

  #formTemplate(language: Language) {
    const search = this.#search;
    return formTemplate(language, {
      isResting: !search.origin,
      text: search.text,
      hits: search.hits,
      isOpen: search.listbox.isOpen,
      active: search.listbox.active,
      status: this.#status.text,
      error: search.fault && faultText(language, search.fault),
      isTextWrong: !!search.fault && search.fault.kind !== 'places' && search.fault.kind !== 'position',
      canLocate: !this.noGeolocation && canLocate(),
      isLocating: search.isLocating,
      onFocus: () => search.prepare(),
      onInput: (text) => search.type(text),
      onKeydown: search.listbox.keydown,
      onChoose: (index) => search.choose(index),
      onSubmit: () => void search.submit(),
      onLocate: () => void this.locate(),
    });
  }

  protected override networkSettled(state: NetworkState): void {
    super.networkSettled(state);
    if (state.is === 'ready' && this.#search.origin) this.#found(this.#search.origin);
  }

  #rank(network: Network, origin: Origin): RankedCentres {
    const count = intInRange(this, 'max-results', this.maxResults, { min: 1, max: 20, fallback: 3 });
    return rankCentres(this.shown(network), origin, count);
  }

  #found(origin: Origin): void {
    this.openId = undefined;
    this.requestUpdate();
    const { state } = this.networkController;
    if (state.is !== 'ready') return;
    const { position, place } = origin;
    const ranked = this.#rank(state.network, origin);
    this.#status.say(() => outcomeText(this.language.current, ranked, place));
    this.dispatchEvent(
      new CdmSearchEvent({
        place: place && { name: place.name, country: place.country, ...position },
        origin: position,
        hits: ranked.hits,
      }),
    );
  }

  #failed(fault: OriginFault): void {
    this.#status.clear();
    if (fault.kind === 'places' || fault.kind === 'position') this.report(fault);
  }

  #homeCountries(): readonly string[] {
    const { state } = this.networkController;
    const centres = state.is === 'ready' ? state.network.centres : [];
    return homeCountries(this.language.current.tag, countriesOf(this), centres);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cdm-find-nearest': CdmFindNearest;
  }
}
