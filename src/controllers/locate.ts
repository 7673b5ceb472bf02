import type { PositionFailure } from '../events.js';
import type { LatLon } from '../model/network.js';
import { err, ok, type Result } from '../result.js';

/** A browser whose prompt is ignored never answers, so we count ourselves. */
export const LOCATE_TIMEOUT_MS = 10_000;

/** False where the browser would refuse unasked: an insecure page, or a frame whose policy forbids it. */
export function canLocate(): boolean {
  if (typeof isSecureContext === 'undefined' || !isSecureContext || !navigator.geolocation) return false;
  const { featurePolicy } = document as Document & { featurePolicy?: { allowsFeature(name: string): boolean } };
  return featurePolicy?.allowsFeature('geolocation') ?? true;
}

/** Asks the browser, once, for a rough position. To be called on a visitor's click only. Never rejects. */
export function locate(timeoutMs = LOCATE_TIMEOUT_MS): Promise<Result<LatLon, PositionFailure>> {
  if (!canLocate()) return Promise.resolve(err('blocked'));
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(err('timeout')), timeoutMs);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        clearTimeout(timer);
        resolve(ok({ lat: coords.latitude, lon: coords.longitude }));
      },
      ({ code }) => {
        clearTimeout(timer);
        resolve(err(FAILURES[code] ?? 'unavailable'));
      },
      { enableHighAccuracy: false, maximumAge: 300_000, timeout: timeoutMs },
    );
  });
}

/** GeolocationPositionError.code. */
const FAILURES: Readonly<Record<number, PositionFailure>> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };
