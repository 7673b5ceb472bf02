import type { CdmElements } from './generated/elements.js';

/** What the typings of all frameworks are made of: what an element takes and tells, under the names that each asks for. */

export type Tag = keyof CdmElements;
export type ElementOf<T extends Tag> = CdmElements[T]['element'];
export type EventsOf<T extends Tag> = CdmElements[T]['events'];

type Optional<Given> = { [Name in keyof Given]?: Given[Name] | undefined };

/** By the names of the properties: `headingLevel`. */
export type Properties<T extends Tag> = Optional<Pick<ElementOf<T>, CdmElements[T]['properties'] & keyof ElementOf<T>>>;

/**
 * By the names of the attributes, where those are others: `heading-level`. Vue and Svelte write `no-search="false"` for
 * false, which is as true as any other; so a boolean is there or not, and is switched by its property.
 */
export type Attributes<T extends Tag> = Optional<{
  [Name in keyof CdmElements[T]['attributes']]: Present<
    ElementOf<T>[CdmElements[T]['attributes'][Name] & keyof ElementOf<T>]
  >;
}>;

type Present<Value> = Value extends boolean ? true : Value;

/** By the names of our events, with what the framework puts before them: `oncdm-select`. It knows the browser's own. */
export type Listeners<T extends Tag, Prefix extends string> = {
  [Name in keyof EventsOf<T> & `cdm-${string}` as `${Prefix}${Name}`]?:
    ((event: EventsOf<T>[Name]) => void) | undefined;
};
