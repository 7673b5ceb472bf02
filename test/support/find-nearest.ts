import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CdmFindNearest } from '../../src/index.js';
import { SMALL } from './network.js';
import { waitUntil } from './wait.js';

/** What a visitor finds in a `<cdm-find-nearest>`, by role and name. */
export const shadow = (element: CdmFindNearest): ShadowRoot => element.shadowRoot!;
export const field = (element: CdmFindNearest): HTMLInputElement => shadow(element).querySelector('[role="combobox"]')!;
export const options = (element: CdmFindNearest): HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>('[role="option"]'),
];
export const results = (element: CdmFindNearest): string[] =>
  [...shadow(element).querySelectorAll('.ranked .disclose')].map((button) => button.textContent.trim());
export const alertOf = (element: CdmFindNearest): HTMLElement => shadow(element).querySelector('[role="alert"]')!;
export const statusOf = (element: CdmFindNearest): HTMLElement =>
  shadow(element).querySelector('form [role="status"]')!;
export const headingOf = (element: CdmFindNearest): HTMLElement | null =>
  shadow(element).querySelector('[part="results-heading"]');
export const radios = (element: CdmFindNearest): HTMLInputElement[] => [
  ...shadow(element).querySelectorAll<HTMLInputElement>('input[type="radio"]'),
];

/** A button or link by its words. */
export const buttonOf = (element: CdmFindNearest, words: string | RegExp): HTMLElement => {
  const found = [...shadow(element).querySelectorAll<HTMLElement>('button, a')].find((control) =>
    typeof words === 'string' ? plain(control.textContent) === words : words.test(plain(control.textContent)),
  );
  if (!found) throw new Error(`no control says ${String(words)}`);
  return found;
};

export const plain = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

export const small = (lang = 'fr'): Promise<CdmFindNearest> =>
  fixture<CdmFindNearest>(html`<cdm-find-nearest lang=${lang} .network=${SMALL}></cdm-find-nearest>`);

/** Types as a visitor does, key by key, and waits for the suggestions. */
export async function type(element: CdmFindNearest, text: string): Promise<void> {
  field(element).focus();
  await sendKeys({ type: text });
  await waitUntil(() => options(element).length, `suggestions for ${text}`);
}

/** Text comes into the field, and the browser says so by an event. */
export function fill(element: CdmFindNearest, text: string, event: Event): void {
  field(element).value = text;
  field(element).dispatchEvent(event);
}
