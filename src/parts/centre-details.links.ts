/** Addresses that a centre's details link to. Nothing is asked of anybody until the visitor goes there. */
import type { Centre, LatLon } from '../model/network.js';

/** What shows maps on the visitor's device, where one may say so: Android has a scheme for it, Apple an address. */
export type DeviceMaps = 'android' | 'apple' | undefined;

/** @param userAgent - As the browser says. */
export const deviceMaps = (userAgent: string): DeviceMaps =>
  /\bAndroid\b/.test(userAgent) ? 'android' : /\b(Macintosh|iPhone|iPad|iPod)\b/.test(userAgent) ? 'apple' : undefined;

/** By provider: the way to a place, or a map with the town in its middle where no more is known. */
export interface MapLinks {
  readonly openStreetMap: string;
  readonly device: string | undefined;
  readonly google: string;
}

export const mapLinks = ({ lat, lon }: LatLon, isExact: boolean, maps: DeviceMaps): MapLinks =>
  isExact
    ? {
        openStreetMap: `https://www.openstreetmap.org/directions?to=${lat}%2C${lon}`,
        device: { android: `geo:0,0?q=${lat},${lon}`, apple: `https://maps.apple.com/?daddr=${lat},${lon}` }[maps!],
        google: `https://www.google.com/maps/dir/?api=1&destination=${lat}%2C${lon}`,
      }
    : {
        openStreetMap: `https://www.openstreetmap.org/#map=13/${lat}/${lon}`,
        device: { android: `geo:${lat},${lon}?z=13`, apple: `https://maps.apple.com/?ll=${lat},${lon}&z=13` }[maps!],
        google: `https://www.google.com/maps/@?api=1&map_action=map&center=${lat}%2C${lon}&zoom=13`,
      };

/** Longer names are cut: mail programs refuse long links. */
const MAX_NAME = 200;

/**
 * Where a mistake in a record is to be told.
 *
 * @param address - `https:` as it is; a `mailto:` is given the subject, whatever its own was.
 * @param subject - What the mail is about, before the centre's name and id.
 */
export function reportHref(address: URL, subject: string, { name, id }: Centre): string {
  if (address.protocol !== 'mailto:') return address.href;
  const own = address.search
    .slice(1)
    .split('&')
    .filter((header) => header && !/^subject=/i.test(header));
  const about = `${subject}: ${oneLine(name)} (${oneLine(id)})`;
  return `mailto:${address.pathname}?${[...own, `subject=${encodeURIComponent(about)}`].join('&')}`;
}

/** A line break would be a header of its own; half a character cannot be encoded. */
const oneLine = (text: string): string => text.slice(0, MAX_NAME).replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ');
