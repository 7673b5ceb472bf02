import { NetworkController, RELEASED, type NetworkState } from '../controllers/network-controller.js';
import { CdmLoadEvent } from '../events.js';
import type { Centre, Network } from '../model/network.js';
import { inlineFeed } from './inline-feed.js';
import { headingLevelOf } from './list-attributes.js';
import { property } from './property.js';
import { SpeakingElement } from './speaking-element.js';

/**
 * Base of the elements that show centres of a network in words.
 *
 * @cssprop [--cdm-color-logo=#c4122f] - The two squares before each centre.
 * @cssprop [--cdm-color-on-logo=#fff] - What stands in them.
 * @cssprop [--cdm-color-line=color-mix(in srgb, currentColor 70%, transparent)] - Borders of controls: the text's colour,
 *   fainter.
 * @cssprop [--cdm-color-hairline=color-mix(in srgb, currentColor 18%, transparent)] - Lines between items: the text's
 *   colour, fainter still.
 * @cssprop [--cdm-color-quiet=color-mix(in srgb, currentColor 5%, transparent)] - Soft grounds: a touch of the text's colour.
 * @cssprop [--cdm-font-weight-strong=600] - Headings and labels.
 * @cssprop [--cdm-radius=0.25em] - Corners.
 * @cssprop [--cdm-space=1em] - Space around messages.
 */
export abstract class NetworkElement extends SpeakingElement {
  /** URL of a feed, resolved against the page. Default: the network released with this version. */
  @property({ reflect: true }) src = RELEASED;

  /**
   * Data that the page has already: a network, or GeoJSON as a feed gives it. Markup can hold the same, as text of a
   * child `<script type="application/geo+json">`.
   */
  @property({ attribute: false }) network: Network | undefined;

  /** Level of the element's first headings, from 2 to 6; those inside are one level below. */
  @property({ type: Number, reflect: true, attribute: 'heading-level' }) headingLevel = 2;

  /** Where mistakes in the data are to be told: an `https:` or `mailto:` address. Default: the network's own site. */
  @property({ reflect: true, attribute: 'report-to' }) reportTo = '';

  protected readonly networkController = new NetworkController(
    this,
    () => ({
      src: this.src,
      network: this.given,
    }),
    (state) => this.networkSettled(state),
  );

  /** Data that the page has already, as it gives them. */
  protected get given(): unknown {
    return this.network ?? (this.src ? undefined : inlineFeed(this));
  }

  /** The network, once it is there. */
  protected get readyNetwork(): Network | undefined {
    const { state } = this.networkController;
    return state.is === 'ready' ? state.network : undefined;
  }

  /** The records that the attributes choose. */
  protected abstract shown(network: Network): readonly Centre[];

  /** The network is there and drawn, or cannot be had. */
  protected networkSettled(state: NetworkState): void {
    if (state.is === 'failed' || (state.is === 'ready' && state.source === 'snapshot')) this.report(state.error);
    if (state.is !== 'ready') return;
    const { network, source } = state;
    const count = this.shown(network).length;
    this.dispatchEvent(new CdmLoadEvent({ count, updated: network.updated, source }));
  }

  protected override async prepared(): Promise<void> {
    await super.prepared();
    if (this.isServerDrawn) await this.networkController.ready();
  }

  protected override get isWorking(): boolean {
    return this.networkController.state.is !== 'failed';
  }

  protected get usedHeadingLevel(): number {
    return headingLevelOf(this, this.headingLevel);
  }
}
