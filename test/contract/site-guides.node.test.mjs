import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FOLDERS } from '../../scripts/site/page.mjs';

const docs = new URL('../../docs/', import.meta.url);
const guides = readdirSync(new URL('fr/', docs), { recursive: true }).filter((name) => name.endsWith('.md'));
const read = (name) => readFileSync(new URL(name, docs), 'utf8');

/** What a translation has in common with its original: its outline, its code, its links. */
const bonesOf = (markdown) => {
  const isRow = (line) => line.startsWith('|');
  const prose = markdown.replace(/```[^]*?```/g, '');
  return {
    blocks: [...markdown.matchAll(/```[^]*?```/g)].map(([block]) => block),
    headings: [...prose.matchAll(/^#+(?= )/gm)].map(([level]) => level),
    items: prose.match(/^(?:- |\d+\. )/gm)?.length,
    rows: prose.split('\n').filter(isRow).length,
    links: [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address),
    code: [...prose.matchAll(/`[^`]+`/g)].map(([code]) => code).sort(),
  };
};

describe('the guides in French', () => {
  it('are all there', () => {
    const english = [
      'privacy.md',
      'strict-hosts.md',
      ...readdirSync(new URL('cms/', docs)).map((name) => `cms/${name}`),
    ];
    assert.deepEqual([...guides].sort(), english.sort());
    assert.deepEqual(Object.keys(FOLDERS), ['en', 'fr']);
  });

  for (const guide of guides) {
    it(`${guide}: the outline, the code and the links of the English one`, () => {
      assert.deepEqual(bonesOf(read(`fr/${guide}`)), bonesOf(read(guide)));
    });
    it(`${guide}: no sign that parts from its word at the end of a line`, () => {
      const prose = read(`fr/${guide}`).replace(/```[^]*?```|`[^`]*`|^\|[ |:-]+$/gm, '');
      assert.deepEqual(prose.match(/.{0,20} [:;?!»](?=\s|$)/gm), null);
    });
  }
});
