import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { hoursMistake } from '../../scripts/data/hours-shape.mjs';

const guide = readFileSync(new URL('../../data/OPENING-HOURS.md', import.meta.url), 'utf8');

describe('hoursMistake', () => {
  for (const [, example] of guide.matchAll(/^\| `(.+?)` +\|/gm)) {
    it(`takes ${example}, which the guide for editors shows`, () => assert.equal(hoursMistake(example), undefined));
  }

  const MISTAKES = {
    'Mo-Fr 9h-12h': /"?9"? cannot stand there .*09:00-17:30/,
    'Mo-Fr 09:00-12:60': /09:00-12:60 are not two times/,
    'Feb 30 off': /"Feb 30" is not a date/,
    'Mo-Fr': /no times were found/,
    'Sa 09:00-12:00 off': /both times and "off"/,
    'Mo 09:00-12:00; "by appointment"': /names no day, so it would replace every rule/,
    'Mo 09:00-12:00 "by appointment': /closing quote is missing/,
    'Sa[1] 09:00-12:00': /part that is not read here/,
    'SH off': /part that is not read here/,
    'Mo 09:00–12:00': /09:00 cannot stand there/,
    'Mo & Tu 09:00-12:00': /the character & is not used/,
    2026: /2026 cannot stand there/,
  };
  for (const [hours, sentence] of Object.entries(MISTAKES)) {
    it(`says what is wrong in ${hours}`, () => assert.match(hoursMistake(hours), sentence));
  }
});
