import type { Centre } from '../model/network.js';

/** What stands under a centre's area: its full name and its town, where area and name do not say them already. */
export function subtitleOf({ name, area, address }: Pick<Centre, 'name' | 'area' | 'address'>): string {
  const town = address?.city ?? '';
  const isTownSaid = name.includes(town) || area.includes(town);
  return [name === area ? '' : name, isTownSaid ? '' : town].filter(Boolean).join(' · ');
}
