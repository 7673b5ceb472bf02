import { canLocate } from '../../controllers/locate.js';
import type { NetworkState } from '../../controllers/network-controller.js';
import { isFailure, OriginController, type Origin, type OriginFault } from '../../controllers/origin-controller.js';
import { QuietStatus } from '../../controllers/quiet-status.js';
import { CdmSearchEvent, type SearchOutcome } from '../../events.js';
import type { Language } from '../../i18n/language.js';
import type { Network } from '../../model/network.js';
import { relativesIn } from '../../model/select-centres.js';
import { controlStyles } from '../../parts/controls.styles.js';
import { noticeStyles } from '../../parts/notices.styles.js';
import { failureTemplate, loadingTemplate, snapshotTemplate } from '../../parts/notices.template.js';
import type { PlaceHit } from '../../places/gazetteer.js';
import type { Result } from '../../result.js';
import { hostStyles } from '../../styles/host.styles.js';
import { countriesOf, intInRange } from '../list-attributes.js';
import { property } from '../property.js';
import { findNearestStyles } from './cdm-find-nearest.styles.js';
import type * as answersModule from './answers.js';
import { CentreChoiceElement } from './choice-element.js';
import type { ChoiceView } from './choice.templates.js';
import { choiceHintText, earlyFaultText, formTemplate, locatingText } from './form.templates.js';
import { homeCountries } from './home-countries.js';
import { answerTo, outcomeOf } from './outcome.js';
import type { RankedCentres } from './rank-centres.js';

/** What is shown once the visitor has acted: loaded then. */
type Answers = typeof answersModule;

/**
 * Finds the centres nearest to a town or postcode that the visitor types, or to their position. Searches on the device:
 * what is typed is never sent. With `name` it is a form control: the visitor chooses one of the centres found, and the
 * form sends its id.
 *
 * @slot - Whatever else the host put inside: always visible. A child marked `data-fallback` (a link to the list of
 *   centres, say) is shown until the element is, and whenever it cannot be.
 * @fires {CdmLoadEvent} cdm-load - The network is there.
 * @fires {CdmSearchEvent} cdm-search - An origin was chosen, with the centres now shown.
 * @fires {CdmSelectEvent} cdm-select - The visitor opened a centre, or chose it for a form. Never fired for a change
 *   made by script.
 * @fires {Event} input - The visitor has changed `value`.
 * @fires {Event} change - The same.
 * @fires {CdmErrorEvent} cdm-error - The feed, the list of towns or the position failed; `detail.kind` says which.
 * @csspart form - Field and buttons.
 * @csspart input - The field.
 * @csspart options - The suggestions.
 * @csspart submit - The search button.
 * @csspart locate - The position button.
 * @csspart results - Heading and list of the centres found.
 * @csspart results-heading - Its heading.
 * @csspart change - The button that leads back to the field.
 * @csspart chosen - The chosen centre, above the results.
 * @csspart choice - The control that chooses a centre.
 * @csspart map - Where the centres found are.
 * @csspart item - One centre.
 * @csspart item-heading - Its area.
 * @csspart status - The mark of a centre that is not simply open.
 * @csspart details - What opens.
 * @csspart hours - In it, the opening hours of this week, where they are known.
 * @csspart open-state - In it, whether the centre is open now.
 * @csspart message - What is said when something fails.
 * @cssprop [--cdm-color-button=#c4122f] - The search button.
 * @cssprop [--cdm-color-on-button=#fff] - Its text.
 * @cssprop [--cdm-color-on-surface=CanvasText] - Text of the suggestions, which cover the page.
 */
export class CdmFindNearest extends CentreChoiceElement {
  static override styles = [...hostStyles, controlStyles, noticeStyles, findNearestStyles];

  /** How many centres to list: an integer from 1 to 20. Anything else counts as 3, with one warning. */
  @property({ type: Number, reflect: true, attribute: 'max-results' }) maxResults = 3;

  /** Leaves the position button out. */
  @property({ type: Boolean, reflect: true, attribute: 'no-geolocation' }) noGeolocation = false;

  /** Label of the field, in place of the element's own. */
  @property({ reflect: true }) label = '';

  /** Name of the whole, for assistive technology. */
  @property({ reflect: true, attribute: 'aria-label' }) override ariaLabel: string | null = null;

  #mostResults = 3;
  #headingLevel = 2;
  #status = new QuietStatus(this);
  #answers: Answers | undefined;

  /** Until the visitor has chosen an origin, no centre is listed. */
  #search = new OriginController(this, {
    countries: () => this.#homeCountries(),
    load: () => this.#loadAnswers(),
    suggested: (count) => this.#status.say(() => this.#answers?.suggestionsText(this.language.current, count) ?? ''),
    locating: () => this.#status.say(() => (this.#search.isLocating ? locatingText(this.language.current) : '')),
    found: (origin) => this.#found(origin),
    failed: (fault) => this.#failed(fault),
  });

  /**
   * Searches as if the visitor had typed the text and pressed Enter.
   *
   * @returns When the outcome is shown: what is shown, or why there is nothing. Never rejects. An element that is in
   *   no page waits until it is.
   */
  async search(text: string): Promise<SearchOutcome> {
    return this.#outcome(await this.#search.submit(String(text ?? '')));
  }

  /**
   * Measures from the browser's position. Browsers ask the visitor; call it on a click only.
   *
   * @returns As `search()` does. `overtaken` while an earlier call waits for the browser.
   */
  async locate(): Promise<SearchOutcome> {
    return this.#outcome(await this.#search.locate());
  }

  /** Back to the empty field, and to the choice that the page came with. Resolves when that is shown. */
  async reset(): Promise<void> {
    this.#search.reset();
    this.#status.clear();
    this.openId = undefined;
    super.formResetCallback();
    await this.updateComplete;
  }

  override formResetCallback(): void {
    void this.reset();
  }

  protected override get field(): HTMLElement | undefined {
    return this.renderRoot?.querySelector<HTMLElement>('#place') ?? undefined;
  }

  protected override get missingText(): string {
    return choiceHintText(this.language.current);
  }

  protected override get hasChoices(): boolean {
    return this.networkController.state.is !== 'failed';
  }

  protected override willUpdate(): void {
    // Here, so that what cannot be used is said of at once, not after the first search.
    this.#mostResults = intInRange(this, 'max-results', this.maxResults, { min: 1, max: 20, fallback: 3 });
    this.#headingLevel = this.usedHeadingLevel;
    // A choice that the page came with is shown by its name.
    if (this.value && this.isChoice) this.#loadAnswers().catch(() => undefined);
  }

  protected override template(): unknown {
    const language = this.language.current;
    const { state, retry } = this.networkController;
    if (state.is === 'failed') return failureTemplate(language, state, retry);
    // Always of the same shape: the form is drawn once, and keeps the focus when results come.
    return [
      this.#formTemplate(language),
      this.#chosenTemplate(language),
      this.#answerTemplate(language, state, retry),
      this.#search.places.hasPlaces ? this.#answers?.creditTemplate(language) : undefined,
    ];
  }

  #answerTemplate(language: Language, state: NetworkState, retry: () => void) {
    const { origin } = this.#search;
    if (!origin || state.is === 'failed') return undefined;
    if (state.is === 'loading') return loadingTemplate(language, 3);
    return [snapshotTemplate(language, state, retry), this.#resultsTemplate(language, state.network, origin)];
  }

  #formTemplate(language: Language) {
    const search = this.#search;
    const { fault, listbox, guesses, places } = search;
    const hasResults = !!search.origin && !!this.readyNetwork;
    const message =
      fault && (earlyFaultText(language, fault) ?? this.#answers?.faultText(language, fault, guesses.length > 0));
    return formTemplate(language, {
      isResting: !search.origin,
      label: this.label,
      groupName: this.ariaLabel ?? this.labelsText,
      isChoice: this.isChoice,
      isRequired: this.required,
      isDisabled: this.isDisabled,
      text: search.text,
      options: listbox.isOpen
        ? this.#answers?.optionsTemplate(language, {
            hits: search.hits,
            active: listbox.active,
            onChoose: (index) => search.choose(index),
          })
        : undefined,
      active: listbox.active,
      status: this.#status.text,
      message,
      guesses: this.#answers?.guessesTemplate(language, search.origin ? [] : guesses, this.#takeGuess),
      isTextWrong: !!fault && !isFailure(fault),
      choiceFault: this.choiceFault,
      partial: places.isPartial
        ? this.#answers?.partialTemplate(
            language,
            places.isRetrying || fault?.kind === 'places',
            () => void this.#retryPlaces(),
          )
        : undefined,
      canLocate: !this.noGeolocation && (this.isDrawnAhead || canLocate()),
      isLocating: search.isLocating,
      onFocus: () => search.prepare(),
      onInput: (text) => search.type(text),
      onKeydown: listbox.keydown,
      onSubmit: (text) => void search.submit(text),
      onLocate: () => void search.locate(),
      onGoToResults: hasResults ? this.#focusResults : undefined,
    });
  }

  #resultsTemplate(language: Language, network: Network, origin: Origin) {
    const { guessesTemplate, resultsTemplate } = this.#answers as Answers;
    const relativesOf = relativesIn({ centres: this.shown(network) });
    const ranked = this.#rank(network, origin);
    return resultsTemplate(language, {
      ranked,
      place: origin.place,
      guesses: guessesTemplate(language, this.#search.guesses, this.#takeGuess),
      headingLevel: this.#headingLevel,
      openId: this.openId,
      choice: this.#choiceView(),
      hasMap: !this.noMap && this.map !== null && !!ranked.hits.length,
      map: this.map?.showing({
        items: ranked.hits.map(({ centre }, key) => ({ centre, key })),
        openId: this.openId,
        onOpen: this.toggle,
        origin: origin.position,
        originName: origin.place?.name,
        isRanked: true,
        language: language.tag,
      }),
      relativesOf,
      detailsOf: (centre) => this.detailsTemplate(language, centre, relativesOf(centre)),
      onToggle: this.toggle,
      onChange: () => {
        this.focus();
        this.renderRoot.querySelector('input')?.select();
      },
    });
  }

  #chosenTemplate(language: Language) {
    const choice = this.#choiceView();
    if (!choice?.value || !this.#answers) return undefined;
    return this.#answers.chosenTemplate(language, this.centreOf(choice.value), choice);
  }

  #choiceView(): ChoiceView | undefined {
    return this.isChoice ? { value: this.value, isDisabled: this.isDisabled, onChoose: this.#choose } : undefined;
  }

  // Each of these may take away the button that was pressed: the focus goes on with the visitor.

  #choose = (id: string): void => {
    this.chooseByVisitor(id);
    if (!id && !this.#focusResults()) this.focus();
  };

  #takeGuess = (hit: PlaceHit): void => {
    this.#search.take(hit);
    void this.updateComplete.then(this.#focusResults);
  };

  async #retryPlaces(): Promise<void> {
    await this.#search.places.retry();
    await this.updateComplete;
    if (!this.#search.places.isPartial) this.focus();
  }

  /** @returns Whether there are any. */
  #focusResults = (): boolean => {
    const heading = this.renderRoot.querySelector<HTMLElement>('[part="results-heading"]');
    heading?.focus();
    return !!heading;
  };

  protected override networkSettled(state: NetworkState): void {
    super.networkSettled(state);
    // It is drawn already: an update asked for now would draw it twice.
    if (this.#search.origin) this.#announce(this.#search.origin);
  }

  async #loadAnswers(): Promise<void> {
    if (this.#answers) return;
    void this.loadDetails();
    const answers = await this.withTexts(import('./answers.js'));
    // Somebody else may have waited too.
    if (this.#answers) return;
    this.#answers = answers;
    this.addStyles(answers.answerStyles);
    new answers.ResultsMap(this, () => this.renderRoot.querySelector('.map-place'), this.loadMap);
    this.requestUpdate();
  }

  #rank(network: Network, origin: Origin): RankedCentres {
    return (this.#answers as Answers).rankCentres(this.shown(network), origin.position, this.#mostResults);
  }

  async #outcome(found: Result<Origin, OriginFault>): Promise<SearchOutcome> {
    await this.networkController.settled();
    await this.updateComplete;
    const { state } = this.networkController;
    return outcomeOf(found, this.#search.origin, state, (network, origin) => this.#rank(network, origin));
  }

  #found(origin: Origin): void {
    this.openId = undefined;
    // Other results may have what these could not.
    if (this.map === null) void this.loadMap();
    this.requestUpdate();
    this.#announce(origin);
  }

  /** Tells of the results, unless the centres are still on their way. */
  #announce(origin: Origin): void {
    const network = this.readyNetwork;
    if (!network) return;
    const ranked = this.#rank(network, origin);
    this.#status.say(() => this.#answers?.outcomeText(this.language.current, ranked, origin.place) ?? '');
    this.dispatchEvent(new CdmSearchEvent(answerTo(origin, ranked)));
  }

  #failed(fault: OriginFault): void {
    this.#status.clear();
    if (isFailure(fault)) this.report(fault);
  }

  #homeCountries(): readonly string[] {
    return homeCountries(this.language.current.tag, countriesOf(this), this.readyNetwork?.centres ?? []);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cdm-find-nearest': CdmFindNearest;
  }
}
