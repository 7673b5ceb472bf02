import type { HTMLAttributes } from 'svelte/elements';
import type { Attributes, ElementOf, Listeners, Properties, Tag } from './elements.js';

/** The tags in Svelte's markup: `oncdm-select` from version 5 on, `on:cdm-select` before. */

type Elements = {
  [T in Tag]: HTMLAttributes<ElementOf<T>> & Properties<T> & Attributes<T> & Listeners<T, 'on' | 'on:'>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
