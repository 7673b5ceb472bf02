/**
 * One frame of the map: divisions → arcs in whole units, and which of them make each country and each border.
 * A border is kept once, however many countries it parts: that halves the file, and nothing gapes between two.
 */
import { merge, mergeArcs, meshArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';

/** How far beyond a box outlines run on, in units: the cut must not be seen. */
const MARGIN = 8;

/** The smallest island that is drawn, in squares of the smallest detail. */
const ISLAND = 1.5;

/**
 * @param frame - A line of frames.mjs.
 * @param divisions - Of `readDivisions`.
 * @param withRegions - Countries whose regions are drawn.
 * @param project - The library's own.
 */
export function drawFrame(frame, divisions, withRegions, project) {
  const { code, units, detail, shape } = frame;
  const [width, height] = [units, Math.round(units * shape)];
  const projections = projectionsOf(frame, width, height);
  const shapes = projections.flatMap((projection) => shapesIn(projection, divisions, withRegions, project));
  return { code, width, height, projections, ...encode(outline(shapes, detail)) };
}

/** The frame's own and, first, that of the box in its corner: a position belongs to the first that has it. */
function projectionsOf({ lat, lon, units, widthKm, inset }, width, height) {
  const unitsPerKm = units / widthKm;
  const own = { lat, lon, x: width / 2, y: height / 2, unitsPerKm, box: { x: 0, y: 0, width, height } };
  if (!inset) return [own];
  const { name, x, y, ...at } = inset;
  const middle = { x: x + at.width / 2, y: y + at.height / 2 };
  const box = { x, y, width: at.width, height: at.height };
  return [{ name, lat: at.lat, lon: at.lon, ...middle, unitsPerKm, box }, own];
}

/** Regions as GeoJSON features in units. What lies beyond the margin is pushed onto its edge, borders still meeting. */
function shapesIn(projection, divisions, withRegions, project) {
  const { x: left, y: top, ...box } = projection.box;
  const [right, bottom] = [left + box.width, top + box.height];
  const isSeen = ({ x, y }) => x > left && x < right && y > top && y < bottom;
  const clamped = ({ x, y }) => [
    Math.min(Math.max(x, left - MARGIN), right + MARGIN),
    Math.min(Math.max(y, top - MARGIN), bottom + MARGIN),
  ];
  const features = [];
  for (const { country, region, polygons } of divisions) {
    const seen = polygons
      .map((rings) => rings.map((ring) => ring.map(([lon, lat]) => project(projection, { lon, lat }))))
      .filter(([outer]) => outer.some(isSeen))
      .map((rings) => rings.map((ring) => ring.map(clamped)));
    if (!seen.length) continue;
    features.push({
      type: 'Feature',
      properties: { country, region: withRegions.includes(country) ? region : country },
      geometry: { type: 'MultiPolygon', coordinates: seen },
    });
  }
  return features;
}

/** A topology of the regions, as coarse as `detail` allows, in whole units. */
function outline(shapes, detail) {
  const divisions = topology({ shapes: { type: 'FeatureCollection', features: shapes } });
  const { geometries } = divisions.objects.shapes;
  const regions = [...new Set(geometries.map(keyOf))].map((key) => {
    const own = geometries.filter((geometry) => keyOf(geometry) === key);
    return { type: 'Feature', properties: own[0].properties, geometry: merge(divisions, own) };
  });
  const exact = presimplify(topology({ shapes: { type: 'FeatureCollection', features: regions } }));
  const coarse = simplify(exact, detail ** 2 / 2);
  const plain = filter(coarse, filterAttachedWeight(coarse, ISLAND * detail ** 2));
  return { ...plain, arcs: plain.arcs.map(rounded) };
}

const keyOf = ({ properties: { country, region } }) => `${country} ${region}`;

function rounded(arc) {
  const points = arc.map(([x, y]) => [Math.round(x), Math.round(y)]);
  // An arc keeps its end even where that has come to its start: topojson wants two points.
  return points.filter((point, i) => !i || i === points.length - 1 || String(point) !== String(points[i - 1]));
}

/** Arcs as text; rings and lines as numbers of arcs, `~` of the number for one that runs back. */
function encode(map) {
  const { geometries } = map.objects.shapes;
  const land = {};
  for (const country of [...new Set(geometries.map(({ properties }) => properties.country))].sort()) {
    const own = geometries.filter(({ properties }) => properties.country === country);
    const rings = mergeArcs(map, own).arcs.flat();
    if (rings.length) land[country] = rings;
  }
  const lines = (isWanted) =>
    meshArcs(map, map.objects.shapes, (a, b) => a !== b && isWanted(a.properties, b.properties)).arcs;
  const borders = lines((a, b) => a.country !== b.country);
  const regions = lines((a, b) => a.country === b.country);
  const used = new Map();
  const renumbered = (lists) =>
    lists.map((arcs) =>
      arcs.map((arc) => {
        const number = arc < 0 ? ~arc : arc;
        if (!used.has(number)) used.set(number, used.size);
        return arc < 0 ? ~used.get(number) : used.get(number);
      }),
    );
  const numbers = {
    land: Object.fromEntries(Object.entries(land).map(([country, rings]) => [country, renumbered(rings)])),
    borders: renumbered(borders),
    regions: renumbered(regions),
  };
  return { arcs: [...used.keys()].map((number) => textOf(map.arcs[number])).join(' '), ...numbers };
}

/** Differences from point to point, the first from 0, 0, in the base64 VLQ of source maps: the shortest once brotli has been over it. */
const textOf = (arc) =>
  arc.flatMap(([x, y], i) => (i ? [x - arc[i - 1][0], y - arc[i - 1][1]] : [x, y]).map(vlq)).join('');

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Five bits a digit, the lowest first, the sixth saying that more follow; the first bit of all is the sign. */
function vlq(value) {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = '';
  do {
    const bits = rest & 31;
    rest >>= 5;
    text += DIGITS[rest ? bits | 32 : bits];
  } while (rest);
  return text;
}
