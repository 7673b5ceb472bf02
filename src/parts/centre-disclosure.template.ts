import { html, nothing, type TemplateResult } from 'lit';
import type { Centre } from '../model/network.js';

export interface DisclosureView {
  readonly centre: Centre;
  /** Unique in the element, for ids: a feed's own ids may hold anything. */
  readonly key: number;
  readonly isOpen: boolean;
  readonly onToggle: (centre: Centre) => void;
}

/** A centre's area, as the button that opens and closes what is known of it. */
export const disclosureTemplate = ({ centre, key, isOpen, onToggle }: DisclosureView): TemplateResult =>
  html`<button
    class="disclose"
    type="button"
    aria-expanded=${isOpen}
    aria-controls=${panelOf(key)}
    lang=${centre.languages[0] ?? nothing}
    translate="no"
    @click=${() => onToggle(centre)}
  >
    ${centre.area}
  </button>`;

/** Id of what that button opens. */
export const panelOf = (key: number): string => `details-${key}`;
