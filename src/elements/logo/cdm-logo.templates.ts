import { html, type TemplateResult } from 'lit';
import type { Drawing } from '../../logo/drawing.js';
import { markTemplate } from '../../logo/mark.template.js';

export const TONES = ['color', 'mono', 'reverse', 'auto'] as const;

export type Tone = (typeof TONES)[number];

export interface LogoView {
  readonly drawing: Drawing;
  readonly tone: Tone;
  readonly href: string | undefined;
  /** "home page", in the page's language. */
  readonly homePage: string;
  readonly isDecorative: boolean;
}

export function logoTemplate({ drawing, tone, href, homePage, isDecorative }: LogoView): TemplateResult {
  const { name, lang, lines } = drawing;
  const hidden = html`<span class=${tone} aria-hidden="true">${markTemplate(lines)}</span>`;
  if (href !== undefined) {
    return html`<a class="link" part="link" href=${href}>
      ${hidden}<span class="visually-hidden"><span lang=${lang} translate="no">${name}</span>, ${homePage}</span>
    </a>`;
  }
  return isDecorative ? hidden : html`<span role="img" aria-label=${name} lang=${lang} translate="no">${hidden}</span>`;
}
