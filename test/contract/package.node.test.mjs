import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);
const pkg = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const targets = Object.values(pkg.exports).flatMap((entry) =>
  typeof entry === 'string' ? [entry] : Object.values(entry),
);

describe('the npm package', () => {
  for (const target of targets) {
    it(`has ${target}`, () => {
      assert.ok(existsSync(new URL(target, root)));
    });
  }

  it('is imported in Node without a window, and registers nothing', async () => {
    // What Lit leaves behind in Node is Lit's.
    await Promise.all([import('lit'), import('@lit/localize')]);
    const before = Object.getOwnPropertyNames(globalThis);
    const library = await import(new URL('dist/npm/index.js', root));
    assert.deepEqual(
      Object.keys(library)
        .filter((name) => /^Cdm[A-Z]\w+(?<!Event)$/.test(name))
        .sort(),
      ['CdmDirectory', 'CdmFindNearest', 'CdmLogo', 'CdmMap'],
    );
    const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
    assert.deepEqual(added, []);
    for (const tag of ['cdm-logo', 'cdm-directory', 'cdm-find-nearest', 'cdm-map']) {
      assert.equal(globalThis.customElements?.get(tag), undefined);
    }
  });

  it('imports a registering module in Node without an error', async () => {
    await import(new URL('dist/npm/elements/logo/cdm-logo.define.js', root));
  });

  it('holds its version, not the placeholder', async () => {
    const { VERSION, CdmLogo } = await import(new URL('dist/npm/index.js', root));
    assert.deepEqual([VERSION, CdmLogo.version], [pkg.version, pkg.version]);
  });

  it('depends on Lit and its helpers only', () => {
    assert.deepEqual(Object.keys(pkg.dependencies), ['@lit/localize', 'lit']);
  });

  it('runs nothing when it is installed', () => {
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
      assert.equal(pkg.scripts[script], undefined);
  });
});
