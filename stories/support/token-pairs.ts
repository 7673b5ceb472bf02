import { TEXT, UI } from './contrast.js';

/** `page`: the page's own text and ground; the others are the ends of `--cdm-color-…`. */
export interface Pair {
  readonly colour: string;
  readonly on: string;
  readonly least: number;
  readonly what: string;
}

/** Colours that are seen one on the other, and what is asked of them. */
export const PAIRS: readonly Pair[] = [
  { colour: 'page', on: 'page', least: TEXT, what: 'The page’s own text' },
  { colour: 'page', on: 'quiet', least: TEXT, what: 'The page’s text on a soft ground' },
  { colour: 'on-surface', on: 'surface', least: TEXT, what: 'Suggestions that cover the page' },
  { colour: 'on-button', on: 'button', least: TEXT, what: 'Words of the search button' },
  { colour: 'on-logo', on: 'logo', least: TEXT, what: 'Words of the logo, numbers of the markers' },
  { colour: 'accent', on: 'page', least: UI, what: 'The line beside what is chosen' },
  { colour: 'accent', on: 'surface', least: UI, what: 'Focus ring against the gap inside it' },
  { colour: 'line', on: 'page', least: UI, what: 'Borders of controls' },
  { colour: 'button', on: 'page', least: UI, what: 'Ticks of the filters' },
  { colour: 'logo', on: 'page', least: UI, what: 'Markers of the map' },
];

/** What carries nothing that must be seen: lines between items that space parts already. */
export const DECORATION: readonly string[] = ['hairline'];
