import type { PositionFailure } from '../events.js';
import type { LatLon } from '../model/network.js';
import { err, ok, type Result } from '../result.js';

/** A browser whose prompt is ignored never answers, so we count ourselves. */
const LOCATE_TIMEOUT_MS = 10_000;

/** False where the browser would refuse unasked. */
export const canLocate = (): boolean => refusal() === undefined;

/** Asks the browser, once, for a rough position. To be called on a visitor's click only. Never rejects. */
export function locate(timeoutMs = LOCATE_TIMEOUT_MS): Promise<Result<LatLon, PositionFailure>> {
  const refused = refusal();
  if (refused) return Promise.resolve(err(refused));
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(err('timeout')), timeoutMs);
    const settle = (result: Result<LatLon, PositionFailure>): void => {
      clearTimeout(timer);
      resolve(result);
    };
    try {
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude: lat, longitude: lon } }) =>
          settle(Number.isFinite(lat) && Number.isFinite(lon) ? ok({ lat, lon }) : err('unavailable')),
        ({ code }) => settle(err(FAILURES[code] ?? 'unavailable')),
        { enableHighAccuracy: false, maximumAge: 300_000, timeout: timeoutMs },
      );
    } catch {
      // The page or an extension has put something of its own there.
      settle(err('unavailable'));
    }
  });
}

/** Why asking is of no use; undefined where it may be. */
function refusal(): PositionFailure | undefined {
  if (typeof isSecureContext === 'undefined' || !isSecureContext) return 'insecure';
  if (!navigator.geolocation) return 'unavailable';
  // Chromium's alone. Elsewhere a frame without leave is told "denied" when it asks.
  const { featurePolicy } = document as Document & { featurePolicy?: { allowsFeature(name: string): boolean } };
  return (featurePolicy?.allowsFeature('geolocation') ?? true) ? undefined : 'blocked';
}

/** GeolocationPositionError.code. */
const FAILURES: Readonly<Record<number, PositionFailure>> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };
