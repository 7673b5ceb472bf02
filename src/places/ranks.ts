/** How well a place matches, the best first. */
export const EXACT = 0;
export const STARTS = 1;
export const WORDS = 2;
export const SLIPS = 2;

/** What needed a country or region to be found stands a little lower. */
export const QUALIFIED = 0.25;
