/**
 * What is wrong with one language's file: texts that are missing, placeholders that were lost, plural categories that
 * the language has and the file has not, marks that a typesetter would stumble over.
 *
 * @param xliff - Content of locales/<locale>.xlf.
 * @returns {string[]} One sentence each; empty when all is well.
 */
export function localeProblems(locale, xliff) {
  const units = unitsOf(xliff);
  return [
    ...units.flatMap(({ id, source, target }) => textProblems(locale, id, source, target)),
    ...pluralProblems(locale, units),
  ].map((problem) => `locales/${locale}.xlf: ${problem}`);
}

function unitsOf(xliff) {
  return [...xliff.matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g)].map(([, id, body]) => ({
    id,
    source: /<source>([\s\S]*?)<\/source>/.exec(body)?.[1] ?? '',
    target: /<target[^>]*>([\s\S]*?)<\/target>/.exec(body)?.[1],
  }));
}

function textProblems(locale, id, source, target) {
  if (!target?.trim()) return [`${id} has no translation of “${source}”.`];
  const problems = [];
  const placeholders = (text) => (text.match(/<x id="\d+"/g) ?? []).sort().join();
  if (placeholders(source) !== placeholders(target)) {
    problems.push(`${id} must hold the same placeholders as “${source}”.`);
  }
  const words = target.replace(/<[^>]*>/g, '');
  if (/['"]/.test(words)) problems.push(`${id} has a straight quotation mark or apostrophe; use ’ “ ” or « ».`);
  if (locale === 'fr' && /[^\u00a0\u202f][:;?!»]/.test(words)) {
    problems.push(`${id} needs a no-break space before the punctuation in “${words}”.`);
  }
  return problems;
}

/** A counted text has one unit for each category, `<id>.<category>`, as CLDR gives them for the language. */
function pluralProblems(locale, units) {
  const ids = new Set(units.map(({ id }) => id));
  const { pluralCategories } = new Intl.PluralRules(locale === 'pt' ? 'pt-PT' : locale).resolvedOptions();
  const counted = [...ids].filter((id) => id.endsWith('.other')).map((id) => id.slice(0, -'.other'.length));
  return counted.flatMap((family) =>
    pluralCategories
      .filter((category) => !ids.has(`${family}.${category}`))
      .map((category) => `${family} has no text for the plural category “${category}”.`),
  );
}
