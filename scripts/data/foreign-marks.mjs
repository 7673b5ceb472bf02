/** What has no place between the items of a JSON file, and comes into it with other tools and other formats. */
import { invisibleAt } from './stray-characters.mjs';

/** git writes seven of them at the beginning of a line. */
const CONFLICT = /<{7}|={7}|>{7}|\|{7}/y;
const COMMENT = /[/#]|<!--/y;

/** @returns {{ wrong: string, accepted: string } | undefined} What is wrong with the mark at this place, outside a text. */
export function foreignMark(text, at) {
  if (at >= text.length) return undefined;
  const conflict = match(CONFLICT, text, at);
  if (conflict) {
    return {
      wrong: `${conflict} is a mark of git: somebody else changed the same lines, and both versions stand here.`,
      accepted: 'one version of these lines. Take out the other one and the lines with <<<<<<<, ======= and >>>>>>>.',
    };
  }
  if (match(COMMENT, text, at)) {
    return {
      wrong: 'JSON has no comments.',
      accepted: 'no comment: take it out. Remarks for editors go into the field "notes" of the record.',
    };
  }
  const name = invisibleAt(text, at);
  if (name) {
    return {
      wrong: `There is an invisible or stray character here: ${name}.`,
      accepted: 'ordinary spaces between the items: delete this character, or type the line anew.',
    };
  }
  return undefined;
}

function match(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
