import type { LatLon } from '../model/network.js';

type Box = readonly [south: number, west: number, north: number, east: number];

/**
 * Where the overseas territories of France lie that have a code of their own, ISO 3166-1: the towns that GeoNames has
 * there (CC BY 4.0), and 0.1° to 0.3° around them. None reaches a town of another country that the gazetteer has.
 */
const TERRITORIES: Readonly<Record<string, Box>> = {
  GP: [15.7, -62, 16.6, -60.9],
  MQ: [14.3, -61.4, 15, -60.7],
  GF: [2.1, -54.6, 5.9, -51.5],
  RE: [-21.5, 55.1, -20.8, 55.9],
  YT: [-13.1, 44.9, -12.5, 45.4],
  PM: [46.7, -56.5, 47.2, -56.1],
  BL: [17.8, -63, 17.98, -62.7],
  MF: [17.98, -63.2, 18.2, -62.9],
  WF: [-14.5, -178.4, -13.1, -176],
  PF: [-27.9, -155, -7.8, -134.7],
  NC: [-22.9, 163.4, -19.4, 168.1],
};

/** ISO 3166-1 code of the overseas territory of France that a position is in; undefined anywhere else. */
export const territoryAt = ({ lat, lon }: LatLon): string | undefined =>
  Object.keys(TERRITORIES).find((code) => {
    const [south, west, north, east] = TERRITORIES[code] as Box;
    return lat >= south && lat <= north && lon >= west && lon <= east;
  });
