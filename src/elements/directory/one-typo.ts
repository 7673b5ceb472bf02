/** Whether a word begins with what was typed, one letter being wrong, missing, too many, or two having changed places. */
export function startsWithOneTypo(word: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at++;
  const rest = (of: string, skip: number): string => of.slice(at + skip);
  return (
    at === typed.length ||
    rest(word, 1).startsWith(rest(typed, 1)) ||
    rest(word, 0).startsWith(rest(typed, 1)) ||
    rest(word, 1).startsWith(rest(typed, 0)) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && rest(word, 2).startsWith(rest(typed, 2)))
  );
}
