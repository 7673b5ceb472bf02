import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Point } from '../../geo/projection.js';
import type { Language } from '../../i18n/language.js';
import type { Box, Frame } from '../../map/frame.js';
import { outlinesOf } from '../../map/outlines.js';
import type { Pin } from '../../map/pins.js';
import { closeUpOf, type PinItem, type Scene } from '../../map/scene.js';
import type { Centre } from '../../model/network.js';
import { statusMarkTemplate, statusText } from '../../parts/centre-status.template.js';
import { chevronIcon } from '../../parts/icons.template.js';

/** UN M49. */
const EUROPE = '150';

/** What an element that shows a map within itself has otherwise. */
export interface MapSetting {
  /** Id of the centre that is pointed at elsewhere; empty for none. */
  readonly pointed: string;
  /** Whether the chosen centre is named under the drawing. */
  readonly hasName: boolean;
  /** Of the town that the visitor sets out from; empty where it has none. */
  readonly originName: string;
  /** Leads to more about the chosen centre; undefined where there is nothing to lead to. */
  readonly onDetails: ((centre: Centre) => unknown) | undefined;
}

export interface MapView extends MapSetting {
  /** `undefined` until the outlines are there. */
  readonly scene: Scene | undefined;
  readonly centres: readonly Centre[];
  readonly selected: string;
  readonly isRanked: boolean;
  /** The outlines could not be had. */
  readonly hasFailed: boolean;
  readonly hasList: boolean;
  readonly isListOpen: boolean;
  readonly onPin: (centre: Centre) => void;
  readonly onListItem: (centre: Centre) => void;
  readonly onCloseUp: (box: Box) => void;
  /** From the whole frame to the closer view, or back. */
  readonly onWhole: () => void;
  readonly onFrame: (code: string) => void;
  readonly onList: () => void;
  readonly onRetry: () => void;
}

export function mapTemplate(language: Language, view: MapView): TemplateResult {
  const { msg } = language;
  const { scene, hasFailed, hasList } = view;
  return html`<div
    class="layout"
    role="group"
    aria-label=${msg('Map of the centres', { id: 'map.name', desc: 'Accessible name of the map and all around it' })}
  >
    <div class="stage">
      ${scene ? drawingTemplate(language, view, scene) : hasFailed ? failedTemplate(language, view) : waitingTemplate()}
      ${scene ? barTemplate(language, view, scene) : nothing}
    </div>
    <div class="words">
      ${scene && view.hasName ? chosenTemplate(language, view, scene) : nothing}
      ${scene && scene.frames.length > 1 ? framesTemplate(language, view, scene) : nothing}
      ${view.centres.length ? (hasList ? listTemplate(language, view) : nothing) : emptyTemplate(language)}
      ${scene?.missing.length ? missingTemplate(language, scene.missing) : nothing}
    </div>
  </div>`;
}

const waitingTemplate = (): TemplateResult => html`<div class="expected" aria-busy="true"></div>`;

const failedTemplate = ({ msg }: Language, { onRetry }: MapView): TemplateResult =>
  html`<div class="notice" role="alert" part="message">
    <p>${msg('The map could not be loaded.', { id: 'map.failed', desc: 'The list beside it is there' })}</p>
    <button class="button" type="button" @click=${onRetry}>
      ${msg('Try again', { id: 'network.retry', desc: 'Button under a message that loading failed' })}
    </button>
  </div>`;

/**
 * One image with a name. Its markers are named for the pointer that rests on them, and are no stops for a keyboard:
 * it would have to pass dozens of them to learn what the list says better.
 */
function drawingTemplate(language: Language, view: MapView, scene: Scene): TemplateResult {
  const { msg } = language;
  const { frame, view: seen, width, height, scale } = scene;
  const name = msg('Map of the centres', { id: 'map.name', desc: 'Accessible name of the map and all around it' });
  const inset = frame.projections.find((projection) => projection.name !== undefined);
  return html`<svg
    class="map ${frame.height > frame.width ? 'tall' : ''}"
    part="map"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${name} (${frameName(language, frame)})"
  >
    <g transform="scale(${scale}) translate(${-seen.x} ${-seen.y})">
      ${scene.land.map(({ path, isShown }) => svg`<path class="land ${isShown ? 'shown' : ''}" d=${path}></path>`)}
      <path class="region" d=${scene.regions}></path>
      <path class="border" d=${scene.borders}></path>
      ${inset ? insetTemplate(inset.box) : nothing}
    </g>
    ${inset?.name === undefined ? nothing : insetNameTemplate(inset.name, inset.box, scene)}
    ${scene.origin ? originTemplate(language, view, scene, scene.origin) : nothing}
    ${scene.pins.map((pin) => pinTemplate(language, view, frame, pin))}
    ${scene.chosen ? pinTemplate(language, view, frame, scene.chosen) : nothing}
  </svg>`;
}

const insetTemplate = ({ x, y, width, height }: Box): TemplateResult =>
  svg`<rect class="inset" x=${x} y=${y} width=${width} height=${height}></rect>`;

const insetNameTemplate = (name: string, { x, y, width, height }: Box, { view, scale }: Scene): TemplateResult =>
  svg`<text
    class="inset-name"
    x=${(x + width / 2 - view.x) * scale}
    y=${(y + height - view.y) * scale + 16}
    text-anchor="middle"
    translate="no"
  >${name}</text>`;

/** The ring, and the town's name on the side where there is more room. */
function originTemplate({ msg }: Language, { originName }: MapView, { width }: Scene, { x, y }: Point): TemplateResult {
  const isLeft = x < width / 2;
  return svg`<g class="origin" transform="translate(${x} ${y})">
    <title .textContent=${msg('Starting point', { id: 'map.origin', desc: 'Name of the mark on the map: distances are from there' })}></title>
    <circle class="origin-ring" r="7"></circle>
    <circle class="origin-dot" r="2.5"></circle>
    <text class="origin-name" x=${isLeft ? 12 : -12} y="4.5" text-anchor=${isLeft ? 'start' : 'end'} translate="no"
      >${originName}</text>
  </g>`;
}

/** Its title is a property, since Lit's rendering on a server takes that of a part of an SVG for the one of a page. */
function pinTemplate(language: Language, view: MapView, frame: Frame, { x, y, items, from }: Pin<PinItem>): unknown {
  const [first] = items;
  if (!first) return nothing;
  const isCluster = items.length > 1;
  const label = isCluster ? String(items.length) : view.isRanked ? String(first.rank) : '';
  const has = (id: string): boolean => items.some(({ centre }) => centre.id === id);
  const act = isCluster ? () => view.onCloseUp(closeUpOf(frame, items)) : () => view.onPin(first.centre);
  const size = label ? 20 : 12;
  return svg`${from ? svg`<path class="lead" d="M${from.x} ${from.y}L${x} ${y}"></path>` : nothing}
    <g
      class="pin ${isCluster ? 'cluster' : ''} ${has(view.selected) ? 'chosen' : ''} ${has(view.pointed) ? 'pointed' : ''}"
      transform="translate(${x} ${y})"
      @click=${act}
    >
      <title .textContent=${isCluster ? clusterName(language, items) : pinName(language, first, view.isRanked)}></title>
      <rect class="target" x="-12" y="-12" width="24" height="24"></rect>
      <g class="mark-of">
        ${isCluster ? svg`<rect class="square" x="-7" y="-13" width="20" height="20"></rect>` : nothing}
        <rect class="square" x=${-size / 2} y=${-size / 2} width=${size} height=${size}></rect>
        ${label ? svg`<text y="4.5" text-anchor="middle">${label}</text>` : nothing}
      </g>
    </g>`;
}

/** Number, centre, town, and its mark. */
function pinName(language: Language, { centre, rank }: PinItem, isRanked: boolean): string {
  const town = centre.address?.city ?? '';
  return [
    isRanked ? language.format.number(rank) : '',
    centre.name,
    centre.name.includes(town) ? '' : town,
    statusText(language, centre.status) ?? '',
  ]
    .filter(Boolean)
    .join(', ');
}

const MOST_NAMES = 8;

const clusterName = ({ format }: Language, items: readonly PinItem[]): string => {
  const names = items.slice(0, MOST_NAMES).map(({ centre }) => centre.area);
  return items.length > MOST_NAMES ? `${names.join(', ')} …` : format.list(names);
};

function barTemplate({ msg }: Language, { onWhole }: MapView, { hasCloser, isWhole }: Scene): TemplateResult {
  return html`<div class="bar">
    ${
      hasCloser
        ? html`<button class="button" type="button" @click=${onWhole}>
            ${
              isWhole
                ? msg('Zoom to the centres', { id: 'map.closer', desc: 'Button; the whole map is shown' })
                : msg('Whole map', { id: 'map.whole', desc: 'Button; a part of the map is shown' })
            }
          </button>`
        : nothing
    }
    <p class="credit">
      ${msg('Outlines:', { id: 'map.credit', desc: 'Followed by "Natural Earth", where they come from' })}
      <span translate="no" lang="en">Natural Earth</span>
    </p>
  </div>`;
}

/** Not every browser's `Intl` knows the codes of continents. */
const frameName = ({ msg, format }: Language, { code }: Frame): string =>
  code === EUROPE ? msg('Europe', { id: 'map.europe', desc: 'The continent' }) : format.country(code);

/** Each part of the world with its own small outline, its name and how many centres it has. */
function framesTemplate(language: Language, { onFrame }: MapView, scene: Scene): TemplateResult {
  const { msg, format } = language;
  return html`<ul
    class="frames"
    part="frames"
    role="list"
    aria-label=${msg('Parts of the map', { id: 'map.frames', desc: 'Name of the row of buttons: Europe, Réunion …' })}
  >
    ${scene.frames.map(
      ({ frame, count, countries }) =>
        html`<li>
          <button
            class="button frame"
            type="button"
            aria-pressed=${frame === scene.frame}
            @click=${() => onFrame(frame.code)}
          >
            <svg class="small" viewBox="0 0 ${frame.width} ${frame.height}" aria-hidden="true" focusable="false">
              ${[...outlinesOf(frame).land].map(
                ([country, { path }]) =>
                  svg`<path class="land ${countries.has(country) ? 'shown' : ''}" d=${path}></path>`,
              )}
            </svg>
            <span>${frameName(language, frame)} <span class="count">(${format.number(count)})</span></span>
          </button>
        </li>`,
    )}
  </ul>`;
}

/** What the chosen marker stands for. Not spoken: whoever chose in the list has just heard it. */
function chosenTemplate(language: Language, view: MapView, { pins }: Scene): TemplateResult {
  const { centres, selected, isRanked, onDetails } = view;
  const index = centres.findIndex(({ id }) => id === selected);
  const chosen = centres[index];
  return html`<div class="chosen" part="chosen">
    ${
      chosen
        ? namesTemplate(language, chosen, isRanked ? index + 1 : undefined)
        : pins.length
          ? html`<p class="hint">
              ${language.msg('Choose a square to see its name here.', {
                id: 'map.hint',
                desc: 'Under the map, whose markers are red squares, until one is chosen',
              })}
            </p>`
          : nothing
    }
    ${
      chosen && onDetails
        ? html`<button class="button to-list" type="button" @click=${() => onDetails(chosen)}>
            ${language.msg('Show in the list', {
              id: 'map.to-list',
              desc: 'Button under the name of the centre chosen on the map; leads to its entry in the list',
            })}
          </button>`
        : nothing
    }
  </div>`;
}

function namesTemplate(language: Language, centre: Centre, rank: number | undefined): TemplateResult {
  const lang = centre.languages[0] ?? nothing;
  const town = centre.address?.city ?? '';
  const isSaid = centre.name.includes(town) || centre.area.includes(town);
  const line = [centre.name === centre.area ? '' : centre.name, isSaid ? '' : town].filter(Boolean).join(' · ');
  return html`<span class="area" lang=${lang} translate="no"
      >${rank === undefined ? nothing : `${rank}. `}<bdi>${centre.area}</bdi></span
    >
    ${line ? html`<span class="line" lang=${lang} translate="no"><bdi>${line}</bdi></span>` : nothing}
    <span class="facts">
      <span>${language.format.country(centre.territory ?? centre.country)}</span>
      ${statusMarkTemplate(language, centre)}
    </span>`;
}

/** Printed whether it is open or not: on paper nothing can be opened. */
function listTemplate(language: Language, view: MapView): TemplateResult {
  const { msg, format } = language;
  const { centres, selected, isListOpen, isRanked } = view;
  const items = isRanked ? centres : [...centres].sort((a, b) => format.compare(a.area, b.area));
  return html`<div class="disclosure" part="list">
    <button class="open-list" type="button" aria-expanded=${isListOpen} aria-controls="list" @click=${view.onList}>
      ${chevronIcon()}
      <span
        >${msg('List of the centres', { id: 'map.list', desc: 'Opens the list that says what the map shows' })}
        <span class="count">(${format.number(centres.length)})</span></span
      >
    </button>
    <ol class="list" id="list" role="list" ?hidden=${!isListOpen}>
      ${items.map(
        (centre, i) =>
          html`<li>
            <button
              class="entry"
              type="button"
              aria-current=${centre.id === selected ? 'true' : nothing}
              @click=${() => view.onListItem(centre)}
            >
              ${namesTemplate(language, centre, isRanked ? i + 1 : undefined)}
            </button>
          </li>`,
      )}
    </ol>
  </div>`;
}

const emptyTemplate = ({ msg }: Language): TemplateResult =>
  html`<p>${msg('There is no centre to show.', { id: 'directory.empty', desc: 'The chosen feed has none' })}</p>`;

const missingTemplate = ({ msg, format }: Language, missing: readonly Centre[]): TemplateResult =>
  html`<p class="missing">
    ${msg('Not on the map:', {
      id: 'map.missing',
      desc: 'Followed by the names of centres whose position is not known',
    })}
    <bdi translate="no">${format.list(missing.map(({ area }) => area))}</bdi>
  </p>`;
