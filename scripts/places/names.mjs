/** What places are called: the name shown, and the other names that find them. Pure. */

/**
 * Gives every place its local name and its other names from `data/place-names.json`.
 *
 * @param table - `names` and `aliases` by GeoNames id.
 */
export function withNames(places, { names, aliases }, fold) {
  return places.map((place) => {
    const name = names[place.id] ?? place.name;
    return { ...place, name, aliases: withoutEchoes(name, [...place.aliases, ...(aliases[place.id] ?? [])], fold) };
  });
}

/** Drops what the name itself already finds: another spelling of it, or some of its words. */
function withoutEchoes(name, aliases, fold) {
  const words = (text) => ` ${fold(text)} `;
  const kept = [];
  for (const alias of aliases) {
    if (![name, ...kept].some((known) => words(known).includes(words(alias)))) kept.push(alias);
  }
  return kept;
}
