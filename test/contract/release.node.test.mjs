import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { changesOf, isReleased, judge, tagFaults, versionFor } from '../../scripts/release/api.mjs';
import { judgeReport } from '../../scripts/release/report.mjs';
import { integrityFaults } from '../../scripts/release/tarball.mjs';

const report = (version, ...things) =>
  [`# The public interface of x ${version}`, '', '## a', ...things.map((thing) => `- \`${thing}\` what it is`)].join(
    '\n',
  );

describe('the report of the public interface', () => {
  it('is current: docs/api.md, by `npm run api:update`', () => {
    const { isCurrent, message } = judgeReport();
    assert.ok(isCurrent, message);
  });

  it('knows a thing by its section: the same line in another is another thing', () => {
    const before = '## a\n- `x`\n## b\n- `x`';
    assert.deepEqual(changesOf(before, '## a\n- `x`'), { removed: ['b: x'], added: [] });
  });

  it('does not mind an explanation', () => {
    assert.deepEqual(changesOf('## a\n- `x` one', '## a\n- `x` two'), { removed: [], added: [] });
  });

  for (const [version, removed, added, needed] of [
    ['1.2.3', ['x'], [], '2.0.0'],
    ['1.2.3', ['x'], ['y'], '2.0.0'],
    ['1.2.3', [], ['y'], '1.3.0'],
    ['1.2.3', [], [], '1.2.3'],
    ['0.1.0', ['x'], [], '0.2.0'],
    ['0.1.0', [], ['y'], '0.2.0'],
  ]) {
    it(`asks for ${needed} after ${version} when ${removed.length} go and ${added.length} come`, () => {
      assert.equal(versionFor(version, { removed, added }), needed);
    });
  }

  it('may change under a version that is not released', () => {
    const { isCurrent, mayUpdate, message } = judge(report('0.1.0', 'x'), report('0.1.0', 'y'), false);
    assert.deepEqual([isCurrent, mayUpdate], [false, true]);
    assert.match(message, /- a: x\n {2}\+ a: y\nRun `npm run api:update`/);
  });

  it('may not change under a released version', () => {
    const { isCurrent, mayUpdate, message } = judge(report('1.0.0', 'x'), report('1.0.0', 'x', 'y'), true);
    assert.deepEqual([isCurrent, mayUpdate], [false, false]);
    assert.match(message, /1\.0\.0 is released\. Set the version in package\.json to 1\.1\.0 or later/);
  });

  it('may lose a thing in a major version only', () => {
    const before = report('1.0.0', 'x');
    assert.equal(judge(before, report('1.9.0'), true).mayUpdate, false);
    assert.equal(judge(before, report('2.0.0'), true).mayUpdate, true);
  });

  it('may have better explanations at any time', () => {
    assert.equal(judge(report('1.0.0', 'x'), `${report('1.0.0', 'x')} and more`, true).mayUpdate, true);
  });

  it('knows from the changes whether its version is out', () => {
    assert.equal(isReleased('## 0.1.0 (not released)', report('0.1.0')), false);
    assert.equal(isReleased('## 0.2.0 (not released)\n## 0.1.0 (2026-01-31)', report('0.1.0')), true);
  });
});

describe('a tag', () => {
  it('is published where it is the version, and its changes have a date', () => {
    assert.deepEqual(tagFaults('v1.0.0', '1.0.0', '## 1.0.0 (2026-01-31)'), []);
  });

  it('is not published otherwise', () => {
    assert.equal(tagFaults('v1.0.1', '1.0.0', '## 1.0.0 (2026-01-31)').length, 1);
    assert.equal(tagFaults('v1.0.0', '1.0.0', '## 1.0.0 (not released)').length, 1);
    assert.equal(tagFaults(undefined, '1.0.0', '').length, 2);
  });
});

describe('the integrity of the CDN files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdm-integrity-'));
  after(() => rmSync(folder, { recursive: true }));

  it('is wrong for a file that was changed, one that is not listed, and one that is gone', () => {
    mkdirSync(folder, { recursive: true });
    // sha256 of nothing, FIPS 180-4
    const empty = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
    writeFileSync(join(folder, 'right.js'), '');
    writeFileSync(join(folder, 'changed.js'), ' ');
    writeFileSync(join(folder, 'extra.js'), '');
    writeFileSync(
      join(folder, 'integrity.json'),
      JSON.stringify({ 'right.js': empty, 'changed.js': empty, 'gone.js': empty }),
    );
    assert.deepEqual(integrityFaults(folder).sort(), [
      'changed.js is not what integrity.json says',
      'extra.js is not in integrity.json',
      'integrity.json names gone.js: not there',
    ]);
  });
});
