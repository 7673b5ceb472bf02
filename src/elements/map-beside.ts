import type { ReactiveElement } from 'lit';
import type { CdmSelectEvent } from '../events.js';
import { loadOutlines } from '../map/load-outlines.js';
import type { Centre, LatLon } from '../model/network.js';
import { panelOf } from '../parts/centre-disclosure.template.js';
import { CdmMap } from './map/cdm-map.js';
import type { MapSetting } from './map/cdm-map.templates.js';
import { state } from './property.js';

/** What the list beside the map shows. */
export interface ListedCentres {
  /** In the order of the list; the key is the one that the ids of its items end in. */
  readonly items: readonly { readonly centre: Centre; readonly key: number }[];
  readonly openId: string | undefined;
  /** Where the distances of the list are from. */
  readonly origin: LatLon | undefined;
  /** Name of that town, where it is one. */
  readonly originName?: string | undefined;
  /** The list has numbers, so the markers have them too. */
  readonly isRanked: boolean;
  /** BCP 47. */
  readonly language: string;
  readonly onOpen: (centre: Centre) => void;
}

/** A map that is part of another element: it has no list, and says little that the list beside it says. */
class MapWithin extends CdmMap {
  @state() originName = '';

  /** Id of the centre that the visitor points at in the list. */
  @state() pointed = '';

  /** Leads to the item of the chosen centre, where that may be out of sight. */
  @state() onDetails: ((centre: Centre) => void) | undefined;

  protected override get setting(): MapSetting {
    // A marker with a number leads to its item by itself.
    const { pointed, originName, onDetails } = this;
    return { pointed, originName, onDetails, hasName: !this.ranked };
  }
}

/**
 * Under a name of its own: `cdm-map` is the page's to define, and may be another version's or somebody else's. A second
 * copy of this library takes the next name.
 */
function makeMap(): MapWithin {
  if (!isDefined) {
    let count = 1;
    while (customElements.get(`cdm-map-within-${count}`)) count++;
    customElements.define(`cdm-map-within-${count}`, MapWithin);
    isDefined = true;
  }
  return new MapWithin();
}

let isDefined = false;

/** Where the visitor's pointer and focus are: in items of the list, or in none. */
interface PointedAt {
  readonly hovered?: Element | undefined;
  readonly focused?: Element | undefined;
}

/**
 * The map of what an element lists, in step with the list: what is open or pointed at there is marked here, and a
 * marker opens its item. A chunk of its own, with all that draws.
 */
export class MapBeside {
  #host: ReactiveElement;
  #map = makeMap();
  #listed: ListedCentres | undefined;
  #at: PointedAt = {};

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#map.noList = true;
    this.#map.addEventListener('cdm-select', this.#select);
    const root = host.renderRoot;
    root.addEventListener('pointerover', ({ target }) => this.#point({ hovered: itemOf(target) }));
    host.addEventListener('pointerleave', () => this.#point({ hovered: undefined }));
    root.addEventListener('focusin', ({ target }) => this.#point({ focused: itemOf(target) }));
    root.addEventListener('focusout', () => this.#point({ focused: undefined }));
  }

  /** The map, as the list now is; always the same element. */
  showing(listed: ListedCentres): HTMLElement {
    const map = this.#map;
    const { items, openId, origin, originName = '', isRanked, language } = listed;
    this.#listed = listed;
    map.centres = items.map(({ centre }) => centre);
    map.origin = origin;
    map.originName = originName;
    // Lit counts a default that is written once more as a change.
    if (map.selected !== (openId ?? '')) map.selected = openId ?? '';
    if (map.ranked !== isRanked) map.ranked = isRanked;
    map.onDetails = isRanked ? undefined : this.#goTo;
    map.lang = language;
    return map;
  }

  #point(at: PointedAt): void {
    this.#at = { ...this.#at, ...at };
    const panel = (this.#at.hovered ?? this.#at.focused)
      ?.querySelector('[aria-controls]')
      ?.getAttribute('aria-controls');
    this.#map.pointed = this.#listed?.items.find(({ key }) => panel === panelOf(key))?.centre.id ?? '';
  }

  #select = (event: CdmSelectEvent): void => {
    // The element around it tells of what it opens.
    event.stopPropagation();
    const { centre } = event.detail;
    if (this.#listed?.openId !== centre.id) this.#listed?.onOpen(centre);
    if (this.#listed?.isRanked) void this.#host.updateComplete.then(() => this.#goTo(centre));
  };

  #goTo = ({ id }: Centre): void => {
    const item = this.#listed?.items.find(({ centre }) => centre.id === id);
    if (item) this.#host.renderRoot.querySelector<HTMLElement>(`[aria-controls="${panelOf(item.key)}"]`)?.focus();
  };
}

const itemOf = (target: EventTarget | null): Element | undefined =>
  (target instanceof Element && target.closest('[part="item"]')) || undefined;

/** A map beside the list of an element, once there is something to draw. Rejects where the outlines cannot be had. */
export async function mapBeside(host: ReactiveElement): Promise<MapBeside> {
  const outlines = await loadOutlines();
  if (!outlines.ok) throw outlines.error;
  return new MapBeside(host);
}
