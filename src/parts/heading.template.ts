import { html, nothing, type TemplateResult } from 'lit';

/**
 * A heading of the level that the host page's outline asks for; levels past 6 stay 6.
 *
 * @param tabIndex - -1 where a script may move the focus here.
 */
export function headingTemplate(
  level: number,
  part: string,
  content: unknown,
  tabIndex: -1 | typeof nothing = nothing,
): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 part=${part} tabindex=${tabIndex}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} tabindex=${tabIndex}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} tabindex=${tabIndex}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} tabindex=${tabIndex}>${content}</h5>`;
    default:
      return html`<h6 part=${part} tabindex=${tabIndex}>${content}</h6>`;
  }
}
