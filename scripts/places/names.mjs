/** What places are called: the name shown, and the other names that find them. Pure. */

/**
 * Gives every place its local name and its other names.
 *
 * @param table - `data/place-names.json`: `names` and `aliases` by GeoNames id.
 * @param exonyms - `names` of `data/exonyms.json`: by GeoNames id, by language.
 */
export function withNames(places, { names, aliases }, exonyms, fold) {
  return places.map((place) => {
    const name = names[place.id] ?? place.name;
    // What GeoNames calls it in English is one of its other names.
    const others = [...place.aliases, ...(aliases[place.id] ?? []), ...Object.values(exonyms[place.id] ?? {})];
    return { ...place, name, aliases: withoutEchoes(name, others, fold) };
  });
}

/** Drops what the name itself already finds: another spelling of it, or some of its words. */
function withoutEchoes(name, aliases, fold) {
  const words = (text) => ` ${fold(text)} `;
  const kept = [];
  for (const alias of aliases) {
    if (/[|=\n]/.test(alias)) continue;
    if (![name, ...kept].some((known) => words(known).includes(words(alias)))) kept.push(alias);
  }
  return kept;
}
