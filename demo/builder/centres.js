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

/** Words of a centre's logo, as near as the feed has them. */
export function logoName(network, id) {
  const { concept, area } = network.features.find(({ properties }) => properties.id === id)?.properties ?? {};
  return [concept ?? 'Cité des métiers', area].filter(Boolean).join(' ');
}
