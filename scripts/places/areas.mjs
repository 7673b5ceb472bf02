/** Postcode areas: where a postcode is, roughly, in a country whose postcodes the build does not hold. Pure. */

/**
 * @param countries - Of `data/postal-areas.json`: for each its `areas`, town by leading digits, with its region
 *   where the name alone would mean another.
 * @param places - The gazetteer.
 * @returns One place per area, named like its town, with its `prefix`. None of a country with postcodes of its own.
 * @throws Where the gazetteer has no such town.
 */
export function placeAreas(countries, places) {
  const withCodes = new Set(places.filter(({ codes }) => codes.length).map(({ country }) => country));
  const towns = new Map();
  for (const place of places) {
    for (const name of [place.name, `${place.name}, ${place.region}`]) {
      const key = `${place.country}|${name}`;
      if (place.population >= (towns.get(key)?.population ?? 0)) towns.set(key, place);
    }
  }
  return Object.entries(countries)
    .filter(([country]) => !withCodes.has(country))
    .flatMap(([country, { areas }]) =>
      Object.entries(areas).map(([prefix, name]) => {
        const town = towns.get(`${country}|${name}`);
        if (!town) throw new Error(`data/postal-areas.json: ${country} has no town ${name}`);
        return { country, prefix, name: town.name, region: town.region, lat: town.lat, lon: town.lon };
      }),
    );
}

/**
 * The areas as text: a line `country` and one per area, `prefix|name|region|latitude|longitude`. `src/places/areas.ts`
 * reads it.
 */
export function encodeAreas(areas) {
  const lines = areas.map(({ country, prefix, name, region, lat, lon }, i) => {
    const line = [prefix, name, region ?? '', lat.toFixed(2), lon.toFixed(2)].join('|');
    return areas[i - 1]?.country === country ? line : `${country}\n${line}`;
  });
  return [`${AREAS_MAGIC} ${areas.length}`, ...lines].join('\n');
}

const AREAS_MAGIC = 'cdm-areas 1';
