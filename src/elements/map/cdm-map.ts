import { isServer, type PropertyValues } from 'lit';
import { NetworkController, RELEASED, type NetworkState } from '../../controllers/network-controller.js';
import { stock } from '../../controllers/stock.js';
import { WidthController } from '../../controllers/width-controller.js';
import { CdmSelectEvent } from '../../events.js';
import type { Box, Frame } from '../../map/frame.js';
import { loadOutlines } from '../../map/load-outlines.js';
import { sceneOf } from '../../map/scene.js';
import type { Centre, LatLon, Network } from '../../model/network.js';
import { selectCentres } from '../../model/select-centres.js';
import { controlStyles } from '../../parts/controls.styles.js';
import { noticeStyles } from '../../parts/notices.styles.js';
import { failureTemplate, loadingTemplate, snapshotTemplate } from '../../parts/notices.template.js';
import { hostStyles } from '../../styles/host.styles.js';
import { countriesOf, statusesOf } from '../list-attributes.js';
import { property, state } from '../property.js';
import { inlineFeed } from '../inline-feed.js';
import { SpeakingElement } from '../speaking-element.js';
import { mapStyles } from './cdm-map.styles.js';
import { mapTemplate, type MapSetting } from './cdm-map.templates.js';
import { centresStyles } from './centres.styles.js';
import { drawingStyles } from './drawing.styles.js';
import { framesStyles } from './frames.styles.js';

/** Drawn at this width until it is measured, in CSS pixels. */
const ASSUMED_WIDTH = 640;

/** An element that renders this one makes the list anew each time: the view stays unless the list says something else. */
const isOtherList = (list: unknown, old: unknown): boolean =>
  !Array.isArray(list) || !Array.isArray(old)
    ? list !== old
    : list.length !== old.length || list.some((centre, i) => centre !== old[i]);

const isOtherPlace = (place: LatLon | undefined, old: LatLon | undefined): boolean =>
  place?.lat !== old?.lat || place?.lon !== old?.lon;

/** Stands in where the host says which centres to show: no network is loaded then. */
const NO_NETWORK: Network = { updated: '', licence: null, centres: [] };

/**
 * Where the centres are: outlines and markers, nothing else, drawn from this library's own files. The list under the
 * map says the same in words and is how keyboards and screen readers use it; the markers are for the pointer only.
 *
 * @slot - Whatever else the host put inside: always visible. A child marked `data-fallback` is shown until the element
 *   is, and whenever it cannot be.
 * @fires {CdmSelectEvent} cdm-select - The visitor chose a centre. Never fired for a change made by script.
 * @fires {CdmErrorEvent} cdm-error - The feed failed; `detail.kind` says why.
 * @csspart map - The drawing.
 * @csspart frames - The parts of the world to choose from.
 * @csspart chosen - What is said of the chosen centre.
 * @csspart list - The same centres in words.
 * @csspart status - The mark of a centre that is not simply open.
 * @csspart message - What is said when the feed or the outlines fail.
 * @cssprop [--cdm-color-logo=#c4122f] - The marks of the centres.
 * @cssprop [--cdm-color-on-logo=#fff] - Their outline, and what stands in them.
 * @cssprop [--cdm-color-line=color-mix(in srgb, currentColor 70%, transparent)] - Borders of controls: the text's colour,
 *   fainter.
 * @cssprop [--cdm-color-hairline=color-mix(in srgb, currentColor 18%, transparent)] - Lines between items: the text's
 *   colour, fainter still.
 * @cssprop [--cdm-color-quiet=color-mix(in srgb, currentColor 5%, transparent)] - Soft grounds: a touch of the text's colour.
 * @cssprop [--cdm-font-weight-strong=600] - Names and labels.
 * @cssprop [--cdm-radius=0.25em] - Corners.
 * @cssprop [--cdm-space=1em] - Space around messages.
 * @cssprop [--cdm-sticky-offset=0px] - Height of what the page keeps in view at the top of the window.
 */
export class CdmMap extends SpeakingElement {
  static override styles = [
    ...hostStyles,
    controlStyles,
    noticeStyles,
    mapStyles,
    drawingStyles,
    framesStyles,
    centresStyles,
  ];

  /** URL of a feed, resolved against the page. Default: the network released with this version. */
  @property({ reflect: true }) src = RELEASED;

  /**
   * Data that the page has already: a network, or GeoJSON as a feed gives it. Markup can hold the same, as text of a
   * child `<script type="application/geo+json">`.
   */
  @property({ attribute: false }) network: Network | undefined;

  /** ISO 3166-1 codes of countries or territories, parted by spaces. Default: all. The map shows these countries. */
  @property({ reflect: true }) countries = '';

  /** Statuses to show, parted by spaces. Default: all but `closed`. */
  @property({ reflect: true }) statuses = '';

  /** Id of the chosen centre. */
  @property({ reflect: true }) selected = '';

  /** What to show, in this order, instead of a network: `src`, `network`, `countries`, `statuses` do not count then. */
  @property({ attribute: false, hasChanged: isOtherList }) centres: readonly Centre[] | undefined;

  /** Numbers the centres in their order, and shows these rather than their countries. */
  @property({ type: Boolean, reflect: true }) ranked = false;

  /** Where the visitor sets out from; drawn, and kept in view. */
  @property({ attribute: false, hasChanged: isOtherPlace }) origin: LatLon | undefined;

  /** Leaves the list out: the page has one that says the same. */
  @property({ type: Boolean, reflect: true, attribute: 'no-list' }) noList = false;

  @state() private frames: readonly Frame[] | undefined = isServer ? stock.frames : undefined;

  @state() private hasFailed = false;

  /** The part of the world that the visitor or the choice asks for. */
  @state() private frameCode: string | undefined;

  /** Closer than the centres need, as the visitor asked. */
  @state() private closeUp: Box | undefined;

  @state() private isWhole = false;

  @state() private isListOpen = false;

  #chosenOnMap = '';

  #network = new NetworkController(
    this,
    () => ({
      src: this.src,
      network: this.#given ? NO_NETWORK : (this.network ?? (this.src ? undefined : inlineFeed(this))),
    }),
    (state) => this.#networkSettled(state),
  );

  #width: WidthController = new WidthController(this, () => this.renderRoot.querySelector('.map'), ASSUMED_WIDTH);

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.frames) void this.#loadOutlines();
  }

  /** All that it says comes with the texts that others load later. */
  protected override async prepared(): Promise<void> {
    await super.prepared();
    if (!this.hasUpdated) await this.withTexts(Promise.resolve());
    if (this.isServerDrawn) await Promise.all([this.#network.ready(), this.#loadOutlines()]);
  }

  /** For an element that shows this one within itself. */
  protected get setting(): MapSetting {
    return { pointed: '', hasName: true, originName: '', onDetails: undefined };
  }

  protected override get isWorking(): boolean {
    return this.#network.state.is !== 'failed';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Lit counts a default that is written once more as a change.
    const isOther = (['src', 'network', 'countries', 'statuses', 'centres', 'ranked', 'origin'] as const).some(
      (name) => changed.has(name) && changed.get(name) !== this[name],
    );
    // A choice made elsewhere is looked for; one made on the map is in sight.
    const isElsewhere = changed.has('selected') && this.selected !== this.#chosenOnMap;
    if (isOther || isElsewhere) this.#look(undefined);
    this.#chosenOnMap = '';
  }

  protected override template(): unknown {
    const language = this.language.current;
    const { state, retry } = this.#network;
    if (state.is === 'loading') return loadingTemplate(language, 0);
    if (state.is === 'failed') return failureTemplate(language, state, retry);
    const centres = this.#shown(state.network);
    const map = mapTemplate(language, {
      scene:
        this.frames &&
        sceneOf(this.frames, centres, {
          isRanked: this.ranked,
          isCountryWide: !this.ranked && !this.#given,
          origin: this.origin,
          selected: this.selected,
          frameCode: this.frameCode,
          closeUp: this.closeUp,
          isWhole: this.isWhole,
          width: this.#width.width,
        }),
      centres,
      selected: this.selected,
      isRanked: this.ranked,
      hasFailed: this.hasFailed,
      hasList: !this.noList,
      isListOpen: this.isListOpen,
      onPin: (centre) => {
        this.#chosenOnMap = centre.id;
        this.#choose(centre);
      },
      onListItem: this.#choose,
      onCloseUp: (box) => {
        this.closeUp = box;
        this.isWhole = false;
      },
      onWhole: () => (this.isWhole = !this.isWhole),
      onFrame: (code) => this.#look(code),
      onList: () => (this.isListOpen = !this.isListOpen),
      onRetry: () => void this.#loadOutlines(),
      ...this.setting,
    });
    return [snapshotTemplate(language, state, retry), map];
  }

  /** Frameworks write null where they have nothing to say, and a page whatever it likes. */
  get #given(): readonly Centre[] | undefined {
    return Array.isArray(this.centres) ? this.centres : undefined;
  }

  /** Services without a place have none on a map. */
  #shown(network: Network): readonly Centre[] {
    const centres = this.#given ?? selectCentres(network, { countries: countriesOf(this), statuses: statusesOf(this) });
    return centres.filter(({ kind }) => kind !== 'online');
  }

  #choose = (centre: Centre): void => {
    this.selected = centre.id;
    this.dispatchEvent(new CdmSelectEvent({ centre }));
  };

  /** At a part of the world, or at whatever shows best what is to be shown. */
  #look(code: string | undefined): void {
    this.frameCode = code;
    this.closeUp = undefined;
    this.isWhole = false;
  }

  async #loadOutlines(): Promise<void> {
    this.hasFailed = false;
    const outlines = await loadOutlines();
    if (outlines.ok) this.frames = outlines.value;
    else this.hasFailed = true;
  }

  #networkSettled(state: NetworkState): void {
    if (state.is === 'failed' || (state.is === 'ready' && state.source === 'snapshot')) this.report(state.error);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cdm-map': CdmMap;
  }
}
