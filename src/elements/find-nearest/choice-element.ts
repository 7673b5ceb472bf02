import { CdmSelectEvent } from '../../events.js';
import type { Centre } from '../../model/network.js';
import { CentreListElement } from '../centre-list-element.js';
import { property, state } from '../property.js';

/**
 * Base of an element that is a form control: what the visitor chooses is a centre, and what a form sends is its id.
 * It has what a native control has: `form`, `labels`, `validity`, `checkValidity()` and the like.
 *
 * No `delegatesFocus`: with it a press on any text of the results would put the focus, and a phone's keyboard, into the
 * field, and an address could not be selected. Scripts, labels and validation focus the field all the same.
 */
export abstract class CentreChoiceElement extends CentreListElement {
  static readonly formAssociated = true;

  /** Name of the form's entry. With a name, or `required`, every result has a control that chooses it. */
  @property({ reflect: true }) name = '';

  /** A form is not sent until a centre is chosen. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Nothing can be typed or chosen; a disabled `fieldset` does the same. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Id of the chosen centre; empty for none. As of any control, the attribute is the choice that a reset goes back to. */
  @property() value = '';

  /** The choice is wanting, and the visitor has tried to send the form: what `:user-invalid` is to native controls. */
  @state() private isUserInvalid = false;

  /** None in browsers of before 2023, whose forms leave the element out. */
  #internals = this.attachInternals?.() as ElementInternals | undefined;
  #customMessage = '';
  #isDisabledByForm = false;
  #isOnlyAsking = false;
  #form: HTMLFormElement | null = null;
  #submit: Event | undefined;

  constructor() {
    super();
    this.addEventListener('invalid', (event) => {
      if (!this.#isOnlyAsking) this.#markIfTried(event);
    });
    // A label's click comes without anything inside having been pressed.
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this) this.focus();
    });
  }

  get form(): HTMLFormElement | null {
    return this.#internals?.form ?? null;
  }

  get labels(): NodeList | readonly Node[] {
    return this.#internals?.labels ?? [];
  }

  get willValidate(): boolean {
    return this.#internals?.willValidate ?? false;
  }

  get validity(): ValidityState | undefined {
    return this.#internals?.validity;
  }

  /** What is wrong, in the element's language; empty where nothing is. */
  get validationMessage(): string {
    return this.#internals?.validationMessage ?? '';
  }

  /** Whether a form may be sent. Fires `invalid` where it may not; tells the visitor nothing. */
  checkValidity(): boolean {
    this.#isOnlyAsking = true;
    const isValid = this.#internals?.checkValidity() ?? true;
    this.#isOnlyAsking = false;
    return isValid;
  }

  /** The same, and the visitor is told, and taken to the field. */
  reportValidity(): boolean {
    const isValid = this.#internals?.reportValidity() ?? true;
    this.isUserInvalid ||= !isValid;
    return isValid;
  }

  /** A fault that the page has found; empty takes it back. */
  setCustomValidity(message: string): void {
    this.#customMessage = String(message ?? '');
    this.#tellForm();
    this.requestUpdate();
  }

  /** Focuses the field. */
  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('submit', this.#submitting, true);
    this.#form = form;
    this.#submit = undefined;
    form?.addEventListener('submit', this.#submitting, true);
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
    this.isUserInvalid = false;
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabledByForm = isDisabled;
    this.requestUpdate();
  }

  formStateRestoreCallback(restored: unknown): void {
    if (typeof restored === 'string') this.value = restored;
  }

  /** A form may be sent before the next render, so that it is told at once. */
  override requestUpdate(...[name, ...rest]: Parameters<CentreListElement['requestUpdate']>): void {
    super.requestUpdate(name, ...rest);
    if (name === 'value' || name === 'required') this.#tellForm();
    // The browser reads the attribute; Lit would write it only when the texts are there.
    if (name === 'name' && this.name) this.setAttribute('name', this.name);
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    // The words follow the language, and the browser's bubble points at a field that was not there before.
    this.#tellForm();
  }

  /** Where the visitor begins; undefined while it is not drawn. */
  protected abstract get field(): HTMLElement | undefined;

  /** What is said where a choice is wanting. */
  protected abstract get missingText(): string;

  /** Whether there is anything to choose from: what nobody can give must not keep a form back. */
  protected abstract get hasChoices(): boolean;

  /** Whether results are to be chosen from, beside being read. */
  protected get isChoice(): boolean {
    return !!this.name || this.required;
  }

  protected get isDisabled(): boolean {
    return this.disabled || this.#isDisabledByForm;
  }

  /** The words of the labels that the page has tied to the element; undefined where there are none. */
  protected get labelsText(): string | undefined {
    return [...this.labels].map(({ textContent }) => textContent?.trim()).join(' ') || undefined;
  }

  /** Told at the field once the visitor has tried; undefined where nothing is wrong. */
  protected get choiceFault(): string | undefined {
    return (this.isUserInvalid && this.#message()) || undefined;
  }

  /** The centre of that id, as long as the network has it. */
  protected centreOf(id: string): Centre | undefined {
    return this.readyNetwork?.centres.find((centre) => centre.id === id);
  }

  /** The visitor has chosen: as of a native control, `input` and `change` say so, and then `cdm-select` which centre. */
  protected chooseByVisitor(id: string): void {
    this.value = id;
    this.isUserInvalid = !id && this.required;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
    const centre = this.centreOf(id);
    if (centre) this.dispatchEvent(new CdmSelectEvent({ centre }));
  }

  #submitting = (event: Event): void => {
    this.#submit = event;
  };

  /**
   * A page may ask at every letter whether its form is valid, to dim a button: the same event comes as when the visitor
   * sends the form, and must not mark what they have not come to yet. Not told apart from that: a script that calls
   * `form.reportValidity()` while the focus is already in the first control that is wanting.
   */
  #markIfTried(event: Event): void {
    const root = this.getRootNode() as Document | ShadowRoot;
    const before = root.activeElement;
    // The page of a form with `novalidate` asks while it is sent.
    if (this.#submit?.eventPhase) this.isUserInvalid = true;
    // After the script that has asked; between two listeners where none has.
    queueMicrotask(() => {
      // Still under way: no script has asked, so the browser has, because the visitor sends the form.
      const isByBrowser = event.eventPhase !== Event.NONE;
      // `form.reportValidity()` and `form.requestSubmit()` take the visitor to the first control that is wanting.
      const now = root.activeElement;
      if (isByBrowser || (now !== before && this.#isWanting(now))) this.isUserInvalid = true;
    });
  }

  /** Whether that is this element, or another control of its form that keeps it back. */
  #isWanting(control: Element | null): boolean {
    return control === this || (!!control?.matches(':invalid') && (control as HTMLInputElement).form === this.form);
  }

  #isMissing(): boolean {
    return this.required && !this.value && this.hasChoices;
  }

  #message(): string {
    return this.#customMessage || (this.#isMissing() ? this.missingText : '');
  }

  #tellForm(): void {
    const internals = this.#internals;
    internals?.setFormValue?.(this.value || null);
    const message = this.#message();
    if (!message) internals?.setValidity?.({});
    else {
      const flags = { customError: !!this.#customMessage, valueMissing: this.#isMissing() };
      internals?.setValidity?.(flags, message, this.field);
    }
    try {
      internals?.states[this.choiceFault ? 'add' : 'delete']('user-invalid');
    } catch {
      // Chromium before 125 wants other names.
    }
  }
}
