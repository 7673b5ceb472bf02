import type { CSSResult } from 'lit';
import { formatFor } from '../i18n/format.js';
import { TEXTS } from '../i18n/language.js';
import { LanguageController } from '../i18n/language-controller.js';
import { wantLaterTexts } from '../i18n/texts.js';
import { CdmElement } from './cdm-element.js';
import { restyle } from './restyle.js';

/** An element, a shadow root or a document: what leads from an element to its page. */
interface Step {
  readonly localName?: string;
  readonly assignedSlot?: Step | null;
  readonly parentNode: Step | null;
  readonly host?: Step;
}

/**
 * By the page's boxes: a component of the page may have put a `fieldset` around its slot.
 *
 * @param left - No page is that deep; but a form may have a field called `parentNode`, which leads back to the form.
 */
const isInFieldset = (node?: Step | null, left = 500): boolean =>
  !!node &&
  !!left &&
  (node.localName === 'fieldset' || isInFieldset(node.assignedSlot ?? node.parentNode ?? node.host, left - 1));

/**
 * Base of the elements that say more than names. Some of what they show is loaded later, with its styles.
 *
 * @cssprop [--cdm-font-family=inherit] - The font of all that the element says.
 */
export abstract class SpeakingElement extends CdmElement {
  protected readonly language = new LanguageController(this, TEXTS);

  #lateStyles: readonly CSSResult[] = [];

  #fieldsetGuard: Promise<unknown> | undefined;

  /** A browser whose Intl is too old would fail in the middle of a list: better that nothing starts. */
  static check(): void {
    formatFor('en').number(1);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#fieldsetGuard || !isInFieldset(this)) return;
    this.#fieldsetGuard = import('../controllers/fieldset-guard.js')
      .then(({ FieldsetGuard }) => new FieldsetGuard(this))
      .catch((cause: unknown) => this.without('fieldset-guard', cause));
  }

  /** A moved element keeps its styles. */
  adoptedCallback(): void {
    if (this.shadowRoot?.adoptedStyleSheets) restyle(this, this.#styles);
  }

  /** A chunk of what is shown once a visitor acts, with the texts that it says. Rejects where the chunk cannot be had. */
  protected async withTexts<T>(chunk: Promise<T>): Promise<T> {
    return (await Promise.all([chunk, wantLaterTexts()]))[0];
  }

  /** Adds the styles of what was loaded later than the element. */
  protected addStyles(styles: readonly CSSResult[]): void {
    this.#lateStyles = [...this.#lateStyles, ...styles];
    restyle(this, this.#styles);
  }

  /** Says once what could not be loaded, where the element says all without it. */
  protected without(what: string, cause: unknown): null {
    console.warn(`<${this.localName}>: no ${what}`, cause);
    return null;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (this.#lateStyles.length) restyle(this, this.#styles);
    return root;
  }

  get #styles(): CSSResult[] {
    const { elementStyles } = this.constructor as typeof SpeakingElement;
    return [...(elementStyles as CSSResult[]), ...this.#lateStyles];
  }
}
