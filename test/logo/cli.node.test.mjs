import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';

const command = fileURLToPath(new URL('../../bin/cdm-widgets.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cdm-logo-'));
const run = (...args) => spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
const inFolder = (name) => join(folder, name);

describe('cdm-widgets logo', () => {
  after(() => rmSync(folder, { recursive: true }));

  it('prints a centre’s logo as one SVG document', () => {
    const { stdout, status } = run('logo', '--centre', 'nimes');
    assert.equal(status, 0);
    assert.match(stdout, /^<svg [^>]*aria-label="Cité des métiers Nîmes" lang="fr">.*<\/svg>\n$/);
  });

  it('writes PNG files of the asked widths, red with white letters', () => {
    run('logo', '--centre', 'nimes', '--out', inFolder('nimes.svg'), '--png', '96,280');
    const image = PNG.sync.read(readFileSync(inFolder('nimes-280.png')));
    assert.deepEqual([image.width, image.height], [280, 530]);
    const pixel = (x, y) => [...image.data.subarray(4 * (280 * y + x), 4 * (280 * y + x) + 4)];
    assert.deepEqual([pixel(19, 19)[3], pixel(20, 20)], [0, [0xc4, 0x12, 0x2f, 0xff]]);
    const whites = image.data.filter((value, i) => i % 4 === 1 && value === 255).length;
    // What is outside the squares is clear, so white is lettering: some hundredths of the drawing.
    assert.ok(whites > 0.02 * 280 * 530 && whites < 0.2 * 280 * 530, `${whites} white pixels`);
    assert.equal(PNG.sync.read(readFileSync(inFolder('nimes-96.png'))).width, 96);
  });

  it('writes the whole network’s kit, closed centres left out', () => {
    assert.equal(run('logo', '--all', '--out', inFolder('kit')).status, 0);
    const files = readdirSync(inFolder('kit'), { recursive: true }).filter((name) => name.endsWith('.svg'));
    assert.equal(files.length, 57 * 3);
    assert.ok(!files.some((name) => name.includes('genova')));
  });

  it('takes the words themselves, and the mention of a status', () => {
    assert.match(run('logo', '--area', 'L’Haÿ-les-Roses', '--status', 'project').stdout, /L’Haÿ-les-Roses, en projet/);
  });

  it('takes a feed', () => {
    writeFileSync(
      inFolder('feed.json'),
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', geometry: null, properties: { id: 'x', name: 'X', area: 'Lyon', country: 'FR' } },
        ],
      }),
    );
    assert.match(run('logo', '--feed', inFolder('feed.json'), '--centre', 'x').stdout, /Cité des métiers Lyon/);
  });

  for (const [args, words] of [
    [[], /the only command is: logo/],
    [['logo'], /name a centre with --centre/],
    [['logo', '--centre', 'nowhere'], /no centre has the id nowhere/],
    [['logo', '--centre', 'nimes', '--tone', 'pink'], /--tone pink is not one of color, mono, reverse/],
    [['logo', '--centre', 'nimes', '--out', 'x', '--png', '3'], /whole numbers of pixels from 16 to 8192/],
    [['logo', '--centre', 'nimes', '--png', '96'], /--png needs --out/],
    [['logo', '--all'], /--all needs --out/],
    [['logo', '--feed', '/nowhere.json', '--centre', 'x'], /\/nowhere\.json cannot be read/],
    [['logo', '--what'], /Unknown option '--what'/],
  ]) {
    it(`says what is wrong with: ${args.join(' ') || 'nothing'}`, () => {
      const { stderr, status } = run(...args);
      assert.equal(status, 1);
      assert.match(stderr, words);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }
});
