/** The word that was probably meant: the nearest by typing mistakes, about a third of its letters at most; else `undefined`. */
export function closest(word, words) {
  const near = [...words]
    .map((candidate) => ({ candidate, mistakes: distance(plain(word), plain(candidate)) }))
    .filter(
      ({ candidate, mistakes }) => mistakes <= Math.max(candidate.length > 3 ? 2 : 1, Math.floor(candidate.length / 3)),
    );
  return near.sort((a, b) => a.mistakes - b.mistakes)[0]?.candidate;
}

/** Without accents and capitals. */
export const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Levenshtein distance. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}
