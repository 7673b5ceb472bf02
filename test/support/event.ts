import { oneEvent } from '@open-wc/testing';

/** The next event of a type, with its type. */
export const eventOf = <K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
): Promise<HTMLElementEventMap[K]> => oneEvent<HTMLElementEventMap[K]>(element, type);
