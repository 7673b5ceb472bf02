import { LitElement, html, isServer, type PropertyValues, type TemplateResult } from 'lit';
import { CdmErrorEvent, type CdmError } from '../error-event.js';
import type { Speech } from '../i18n/language-controller.js';
import { VERSION } from '../version.js';
import { takesOver } from './take-over.js';

/** Told to the console already. Elements that share a request share what went wrong with it: one cause is one line. */
const told = new WeakSet<CdmError>();

/**
 * Base of every element: keeps the host page's children visible, contains our faults.
 * Subclasses write `template()`; what they return is drawn before the children.
 *
 * @cssprop [--cdm-color-accent=#c4122f] - Focus ring, chosen item.
 * @cssprop [--cdm-color-surface=Canvas] - What covers the page, and the gap around a focused control.
 */
export abstract class CdmElement extends LitElement {
  static readonly version: string = VERSION;

  #isDrawing = false;

  /** Since the last good drawing: 0, 1 for a second try under way, 2 once it is told. */
  #trouble = 0;

  /** Follows the nearest `lang`. */
  protected abstract readonly language: { readonly current: Speech; settled(): Promise<void> };

  /** What the element shows. */
  protected abstract template(): unknown;

  /** False while nothing of use can be shown: the fallback is seen again. */
  protected get isWorking(): boolean {
    return true;
  }

  /** Fires one `cdm-error`, and logs one line. */
  protected report(error: CdmError): void {
    const { kind, ...rest } = error;
    // One by one: many a console writes an object without what is in it.
    if (!told.has(error)) console.warn(`<${this.localName}>: ${kind}`, ...Object.entries(rest).flat());
    told.add(error);
    this.dispatchEvent(new CdmErrorEvent(error));
  }

  /** Until the first render the children stay in sight, in a box of about the final size. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const isDrawn = !!this.shadowRoot;
    const root = super.createRenderRoot();
    if (!isDrawn) this.#showChildrenOnly(root);
    return root;
  }

  /** A server has drawn it, and this page nothing yet: what stays in sight until there is as much to show. */
  protected get isServerDrawn(): boolean {
    return !this.hasUpdated && !this.#waiting;
  }

  /**
   * On a server, and for the drawing that takes over a server's: they have to be the same, so that neither knows the
   * visitor's device, clock or address.
   */
  protected get isDrawnAhead(): boolean {
    return isServer || this.isServerDrawn;
  }

  /** What an update waits for. */
  protected async prepared(): Promise<void> {
    if (!this.hasUpdated) await this.language.settled();
  }

  /** Lit's documented override point: a fault of ours stops here, and the next render is as good as any. */
  protected override async scheduleUpdate(): Promise<void> {
    try {
      await this.prepared();
      await super.scheduleUpdate();
    } catch (cause) {
      // A template that could not be made has touched nothing. One that broke while it was drawn has left Lit's record
      // of the DOM and the DOM apart, so drawing starts again from nothing.
      const isBroken = this.#isDrawing;
      if (isBroken) this.#showChildrenOnly(this.renderRoot);
      this.#isDrawing = false;
      if (isBroken && !this.#trouble) {
        // Somebody else may have changed what was drawn, as browsers' translators do.
        this.#trouble = 1;
        this.requestUpdate();
      } else if (this.#trouble < 2) {
        this.#trouble = 2;
        // What stays may be no more than that it loads.
        this.#placeFallback();
        this.report({ kind: 'internal', cause });
      }
    }
  }

  protected override update(changed: PropertyValues): void {
    // What a server has drawn stays until now.
    const isTakenOver = this.isServerDrawn && takesOver(this, () => this.render());
    if (this.isServerDrawn && !isTakenOver) this.#showChildrenOnly(this.renderRoot);
    const { activeElement } = this.renderRoot as ShadowRoot;
    super.update(changed);
    // Gone, as a message and its button are once all is well: the visitor goes on from what is first to act on.
    if (activeElement && !activeElement.isConnected) this.renderRoot.querySelector<HTMLElement>('a,button')?.focus();
    // What the server could not know comes with the next drawing.
    if (isTakenOver) void this.updateComplete.then(() => this.requestUpdate());
    this.#isDrawing = false;
    this.#trouble = 0;
    this.#waiting?.remove();
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
      if (!child.hasAttribute('data-fallback')) continue;
      const slot = this.isWorking && this.#trouble < 2 ? 'fallback' : '';
      if (child.slot !== slot) child.slot = slot;
    }
  };

  get #waiting(): Element | null {
    return this.renderRoot.querySelector('.waiting');
  }

  #showChildrenOnly(root: HTMLElement | DocumentFragment): void {
    // Without constructable style sheets Lit has put its styles into the root.
    for (const node of [...root.childNodes]) if (node.nodeName !== 'STYLE') node.remove();
    delete (root as { _$litPart$?: unknown })._$litPart$;
    this.renderOptions.renderBefore = null;
    // An image of the page may have taken the method's name.
    const create = (tag: string): HTMLElement => Document.prototype.createElement.call(this.ownerDocument, tag);
    const waiting = create('div');
    waiting.className = 'waiting';
    waiting.append(create('slot'));
    root.append(waiting);
  }
}
