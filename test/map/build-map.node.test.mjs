import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { drawFrame } from '../../scripts/map/draw-frame.mjs';
import { FRAMES } from '../../scripts/map/frames.mjs';
import { loadSource } from '../../scripts/load-source.mjs';
import { readDivisions } from '../../scripts/map/read-divisions.mjs';

/** What the outlines may weigh on the wire: a map is worth no more than its list. */
const MOST_BYTES = 16_000;

describe('the outlines of the map', () => {
  it(`weigh at most ${MOST_BYTES} bytes as brotli`, () => {
    const code = readFileSync(new URL('../../src/map/generated/outlines.ts', import.meta.url));
    const bytes = brotliCompressSync(code).length;
    assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
  });

  it('are the same when drawn again, whatever the order of the divisions', async () => {
    const { project } = await loadSource('src/geo/projection.ts');
    const divisions = readDivisions();
    const togo = FRAMES.find(({ code }) => code === 'TG');
    const draw = (from) => drawFrame(togo, from, ['TG'], project);
    assert.deepEqual(draw(divisions), draw(divisions));
    assert.deepEqual(Object.keys(draw(divisions.toReversed()).land), Object.keys(draw(divisions).land));
  });

  it('have the boxes of islands inside their frame', () => {
    for (const { units, shape, inset } of FRAMES) {
      if (!inset) continue;
      assert.ok(inset.x >= 0 && inset.x + inset.width <= units);
      assert.ok(inset.y >= 0 && inset.y + inset.height <= units * shape);
    }
  });
});
