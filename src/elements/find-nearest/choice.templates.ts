import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import type { Centre } from '../../model/network.js';

export interface ChoiceView {
  /** Id of the chosen centre; empty: none. */
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChoose: (id: string) => void;
}

/** What a form would send now, which may be none of the results, and a way to take it back. */
export const chosenTemplate = (
  language: Language,
  centre: Centre | undefined,
  { value, isDisabled, onChoose }: ChoiceView,
): TemplateResult =>
  html`<p class="chosen" part="chosen">
    ${language.msg('Chosen centre:', { id: 'find-nearest.chosen', desc: 'Followed by its name' })}
    <bdi class="chosen-name" lang=${centre?.languages[0] ?? nothing} translate="no">${centre?.name ?? value}</bdi>
    <button class="button" type="button" ?disabled=${isDisabled} @click=${() => onChoose('')}>
      ${language.msg('Remove', { id: 'find-nearest.unchoose', desc: 'Button: take the choice of a centre back' })}
    </button>
  </p>`;

/** The control that makes a result the choice: one of a group of radio buttons. */
export const choiceTemplate = (
  { msg }: Language,
  { id, name }: Centre,
  { value, isDisabled, onChoose }: ChoiceView,
): TemplateResult =>
  html`<label class="choice" part="choice">
    <input
      type="radio"
      name="choice"
      .checked=${id === value}
      ?disabled=${isDisabled}
      @input=${(event: Event) => event.stopPropagation()}
      @change=${() => onChoose(id)}
    />
    <span>
      ${msg('Choose this centre', { id: 'find-nearest.choose', desc: 'Beside a radio button under each result' })}
      <span class="visually-hidden" translate="no"> – ${name}</span>
    </span>
  </label>`;

/** The group of those. */
export const choicesTemplate = ({ msg }: Language, lists: unknown): TemplateResult =>
  html`<fieldset class="choices">
    <legend class="visually-hidden">
      ${msg('Choose a centre', { id: 'find-nearest.choose-one', desc: 'Spoken name of the group of results' })}
    </legend>
    ${lists}
  </fieldset>`;
