import type { PropertyValues } from 'lit';
import { DrawingController, type LogoRequest } from '../../controllers/drawing-controller.js';
import { pageFeed } from '../../controllers/page-feed.js';
import { CdmSelectEvent } from '../../events.js';
import type { Centre, Network } from '../../model/network.js';
import { relativesIn } from '../../model/select-centres.js';
import { centreItemStyles } from '../../parts/centre-item.styles.js';
import { controlStyles } from '../../parts/controls.styles.js';
import { noticeStyles } from '../../parts/notices.styles.js';
import { failureTemplate, loadingTemplate, snapshotTemplate } from '../../parts/notices.template.js';
import { hostStyles } from '../../styles/host.styles.js';
import { CentreDetails } from '../centre-details.js';
import { NetworkElement } from '../network-element.js';
import { property, state } from '../property.js';
import { centreStyles } from './cdm-centre.styles.js';
import { centreTemplate, unknownTemplate } from './cdm-centre.templates.js';

/**
 * One centre, with all that is known of it: for a member's own contact page, say. Its associated centres open in place.
 *
 * @slot - Whatever else the host put inside: always visible. A child marked `data-fallback` (an address in plain text, say)
 *   is shown until the element is, and whenever it cannot be.
 * @fires {CdmLoadEvent} cdm-load - The network is there; `detail.count` is 1, or 0 for an unknown centre.
 * @fires {CdmSelectEvent} cdm-select - The visitor opened one of its associated centres.
 * @fires {CdmErrorEvent} cdm-error - The feed failed, or no centre has that id; `detail.kind` says which.
 * @csspart logo - The two squares.
 * @csspart heading - The centre's name.
 * @csspart status - The mark of a centre that is not simply open.
 * @csspart details - What is known of a centre.
 * @csspart hours - In it, the opening hours of this week, where they are known.
 * @csspart open-state - In it, whether the centre is open now.
 * @csspart associated-heading - The heading of its associated centres.
 * @csspart item - One of them.
 * @csspart item-heading - Its area.
 * @csspart message - What is said when the feed fails or the centre is unknown.
 * @cssprop [--cdm-sticky-offset=0px] - Height of what the page keeps in view at the top of the window.
 */
export class CdmCentre extends NetworkElement {
  static override styles = [
    ...hostStyles,
    controlStyles,
    noticeStyles,
    centreItemStyles,
    ...CentreDetails.styles,
    centreStyles,
  ];

  /** Id of a centre in the network. */
  @property({ reflect: true }) centre = '';

  /** Id of the associated centre that is open. */
  @state() private openId: string | undefined;

  /** Where the loader has asked for the drawing before this class was there. */
  declare private ahead: Promise<Response> | undefined;

  #details = new CentreDetails(this);

  #logo = new DrawingController(this, { request: () => this.#logoRequest, ahead: () => this.ahead });

  #unknownIn: Network | undefined;

  /** It says at once what other elements say once a visitor acts. */
  protected override async prepared(): Promise<void> {
    await this.withTexts(super.prepared());
    if (this.isServerDrawn) await this.#logo.ready();
  }

  protected override get isWorking(): boolean {
    return !!this.#found;
  }

  protected override shown({ centres }: Network): readonly Centre[] {
    return centres.filter(({ id }) => id === this.centre);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('centre')) return;
    this.openId = undefined;
    this.#unknownIn = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const network = this.readyNetwork;
    if (!network || this.#found || this.#unknownIn === network) return;
    this.#unknownIn = network;
    this.report({ kind: 'unknown-centre', id: this.centre });
  }

  protected override template(): unknown {
    const language = this.language.current;
    const { state, retry } = this.networkController;
    if (state.is === 'loading') return loadingTemplate(language, 3);
    if (state.is === 'failed') return failureTemplate(language, state, retry);
    const notice = snapshotTemplate(language, state, retry);
    const centre = this.#found;
    if (!centre) return [notice, unknownTemplate(language)];
    const { associated, parent } = relativesIn(state.network)(centre);
    return [
      notice,
      centreTemplate(language, {
        centre,
        associated,
        drawing: this.#logo.drawing,
        headingLevel: this.usedHeadingLevel,
        openId: this.openId,
        details: this.#details.template(language, { centre, associated: [], parent }, this.isDrawnAhead),
        detailsOf: (one) =>
          this.#details.template(language, { centre: one, associated: [], parent: undefined }, this.isDrawnAhead),
        onToggle: this.#toggle,
      }),
    ];
  }

  get #found(): Centre | undefined {
    return this.readyNetwork && this.shown(this.readyNetwork)[0];
  }

  get #logoRequest(): LogoRequest | undefined {
    const { centre, language } = this;
    if (!this.#found) return undefined;
    const { state } = this.networkController;
    // A feed that could not be read is not asked for once more. Frameworks write null where they have nothing to say.
    const isFed = state.is === 'ready' && state.source === 'feed';
    const data = isFed
      ? { src: this.src || (pageFeed.url ?? ''), network: this.given && state.network }
      : { src: '', network: undefined };
    return { centre, ...data, reader: language.current.tag.split('-')[0]! };
  }

  #toggle = (centre: Centre): void => {
    this.openId = this.openId === centre.id ? undefined : centre.id;
    if (this.openId !== undefined) this.dispatchEvent(new CdmSelectEvent({ centre }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cdm-centre': CdmCentre;
  }
}
