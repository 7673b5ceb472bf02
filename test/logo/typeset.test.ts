import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import glyphs from '../../src/logo/generated/glyphs.js';
import { Lettering } from '../../src/logo/lettering.js';
import * as setting from '../../src/logo/typeset.js';

const LETTERING = new Lettering(glyphs);
const widthEm = (line: string) => LETTERING.widthEm(line);
const blockHeightEm = (count: number) => setting.blockHeightEm(count, LETTERING);
const typeset = (text: string, box: setting.Box) => setting.typeset(text, box, LETTERING);
const typesetAt = (text: string, size: number, box: setting.Box) => setting.typesetAt(text, size, box, LETTERING);

const BOX = { width: 187, height: 187, maxSize: 60 };

const names = fc
  .array(fc.stringMatching(/^[A-Za-zéèàçœßñ’-]{1,14}$/), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

describe('typeset', () => {
  it('keeps any name inside its box', () => {
    fc.assert(
      fc.property(names, (name) => {
        const { lines, size } = typeset(name, BOX);
        expect(Math.max(...lines.map(widthEm)) * size).to.be.at.most(BOX.width * 1.0001);
        expect(blockHeightEm(lines.length) * size).to.be.at.most(BOX.height * 1.0001);
        expect(size).to.be.within(0.001, BOX.maxSize);
      }),
    );
  });

  it('cuts no word and loses none', () => {
    fc.assert(
      fc.property(names, (name) => {
        const { lines } = typeset(name, BOX);
        const pieces = (text: string) => text.split(' ').flatMap((word) => word.split(/(?<=[-–—/])/));
        expect(lines.flatMap(pieces)).to.deep.equal(pieces(name));
      }),
    );
  });

  it('finds breaks as good as any to 5 %, against trying all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 7 }), (words) => {
        let best = 0;
        for (let breaks = 0; breaks < 2 ** (words.length - 1); breaks++) {
          const lines: string[] = [];
          words.forEach((word, i) => {
            if (i && !(breaks & (1 << (i - 1)))) lines.push(`${lines.pop()} ${word}`);
            else lines.push(word);
          });
          const widest = Math.max(...lines.map(widthEm));
          best = Math.max(best, Math.min(BOX.maxSize, BOX.width / widest, BOX.height / blockHeightEm(lines.length)));
        }
        expect(typeset(words.join(' '), BOX).size).to.be.within(best * 0.95, best * 1.0001);
      }),
      { numRuns: 60 },
    );
  });

  it('breaks after a hyphen and a slash, where a reader expects it', () => {
    expect(
      typeset('Saint-Quentin-en-Yvelines', BOX)
        .lines.slice(0, -1)
        .every((line) => line.endsWith('-')),
    ).to.equal(true);
    expect(typeset('Information/Documentation', BOX).lines).to.deep.equal(['Information/', 'Documentation']);
  });

  it('keeps a slash between two forms at the end of its line', () => {
    expect(typeset('Bruxelles / Brussel', { ...BOX, width: 100 }).lines).to.deep.equal(['Bruxelles /', 'Brussel']);
  });

  it('sets the same text at a smaller size in the fewest lines', () => {
    expect(typesetAt('Grand Genève', 20, BOX)).to.deep.equal({ lines: ['Grand Genève'], size: 20 });
  });

  it('says when a text does not fit at a size', () => {
    expect(typesetAt('Grand Genève', 100, { ...BOX, maxSize: 100 })).to.equal(undefined);
  });
});
