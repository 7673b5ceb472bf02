import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface Listbox {
  readonly count: () => number;
  /** Takes the option, as a click on it does. */
  readonly accept: (index: number) => void;
  /** An arrow was pressed and there is no option: the list may open when there are some. */
  readonly fill: () => void;
  /** Escape on a closed list. Returns whether there was something to clear. */
  readonly clear: () => boolean;
}

// An image of the page may have taken these names of its document.
const { addEventListener, removeEventListener } = EventTarget.prototype;

/**
 * The list of an editable combobox after the ARIA Authoring Practices (list autocomplete, manual selection): DOM
 * focus stays in the field, keys move `active`. Tab accepts nothing. The list does not close when the field loses
 * focus, since a screen reader's own cursor may be on its way to the options; a press outside closes it.
 */
export class ListboxController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #list: Listbox;
  #isOpen = false;
  #active: number | undefined;
  #document: Document | undefined;
  #ownPress: Event | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, list: Listbox) {
    this.#host = host;
    this.#list = list;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen && this.#list.count() > 0;
  }

  /** Index of the option that the keys are on. */
  get active(): number | undefined {
    return this.isOpen ? this.#active : undefined;
  }

  /** Shows what there is, nothing active: after the text has changed. */
  open(): void {
    this.#set(true, undefined);
  }

  close(): void {
    this.#set(false, undefined);
  }

  readonly keydown = (event: KeyboardEvent): void => {
    // Safari ends a composition before it sends the key that did so: then 229 is the mark.
    if (event.isComposing || event.keyCode === 229) return;
    const handled = this.#press(event);
    if (handled) event.preventDefault();
  };

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    addEventListener.call(this.#document, 'pointerdown', this.#pressOnPage);
    this.#host.addEventListener('pointerdown', this.#pressOnHost);
  }

  hostUpdated(): void {
    if (this.active === undefined) return;
    this.#host.shadowRoot?.querySelector('[role="option"][aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  hostDisconnected(): void {
    // An adopted element is in its new document by now.
    if (this.#document) removeEventListener.call(this.#document, 'pointerdown', this.#pressOnPage);
    this.#host.removeEventListener('pointerdown', this.#pressOnHost);
    this.#set(false, undefined);
  }

  /** @returns Whether the key was for the list: then the field must not see it. */
  #press({ key, altKey }: KeyboardEvent): boolean {
    const count = this.#list.count();
    const active = this.active;
    switch (key) {
      case 'ArrowDown':
        if (!count) return this.#fill();
        this.#set(true, altKey ? active : Math.min((this.isOpen ? (active ?? -1) : -1) + 1, count - 1));
        return true;
      case 'ArrowUp':
        if (!count) return this.#fill();
        if (altKey) this.close();
        else if (active === undefined) this.#set(true, count - 1);
        else this.#set(true, active ? active - 1 : undefined);
        return true;
      case 'Enter':
        if (active === undefined) return false;
        this.#list.accept(active);
        return true;
      case 'Escape':
        if (!this.isOpen) return this.#list.clear();
        this.close();
        return true;
      case 'Tab':
        this.close();
        return false;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        if (active !== undefined) this.#set(true, undefined);
        return false;
      default:
        return false;
    }
  }

  /** @returns False: there is no list yet that the key could be for. */
  #fill(): boolean {
    this.#list.fill();
    return false;
  }

  /** Seen first, and with its whole path, which a closed shadow root around the host hides from the page. */
  #pressOnHost = (event: Event): void => {
    const isOnCombobox = event
      .composedPath()
      .some((node) => node instanceof Element && /^(combobox|listbox)$/.test(node.getAttribute('role') ?? ''));
    if (isOnCombobox) this.#ownPress = event;
  };

  #pressOnPage = (event: Event): void => {
    if (this.#isOpen && event !== this.#ownPress) this.close();
    this.#ownPress = undefined;
  };

  #set(isOpen: boolean, active: number | undefined): void {
    if (isOpen === this.#isOpen && active === this.#active) return;
    this.#isOpen = isOpen;
    this.#active = active;
    this.#host.requestUpdate();
  }
}
