import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Point } from '../../geo/projection.js';
import type { Language } from '../../i18n/language.js';
import type { Box, Frame } from '../../map/frame.js';
import type { Pin } from '../../map/pins.js';
import { closeUpOf, type PinItem, type Scene } from '../../map/scene.js';
import { statusText } from '../../parts/centre-status.template.js';
import type { MapView } from './cdm-map.templates.js';
import { frameName } from './frames.templates.js';

/**
 * One image with a name, and nothing in it for assistive technology: a screen reader, like a keyboard, would have to pass
 * dozens of markers to learn what the list says better. Their names are for the pointer that rests on them.
 */
export function drawingTemplate(language: Language, view: MapView, scene: Scene): TemplateResult {
  const { frame, view: seen, width, height, scale } = scene;
  const inset = frame.projections.find((projection) => projection.name !== undefined);
  return html`<svg
    class="map ${frame.height > frame.width ? 'tall' : ''}"
    part="map"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${mapName(language)} (${frameName(language, frame)})"
  >
    <g aria-hidden="true">
      <g transform="scale(${scale}) translate(${-seen.x} ${-seen.y})">
        ${scene.land.map(({ path, isShown }) => svg`<path class="land ${isShown ? 'shown' : ''}" d=${path}></path>`)}
        <path class="region" d=${scene.regions}></path>
        <path class="border" d=${scene.borders}></path>
        ${inset ? insetTemplate(inset.box) : nothing}
      </g>
      ${inset?.name === undefined ? nothing : insetNameTemplate(inset.name, inset.box, scene)}
      ${pinsOf(scene).map(leadTemplate)} ${scene.origin ? originTemplate(language, view, scene, scene.origin) : nothing}
      ${pinsOf(scene).map((pin) => pinTemplate(language, view, frame, pin))}
    </g>
  </svg>`;
}

export const mapName = ({ msg }: Language): string =>
  msg('Map of the centres', { id: 'map.name', desc: 'Accessible name of the map and all around it' });

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

/** The ring; and the town's name, on the side with more room or else the other, where it crosses no marker. */
function originTemplate({ msg }: Language, { originName }: MapView, scene: Scene, { x, y }: Point): TemplateResult {
  const side = [x < scene.width / 2 ? 1 : -1, x < scene.width / 2 ? -1 : 1].find((way) =>
    pinsOf(scene).every((pin) => {
      const aside = (pin.x - x) * way;
      return aside < 0 || aside > 24 + originName.length * 8 || Math.abs(pin.y - y) > 20;
    }),
  );
  return svg`<g class="origin" transform="translate(${x} ${y})">
    <title .textContent=${msg('Starting point', { id: 'map.origin', desc: 'Name of the mark on the map: distances are from there' })}></title>
    <circle class="origin-ring" r="7"></circle>
    <circle class="origin-dot" r="2.5"></circle>
    ${
      side
        ? svg`<text class="origin-name" x=${side * 12} y="4.5" text-anchor=${side > 0 ? 'start' : 'end'} translate="no"
      >${originName}</text>`
        : nothing
    }
  </g>`;
}

/** The chosen one comes last, over the others. */
const pinsOf = ({ pins, chosen }: Scene): readonly Pin<PinItem>[] => (chosen ? [...pins, chosen] : pins);

/** Under all markers: it leads to a place that another one covers. */
const leadTemplate = ({ x, y, from }: Pin<PinItem>): unknown =>
  from ? svg`<path class="lead" d="M${from.x} ${from.y}L${x} ${y}"></path>` : nothing;

/** Its title is a property, since Lit's rendering on a server takes that of a part of an SVG for the one of a page. */
function pinTemplate(language: Language, view: MapView, frame: Frame, { x, y, items }: Pin<PinItem>): unknown {
  const [first] = items;
  if (!first) return nothing;
  const isCluster = items.length > 1;
  const label = isCluster ? String(items.length) : view.isRanked ? String(first.rank) : '';
  const has = (id: string): boolean => items.some(({ centre }) => centre.id === id);
  const act = isCluster ? () => view.onCloseUp(closeUpOf(frame, items)) : () => view.onPin(first.centre);
  const size = label ? 20 : 12;
  return svg`<g
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
