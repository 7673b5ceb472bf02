import { html, type TemplateResult } from 'lit';
import { spokenLogo, type LogoText } from '../../logo/names.js';
import type { Mark } from '../../logo/mark.js';
import { MARK_VIEW_BOX, markTemplate } from '../../logo/mark.template.js';
import type { Language } from '../../i18n/language-controller.js';

export type Tone = 'color' | 'mono' | 'reverse' | 'auto';

/** The squares before their words are known: the same size, so that nothing moves. */
export const loadingLogoTemplate = (): TemplateResult =>
  html`<span class="mark"><svg viewBox=${MARK_VIEW_BOX} aria-hidden="true">${markTemplate(undefined)}</svg></span>`;

export function logoTemplate(
  { msg }: Language,
  view: {
    readonly text: LogoText;
    readonly mark: Mark;
    readonly tone: Tone;
    readonly href: string | undefined;
    readonly isDecorative: boolean;
  },
): TemplateResult {
  const { text, mark, tone, href, isDecorative } = view;
  const name = spokenLogo(text);
  const drawing = html`<svg viewBox=${MARK_VIEW_BOX} aria-hidden="true">${markTemplate(mark)}</svg>`;
  if (isDecorative && href === undefined) {
    return html`<span class="mark ${tone}" aria-hidden="true">${drawing}</span>`;
  }
  if (href === undefined) {
    return html`<span class="mark ${tone}" role="img" aria-label=${name} lang=${text.lang} translate="no"
      >${drawing}</span
    >`;
  }
  const destination = msg('home page', {
    id: 'logo.home-page',
    desc: 'After the name of a centre, tells where a linked logo leads: "Cité des métiers Grand Genève, home page"',
  });
  return html`<a class="link" part="link" href=${href}>
    <span class="mark ${tone}" aria-hidden="true">${drawing}</span>
    <span class="visually-hidden"><span lang=${text.lang} translate="no">${name}</span>, ${destination}</span>
  </a>`;
}

/** In the logo's place and of its size: what is wrong, for the eye and for the ear. A link stays a link. */
export function logoMessageTemplate(message: string, href: string | undefined): TemplateResult {
  const box = html`<span class="mark unknown">
    <svg viewBox=${MARK_VIEW_BOX} aria-hidden="true">${markTemplate(undefined)}</svg>
    <span class="message" part="message">${message}</span>
  </span>`;
  return href === undefined ? box : html`<a class="link" part="link" href=${href}>${box}</a>`;
}

export const unknownCentreText = ({ msg }: Language): string =>
  msg('Unknown centre', { id: 'logo.unknown-centre', desc: 'Stands in place of a logo whose centre does not exist' });

export const logoUnavailableText = ({ msg }: Language): string =>
  msg('Logo not available', { id: 'logo.unavailable', desc: 'Stands in place of a logo whose data cannot be loaded' });
