import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { changesOf, isReleased, judge, tagFaults, versionFor } from '../../scripts/release/api.mjs';
import { judgeReport } from '../../scripts/release/report.mjs';
import { differences } from '../../scripts/release/reproduce.mjs';
import { billOfMaterials } from '../../scripts/release/sbom.mjs';
import { integrityFaults, packageTools, tarballFaults } from '../../scripts/release/tarball.mjs';

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

const root = new URL('../../', import.meta.url);
const read = (file) => readFileSync(new URL(file, root), 'utf8');

/** Every package of which code is in a bundle of these sources, with its version. */
async function bundledPackages(entry) {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(entry, root))],
    absWorkingDir: fileURLToPath(root),
    bundle: true,
    format: 'esm',
    metafile: true,
    write: false,
  });
  const folders = Object.keys(metafile.inputs).map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  return [...new Set(folders.filter(Boolean))].map((folder) => {
    const { name, version } = JSON.parse(read(`${folder}/package.json`));
    return `pkg:npm/${name.replace('@', '%40')}@${version}`;
  });
}

describe('the chunks of cdm.js', () => {
  it('share one Lit', () => {
    const folder = new URL('dist/cdn/', root);
    const chunks = readdirSync(folder).filter((file) => /-\w{7}\.js$/.test(file));
    // What Lit marks its own results with, whatever is minified.
    const holding = chunks.filter((file) => readFileSync(new URL(file, folder), 'utf8').includes('_$litType$'));
    assert.deepEqual(
      holding.map((file) => file.replace(/-.*/, '')),
      ['core'],
    );
  });
});

describe('the bill of materials', () => {
  const bill = billOfMaterials();
  const purls = bill.components.map(({ purl }) => purl);

  it('is released, and says the same each time', () => {
    assert.deepEqual(JSON.parse(read('dist/sbom.cdx.json')), bill);
    assert.deepEqual(billOfMaterials(), bill);
  });

  it('names each package of which code is in the files, as it is installed', async () => {
    const bundled = await bundledPackages('build/cdn/all.js');
    assert.ok(bundled.length > 3, bundled.join());
    assert.deepEqual(
      bundled.filter((purl) => !purls.includes(purl)),
      [],
    );
  });

  it('names each package whose data or outlines are in the files: those that the notices name', () => {
    const notices = read('data/NOTICE-places.md')
      .split('\n')
      .filter((line) => line.includes('npm package') && !line.includes('`--postal`'))
      .join('\n');
    const named = [...`${notices}\n${read('data/NOTICE-font.md')}`.matchAll(/npm\s+package\s+`([^`]+)`/g)];
    const data = bill.components.filter(({ type }) => type === 'data').map(({ name }) => name);
    assert.deepEqual(data, named.map(([, name]) => name).sort());
  });

  it('gives each its licence, its hash and a way from this package', () => {
    const reached = new Set(bill.dependencies.flatMap(({ dependsOn }) => dependsOn));
    for (const { purl, licenses, hashes } of bill.components) {
      assert.match(licenses[0].expression, /^[\w.-]+$/, purl);
      assert.match(hashes[0].content, /^[0-9a-f]{128}$/, purl);
      assert.ok(reached.has(purl), purl);
    }
  });
});

describe('what is checked before a release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdm-release-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  it('finds a byte that is not the same in two builds, and a file of one only', () => {
    for (const one of ['one', 'other']) {
      file(`${one}/same.js`, 'a');
      file(`${one}/dated.js`, one);
    }
    file('one/early.js', '');
    file('other/late.js', '');
    assert.deepEqual(differences(join(folder, 'one'), join(folder, 'other')), [
      'early.js is in the first build only',
      'late.js is in the second build only',
      'dated.js is not the same, built twice',
    ]);
  });

  it('finds a file that nobody meant to publish, one that names this machine, and each licence that is not there', () => {
    file(
      'package/package.json',
      JSON.stringify({
        exports: { '.': './dist/npm/index.js' },
        bin: {},
        customElements: 'a.json',
        'web-types': 'b.json',
      }),
    );
    file('package/dist/cdn/integrity.json', '{}');
    file('package/dist/cdn/cdm.js', '');
    file('package/.env', 'home=/home/somebody/work');
    const faults = tarballFaults({ folder: join(folder, 'package'), files: ['package.json', '.env'] });
    const without = (words) =>
      assert.ok(
        faults.some((fault) => fault.includes(words)),
        `${words}\n${faults.join('\n')}`,
      );
    without('.env is not on the list');
    without('.env names a folder of this machine');
    without('package.json names ./dist/npm/index.js: not there');
    without('cdm.js is not in integrity.json');
    for (const name of ['LICENSE ', 'dist/LICENSE-font.txt', 'dist/cdn/LICENSES.txt', 'data/NOTICE-places.md'])
      without(`${name.trim()} does not say`);
  });

  it('finds the licence of one part that is missing among the others', () => {
    for (const [name, word] of [
      ['dist/cdn/LICENSES.txt', 'SIL OPEN FONT LICENSE Version 1.1'],
      ['dist/cdn/LICENSES.txt', 'Licence Ouverte 2.0'],
      ['dist/cdn/LICENSES.txt', 'Google LLC'],
      ['dist/LICENSE-font.txt', 'Hanken Grotesk'],
      ['data/NOTICE-places.md', 'GeoNames'],
    ]) {
      file('short/package.json', '{ "exports": {}, "bin": {}, "customElements": ".", "web-types": "." }');
      file('short/dist/cdn/integrity.json', '{}');
      file(`short/${name}`, read(name).replaceAll(word, '…'));
      const faults = tarballFaults({ folder: join(folder, 'short'), files: [] });
      assert.deepEqual(
        faults.filter((fault) => fault.startsWith(`${name} `)),
        [`${name} does not say “${word}”`],
      );
    }
  });

  it('finds a page that is larger than its budget, and a budget for what is no longer there', () => {
    const check = (files, brotli) => {
      file('size/size-budgets.json', JSON.stringify([{ what: 'a page', files, brotli }]));
      return spawnSync(process.execPath, [join(folder, 'size/scripts/check-size.mjs')], { encoding: 'utf8' });
    };
    cpSync(new URL('scripts/check-size.mjs', root), join(folder, 'size/scripts/check-size.mjs'));
    file('size/dist/cdn/a.js', 'ten bytes.');
    // One block of brotli with what cannot be made smaller: the bytes and four more.
    assert.deepEqual([check(['a.js'], 14).status, check(['a.js'], 13).status], [0, 1]);
    assert.match(check(['a.js'], 13).stdout, /14 of +13 bytes.*a page {2}OVER/);
    assert.match(check(['gone.js'], 13).stderr, /gone\.js names 0 files/);
  });

  it('finds what bundlers and type checkers could not use', () => {
    const pack = (exports) => {
      file('npm/package/package.json', JSON.stringify({ name: 'x', version: '1.0.0', type: 'module', exports }));
      for (const name of ['a.js', 'b.js']) file(`npm/package/${name}`, 'export const a = 1;');
      file('npm/package/a.d.ts', 'export declare const a: number;');
      spawnSync('tar', ['-czf', 'x.tgz', 'package'], { cwd: join(folder, 'npm') });
      return packageTools(join(folder, 'npm/x.tgz')).map(
        ([, command, options]) => spawnSync(command, options, { encoding: 'utf8' }).status,
      );
    };
    const right = { types: './a.d.ts', default: './a.js' };
    assert.deepEqual(pack({ '.': right }), [0, 0]);
    // Types come first, or they are not seen; and each entry has some.
    assert.deepEqual(pack({ '.': { default: './a.js', types: './a.d.ts' }, './b.js': './b.js' }), [1, 1]);
  });
});

describe('the workflow that publishes', () => {
  const workflow = read('.github/workflows/publish.yml');

  it('takes every action by its hash', () => {
    const uses = [...workflow.matchAll(/uses: (\S+)(.*)/g)];
    assert.ok(uses.length > 0);
    for (const [line, action, comment] of uses) {
      assert.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/, line);
      assert.match(comment, /^ # v\d+\.\d+\.\d+$/, line);
    }
  });

  it('has no right but to read, and to say who it is; checks before it publishes, with provenance', () => {
    assert.match(workflow, /^permissions: \{\}$/m);
    assert.deepEqual(
      [...workflow.matchAll(/^ {6}([\w-]+): (read|write)\b/gm)].map(([, what, right]) => `${what} ${right}`),
      ['contents read', 'id-token write'],
    );
    assert.doesNotMatch(workflow, /secrets\.|TOKEN/);
    const steps = [...workflow.matchAll(/- run: (.*)/g)].map(([, command]) => command.split(' ').slice(0, 3).join(' '));
    assert.deepEqual(steps, ['npm test', 'npm run release:check', 'npm publish --provenance']);
  });
});

describe('the folder that webmasters copy', () => {
  for (const archive of readdirSync(new URL('build/integrations/', root)).filter((name) => name.endsWith('.zip'))) {
    it(`${archive} holds the licences of what is in it`, () => {
      assert.ok(readFileSync(new URL(`build/integrations/${archive}`, root)).includes('LICENSES.txt'));
    });
  }
});
