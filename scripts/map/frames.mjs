/**
 * The frames of the map: what part of the world each one shows. This project's own choice, made so that every country
 * of the network has its place. Each is six wide to five high, so that one box on the page holds any of them; only
 * Chile is too long for that.
 *
 * `code` names the frame in every language (`Intl.DisplayNames`): ISO 3166-1, or UN M49 for Europe.
 * `lat`, `lon` is its middle, where the map is true; `units` its width in the units of the drawing, `detail` the
 * smallest thing that is drawn, in the same units.
 */
const WIDE = 5 / 6;

export const FRAMES = [
  { code: '150', lat: 45.3, lon: 4.3, widthKm: 2520, units: 2520, detail: 3.9, shape: WIDE },
  { code: 'GP', lat: 16.2, lon: -61.43, widthKm: 120, units: 600, detail: 4, shape: WIDE },
  { code: 'MQ', lat: 14.64, lon: -61.02, widthKm: 84, units: 600, detail: 4, shape: WIDE },
  { code: 'GF', lat: 3.95, lon: -53.1, widthKm: 552, units: 600, detail: 4, shape: WIDE },
  { code: 'RE', lat: -21.13, lon: 55.53, widthKm: 90, units: 600, detail: 4, shape: WIDE },
  { code: 'YT', lat: -12.82, lon: 45.15, widthKm: 60, units: 600, detail: 4, shape: WIDE },
  {
    code: 'MU',
    lat: -20.25,
    lon: 57.66,
    widthKm: 96,
    units: 600,
    detail: 4,
    shape: WIDE,
    // Rodrigues lies 560 km to the east: at the same scale, in a box of its own.
    inset: { name: 'Rodrigues', lat: -19.72, lon: 63.43, x: 420, y: 30, width: 160, height: 90 },
  },
  { code: 'CL', lat: -36.7, lon: -70.5, widthKm: 2250, units: 600, detail: 3.6, shape: 2 },
  { code: 'TG', lat: 8.6, lon: 0.9, widthKm: 744, units: 600, detail: 4, shape: WIDE },
];
