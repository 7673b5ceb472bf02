import type { Address } from './network.js';

/** Where the postcode follows the town; everywhere else in the network's reach it goes before. */
const TOWN_FIRST = ['AU', 'CA', 'GB', 'IE', 'NZ', 'US'];

/** An address in lines, as its country writes it. What is not known leaves no gap. */
export function postalLines({ street, postalCode, city }: Address, country: string): readonly string[] {
  const town = TOWN_FIRST.includes(country) ? [city, postalCode] : [postalCode, city];
  return [street, town.filter(Boolean).join(' ')].filter((line): line is string => !!line);
}
