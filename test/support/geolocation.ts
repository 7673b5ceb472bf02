import type { LatLon } from '../../src/model/network.js';

export interface FakeGeolocation {
  calls: number;
  /** Gives the position that somebody is waiting for. */
  answer(position: LatLon): void;
  /** Refuses it to them. */
  refuse(code: 1 | 2 | 3): void;
}

/**
 * Stands in for the browser's geolocation: a position, the code of a refusal, or an answer that never comes by itself;
 * `undefined` gives the real one back. Refuses what no element may use: watching.
 */
export function fakeGeolocation(answer: LatLon | 1 | 2 | 3 | 'never' | undefined): FakeGeolocation {
  let waiting: PositionCallback | undefined;
  let refused: PositionErrorCallback | null | undefined;
  const fake: FakeGeolocation = {
    calls: 0,
    answer: ({ lat, lon }) => waiting?.({ coords: { latitude: lat, longitude: lon } } as GeolocationPosition),
    refuse: (code) => refused?.({ code } as GeolocationPositionError),
  };
  if (answer === undefined) {
    delete (navigator as { geolocation?: Geolocation }).geolocation;
    return fake;
  }
  const geolocation: Geolocation = {
    getCurrentPosition: (success, failure) => {
      fake.calls++;
      [waiting, refused] = [success, failure];
      if (typeof answer === 'number') fake.refuse(answer);
      else if (answer !== 'never') fake.answer(answer);
    },
    watchPosition: () => {
      throw new Error('nothing watches the position');
    },
    clearWatch: () => undefined,
  };
  Object.defineProperty(navigator, 'geolocation', { value: geolocation, configurable: true });
  return fake;
}
