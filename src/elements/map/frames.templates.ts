import { html, svg, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import type { Frame } from '../../map/frame.js';
import { outlinesOf } from '../../map/outlines.js';
import type { Scene } from '../../map/scene.js';
import type { MapView } from './cdm-map.templates.js';

/** UN M49. */
const EUROPE = '150';

/** Each part of the world with its own small outline, its name and how many centres it has. */
export function framesTemplate(language: Language, { onFrame }: MapView, scene: Scene): TemplateResult {
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

/** Not every browser's `Intl` knows the codes of continents. */
export const frameName = ({ msg, format }: Language, { code }: Frame): string =>
  code === EUROPE ? msg('Europe', { id: 'map.europe', desc: 'The continent' }) : format.country(code);
