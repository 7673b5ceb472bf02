import type { LatLon } from '../../src/model/network.js';

/**
 * Stands in for the browser's geolocation: a position, or the code of a refusal; `undefined` gives the real one back.
 * Refuses what no element may use: watching.
 */
export function fakeGeolocation(answer: LatLon | 1 | 2 | 3 | undefined): { calls: number } {
  const counter = { calls: 0 };
  if (answer === undefined) {
    delete (navigator as { geolocation?: Geolocation }).geolocation;
    return counter;
  }
  const fake: Geolocation = {
    getCurrentPosition: (success, failure) => {
      counter.calls++;
      if (typeof answer === 'number') failure?.({ code: answer } as GeolocationPositionError);
      else success({ coords: { latitude: answer.lat, longitude: answer.lon } } as GeolocationPosition);
    },
    watchPosition: () => {
      throw new Error('nothing watches the position');
    },
    clearWatch: () => undefined,
  };
  Object.defineProperty(navigator, 'geolocation', { value: fake, configurable: true });
  return counter;
}
