import { str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SearchFault } from '../../events.js';
import type { Language } from '../../i18n/language.js';
import { locateIcon } from '../../parts/icons.template.js';

export interface FormView {
  /** Nothing is shown under the form yet. */
  readonly isResting: boolean;
  /** In place of our own label; empty: ours. */
  readonly label: string;
  /** What the page calls the whole, by `aria-label` or a label of its own. */
  readonly groupName: string | undefined;
  /** A centre is to be chosen, beside being found. */
  readonly isChoice: boolean;
  readonly isRequired: boolean;
  readonly isDisabled: boolean;
  readonly text: string;
  /** The suggestions, drawn; undefined where there are none to show. */
  readonly options: unknown;
  readonly active: number | undefined;
  readonly status: string;
  /** What is wrong; empty where nothing is. */
  readonly message: string | undefined;
  /** What else the text may have meant, drawn. */
  readonly guesses: unknown;
  /** Whether that is about the text in the field. */
  readonly isTextWrong: boolean;
  /** What is wrong with the choice; undefined where nothing is. */
  readonly choiceFault: string | undefined;
  /** Said where places are missing, drawn; undefined where none are. */
  readonly partial: unknown;
  readonly canLocate: boolean;
  readonly isLocating: boolean;
  readonly onFocus: () => void;
  readonly onInput: (text: string) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onSubmit: (text: string) => void;
  readonly onLocate: () => void;
  /** Takes the visitor to the results; undefined where there are none. */
  readonly onGoToResults: (() => unknown) | undefined;
}

export function formTemplate(language: Language, view: FormView): TemplateResult {
  const { msg } = language;
  const { active, isLocating, isTextWrong, isDisabled, choiceFault } = view;
  const label = view.label || labelText(language);
  const described = [isTextWrong && 'error', choiceFault && 'choice-error', view.isChoice && 'choice-hint', 'private'];
  // A page must not take what is typed here for a change of the element's own value.
  const onText = (event: Event): void => {
    event.stopPropagation();
    view.onInput((event.target as HTMLInputElement).value);
  };
  // The form as well as its button, which Enter presses too: a frame without leave for forms submits none.
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    // Not the text that we know of: a browser may have filled the field in without a word.
    view.onSubmit((event.currentTarget as Element).closest('form')?.querySelector('input')?.value ?? '');
  };
  return html`<form
    class="form ${view.isResting ? 'resting' : ''}"
    part="form"
    novalidate
    aria-label=${view.groupName ?? nothing}
    aria-busy=${isLocating ? 'true' : nothing}
    @submit=${onSubmit}
  >
    <label class="label" for="place">${view.isRequired ? requiredText(language, label) : label}</label>
    ${view.isChoice ? html`<p class="hint above" id="choice-hint">${choiceHintText(language)}</p>` : nothing}
    <div class="combobox">
      <input
        class="field"
        id="place"
        part="input"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded=${view.options !== undefined}
        aria-controls="options"
        aria-activedescendant=${active === undefined ? nothing : `option-${active}`}
        aria-describedby=${described.filter(Boolean).join(' ')}
        aria-invalid=${isTextWrong || choiceFault ? 'true' : nothing}
        autocomplete="off"
        autocapitalize="words"
        autocorrect="off"
        spellcheck="false"
        inputmode="text"
        enterkeyhint="search"
        ?disabled=${isDisabled}
        .value=${live(view.text)}
        @focus=${(event: Event) => {
          // WebKit leaves a field where a part of it is seen, be it under what sticks there.
          (event.target as HTMLInputElement).scrollIntoView({ block: 'nearest' });
          view.onFocus();
        }}
        @input=${onText}
        @change=${(event: Event) => {
          // Some browsers tell what they filled in by this event alone.
          if ((event.target as HTMLInputElement).value !== view.text) onText(event);
        }}
        @keydown=${view.onKeydown}
      />
      <ul
        class="options"
        id="options"
        role="listbox"
        part="options"
        aria-label=${label}
        ?hidden=${view.options === undefined}
      >
        ${view.options ?? nothing}
      </ul>
      <button class="button primary" type="submit" part="submit" ?disabled=${isDisabled} @click=${onSubmit}>
        ${msg('Search', { id: 'find-nearest.submit', desc: 'Button beside the field; keep it short' })}
      </button>
    </div>
    ${
      view.onGoToResults
        ? html`<a class="skip" href="#results" @click=${goTo(view.onGoToResults)}
            >${msg('Go to results', { id: 'find-nearest.go-to-results', desc: 'Link after the search button' })}</a
          >`
        : nothing
    }
    ${view.canLocate ? locateTemplate(language, view) : nothing}
    <p class="hint" id="private">
      ${msg('What you type and your position are never sent.', {
        id: 'find-nearest.never-sent',
        desc: 'Under the field and the button "Use my position"; it describes both',
      })}
    </p>
    ${choiceFault === undefined ? nothing : html`<p class="error" id="choice-error" part="message">${choiceFault}</p>`}
    <div id="error" role="alert">
      ${
        view.message
          ? html`<div class="error" part="message">
              <p>${view.message}</p>
              ${view.guesses}
            </div>`
          : nothing
      }
    </div>
    <p class="visually-hidden" role="status">${view.status}</p>
    <div role="status">${view.partial ?? nothing}</div>
  </form>`;
}

const locateTemplate = (language: Language, { isDisabled, isLocating, onLocate }: FormView): TemplateResult =>
  html`<button
    class="button locate"
    type="button"
    part="locate"
    aria-describedby="private"
    aria-disabled=${isLocating ? 'true' : nothing}
    ?disabled=${isDisabled}
    @click=${onLocate}
  >
    ${locateIcon()}
    ${
      isLocating
        ? locatingText(language)
        : language.msg('Use my position', { id: 'find-nearest.locate', desc: 'Button' })
    }
  </button>`;

/** A page with a router or a `base` must not follow the link: the target is in here. */
const goTo =
  (target: () => unknown) =>
  (event: Event): void => {
    event.preventDefault();
    target();
  };

const labelText = ({ msg }: Language): string =>
  msg('Town or postcode', { id: 'find-nearest.town-or-postcode', desc: 'Label of the field' });

const requiredText = ({ msg }: Language, label: string): string =>
  msg(str`${label} (required)`, {
    id: 'find-nearest.required',
    desc: 'Label of a field of a form; "Town or postcode (required)"',
  });

/** What a form asks for. Said before, and again where it is wanting. */
export const choiceHintText = ({ msg }: Language): string =>
  msg('Search for a town, then choose one of the centres found.', {
    id: 'find-nearest.choice-hint',
    desc: 'Above the field where the element is part of a form; also the message where nothing was chosen',
  });

export const locatingText = ({ msg }: Language): string =>
  msg('Looking for your position…', { id: 'find-nearest.locating', desc: 'On the button, while waiting' });

/** The faults that can be told before anything was loaded; undefined for the others. */
export function earlyFaultText({ msg }: Language, { kind }: SearchFault): string | undefined {
  switch (kind) {
    case 'empty':
      return msg('Type a town or a postcode.', { id: 'find-nearest.nothing-typed', desc: 'Error under the field' });
    case 'places':
      return msg('The list of towns could not be loaded. Try again in a moment.', {
        id: 'find-nearest.places-failed',
        desc: 'Error under the field',
      });
    default:
      return undefined;
  }
}
