/** What the form needs of the released network: its centres and countries, in the reader's words. */
export function centreLists(network, lang) {
  const regions = new Intl.DisplayNames([lang], { type: 'region' });
  const { compare } = new Intl.Collator(lang);
  const records = network.features.map(({ properties }) => properties).filter(({ status }) => status !== 'closed');
  const labels = records
    .filter(({ kind }) => kind !== 'online')
    .map(({ id, area, country }) => [id, `${area} (${regions.of(country)})`]);
  const codes = [...new Set(records.map(({ country }) => country))].map((code) => [code, regions.of(code)]);
  const byLabel = ([, one], [, other]) => compare(one, other);
  return { labels: Object.fromEntries(labels.sort(byLabel)), countries: Object.fromEntries(codes.sort(byLabel)) };
}

/** Words of a centre's logo, as near as the feed has them; of two names, the one in the reader's language. */
export function logoName(network, id, lang) {
  const { concept, area, languages } =
    network.features.find(({ properties }) => properties.id === id)?.properties ?? {};
  const wanted = Math.max(0, languages?.indexOf(lang) ?? 0);
  const words = [concept ?? 'Cité des métiers', area ?? ''].map((text) => text.split(' / '));
  return words
    .map((names) => names[wanted] ?? names[0])
    .join(' ')
    .trim();
}
