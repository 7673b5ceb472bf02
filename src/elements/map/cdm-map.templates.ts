import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import type { Box } from '../../map/frame.js';
import type { Scene } from '../../map/scene.js';
import type { Centre } from '../../model/network.js';
import { noCentreTemplate, retryTemplate } from '../../parts/notices.template.js';
import { chosenTemplate, listTemplate } from './centres.templates.js';
import { drawingTemplate, mapName } from './drawing.templates.js';
import { framesTemplate } from './frames.templates.js';

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
  const { scene, hasFailed, hasList } = view;
  return html`<div class="layout" role="group" aria-label=${mapName(language)}>
    <div class="stage">
      ${scene ? drawingTemplate(language, view, scene) : hasFailed ? failedTemplate(language, view) : waitingTemplate()}
      ${scene ? barTemplate(language, view, scene) : nothing}
    </div>
    <div class="words">
      ${scene && view.hasName && view.centres.length ? chosenTemplate(language, view, scene) : nothing}
      ${scene && scene.frames.length > 1 ? framesTemplate(language, view, scene) : nothing}
      ${view.centres.length ? (hasList ? listTemplate(language, view) : nothing) : noCentreTemplate(language)}
      ${scene?.missing.length ? missingTemplate(language, scene.missing) : nothing}
    </div>
  </div>`;
}

const waitingTemplate = (): TemplateResult => html`<div class="expected" aria-busy="true"></div>`;

const failedTemplate = (language: Language, { onRetry }: MapView): TemplateResult =>
  retryTemplate(
    language,
    language.msg('The map could not be loaded.', { id: 'map.failed', desc: 'The list beside it is there' }),
    onRetry,
  );

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

const missingTemplate = ({ msg, format }: Language, missing: readonly Centre[]): TemplateResult =>
  html`<p class="missing">
    ${msg('Not on the map:', {
      id: 'map.missing',
      desc: 'Followed by the names of centres whose position is not known',
    })}
    <bdi translate="no">${format.list(missing.map(({ area }) => area))}</bdi>
  </p>`;
