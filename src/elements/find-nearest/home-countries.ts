import type { Centre } from '../../model/network.js';

/**
 * Countries whose towns a visitor most likely means, most likely first: the page's own, where its language names one,
 * those that it asks for, then those of the network, most centres first.
 *
 * @param tag - BCP 47 tag of the page.
 */
export function homeCountries(
  tag: string,
  asked: readonly string[],
  centres: readonly Pick<Centre, 'country'>[],
): readonly string[] {
  const [, region] = /-([A-Z]{2})$/.exec(tag) ?? [];
  const centresIn = new Map<string, number>();
  for (const { country } of centres) centresIn.set(country, (centresIn.get(country) ?? 0) + 1);
  const network = [...centresIn].sort(([, a], [, b]) => b - a).map(([country]) => country);
  return [...(region ? [region] : []), ...asked, ...network];
}
