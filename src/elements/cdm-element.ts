import { LitElement, adoptStyles, html, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { CdmErrorEvent, type CdmError } from '../events.js';
import type { RecordFault } from '../feed/load-network.js';
import { LanguageController } from '../i18n/language-controller.js';
import { VERSION } from '../version.js';

/**
 * Base of every element: speaks the nearest `lang`, keeps the host page's children visible, contains our faults.
 * Subclasses write `template()`; what they return is drawn before the children.
 */
export abstract class CdmElement extends LitElement {
  static readonly version: string = VERSION;

  #isDrawing = false;
  #lateStyles: CSSResult[] = [];

  protected readonly language = new LanguageController(this, () => this.needsTexts);

  /** What the element shows. */
  protected abstract template(): unknown;

  /** Whether the element says anything of its own, beside the names that it is given. */
  protected get needsTexts(): boolean {
    return true;
  }

  /** False while nothing of use can be shown: the fallback is seen again. */
  protected get isWorking(): boolean {
    return true;
  }

  /** Names the records of a feed that were left out or mended, in one line. */
  protected warnOfFaults(faults: readonly RecordFault[]): void {
    const first = faults.slice(0, 10).map(({ at, expected }) => `${at}: expected ${expected}`);
    const more = faults.length > first.length ? ` and ${faults.length - first.length} more` : '';
    console.warn(`<${this.localName}>: ${faults.length} faults in the feed.\n${first.join('\n')}${more}`);
  }

  /** Fires one `cdm-error` and logs one line. */
  protected report(error: CdmError): void {
    const { kind, ...rest } = error;
    console.warn(`<${this.localName}>: ${kind}`, rest);
    this.dispatchEvent(new CdmErrorEvent(error));
  }

  /** Until the first render the children stay in sight, in a box of about the final size. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#adopt(root as ShadowRoot, this.#lateStyles);
    this.#showChildrenOnly(root);
    return root;
  }

  /** Lit's documented override point: a fault of ours stops here, and the next render is as good as any. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await this.language.settled();
    try {
      await super.scheduleUpdate();
    } catch (cause) {
      // A template that could not be made has touched nothing. One that broke while it was drawn has left Lit's record
      // of the DOM and the DOM apart, so drawing starts again from nothing.
      if (this.#isDrawing) this.#showChildrenOnly(this.renderRoot);
      this.#isDrawing = false;
      this.report({ kind: 'internal', cause });
    }
  }

  /** A moved element keeps its styles: a constructed sheet belongs to the document it was made in (lit/lit#4868). */
  adoptedCallback(): void {
    const root = this.shadowRoot;
    const styles = [...(this.constructor as typeof CdmElement).elementStyles, ...this.#lateStyles] as CSSResult[];
    // Where Lit had to write style elements, they have moved along.
    if (root && this.#canAdopt(root)) root.adoptedStyleSheets = this.#sheetsOf(styles);
  }

  /** Adds the styles of what was loaded later than the element. */
  protected addStyles(styles: readonly CSSResult[]): void {
    this.#lateStyles.push(...styles);
    if (this.shadowRoot) this.#adopt(this.shadowRoot, styles);
  }

  #adopt(root: ShadowRoot, styles: readonly CSSResult[]): void {
    if (this.#canAdopt(root)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...this.#sheetsOf(styles)];
    else adoptStyles(root, [...styles]);
  }

  #canAdopt(root: ShadowRoot): boolean {
    return !!root.adoptedStyleSheets && !!this.ownerDocument.defaultView?.CSSStyleSheet;
  }

  #sheetsOf(styles: readonly CSSResult[]): CSSStyleSheet[] {
    const { CSSStyleSheet: Sheet } = this.ownerDocument.defaultView as Window & typeof globalThis;
    return styles.map(({ cssText }) => {
      const sheet = new Sheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#isDrawing = false;
    this.renderRoot.querySelector('.waiting')?.remove();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#placeFallback();
  }

  protected override render(): TemplateResult {
    // The texts may be in another language than the page, so they say which. The default slot shows whatever else
    // stands inside the tag: an end tag lost by a CMS must not hide the rest of the page.
    const content = this.template();
    this.#isDrawing = true;
    return html`<div class="base" lang=${this.language.current.tag}>${content}</div>
      <slot @slotchange=${this.#placeFallback}></slot>`;
  }

  /** There is no slot of that name: what goes there is not drawn. */
  #placeFallback = (): void => {
    for (const child of this.children) {
      if (!child.hasAttribute('data-fallback') || !this.hasUpdated) continue;
      const slot = this.isWorking ? 'fallback' : '';
      if (child.slot !== slot) child.slot = slot;
    }
  };

  #showChildrenOnly(root: HTMLElement | DocumentFragment): void {
    // Without constructable style sheets Lit has put its styles into the root.
    for (const node of [...root.childNodes]) if (node.nodeName !== 'STYLE') node.remove();
    delete (root as { _$litPart$?: unknown })._$litPart$;
    const waiting = this.ownerDocument.createElement('div');
    waiting.className = 'waiting';
    waiting.append(this.ownerDocument.createElement('slot'));
    root.append(waiting);
  }
}
