import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { pack } from '../../scripts/release/pack.mjs';
import { packageTools, tarballFaults } from '../../scripts/release/tarball.mjs';

const packed = pack('.cache/package');
const project = join(packed.folder, '../..');
const pkg = JSON.parse(readFileSync(join(packed.folder, 'package.json'), 'utf8'));
const modules = Object.entries(pkg.exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([path]) => path.replace('.', pkg.name));
const tags = modules.map((path) => /\/(cdm-[\w-]+)\.js$/.exec(path)?.[1]).filter(Boolean);

/** What a module of the project that has installed the package prints in Node. */
const printed = (source) =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', source], { cwd: project, encoding: 'utf8' }));

/** What a bundler makes of a module of that project, frameworks and Lit aside. */
async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    external: ['react', 'lit', 'lit/*', '@lit/*'],
  });
  return outputFiles[0].text;
}

describe('the npm package', () => {
  it('holds what is published, with its licences and true hashes, and nothing else', () => {
    assert.deepEqual(tarballFaults(packed), []);
  });

  for (const [title, command, args] of packageTools(packed.tarball)) {
    it(`is as it should be for ${title}`, () => {
      const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    });
  }

  it('has a module for each element', () => {
    const defined = readdirSync(join(packed.folder, 'dist/npm/elements'), { recursive: true })
      .map((file) => /(cdm-[\w-]+)\.define\.js$/.exec(file)?.[1])
      .filter(Boolean);
    assert.deepEqual(tags.sort(), defined.sort());
  });

  it('is imported in Node without a window, and leaves nothing behind', () => {
    const { added, window } = printed(`
      // What Lit and React leave behind in Node is theirs.
      await Promise.all([import('lit'), import('@lit/localize'), import('react')]);
      const before = Object.getOwnPropertyNames(globalThis);
      await Promise.all(${JSON.stringify(modules)}.map((path) => import(path)));
      const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
      console.log(JSON.stringify({ added, window: typeof window }));
    `);
    assert.deepEqual({ added, window }, { added: [], window: 'undefined' });
  });

  it('registers nothing where classes are imported', () => {
    const { classes, registered } = printed(`
      const registered = [];
      globalThis.customElements = { get: () => undefined, define: (tag) => registered.push(tag) };
      const library = await import('${pkg.name}');
      const classes = Object.keys(library).filter((name) => /^Cdm[A-Z]\\w+(?<!Event)$/.test(name));
      console.log(JSON.stringify({ classes, registered }));
    `);
    const className = (tag) => tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
    assert.deepEqual(classes.sort(), tags.map(className).sort());
    assert.deepEqual(registered, []);
  });

  it('leaves no byte of a class that is imported and not used', async () => {
    assert.equal(await bundled(`import { CdmLogo, parseNetwork } from '${pkg.name}'`), '');
    for (const path of ['jsx', 'vue', 'svelte'])
      assert.equal(await bundled(`import { } from '${pkg.name}/${path}'`), '');
  });

  it('leaves out the elements whose React components are not used', async () => {
    const code = await bundled(`import { CdmLogo } from '${pkg.name}/react'; console.log(CdmLogo)`);
    assert.deepEqual(
      tags.filter((tag) => code.includes(`"${tag}"`)),
      ['cdm-logo'],
    );
  });

  it('holds its version, not the placeholder', () => {
    const versions = printed(`
      const { VERSION, CdmLogo } = await import('${pkg.name}');
      console.log(JSON.stringify([VERSION, CdmLogo.version]));
    `);
    assert.deepEqual(versions, [pkg.version, pkg.version]);
  });

  it('depends on Lit and its helpers only, and what else it can work with is optional', () => {
    assert.deepEqual(Object.keys(pkg.dependencies), ['@lit/localize', 'lit']);
    for (const name of Object.keys(pkg.peerDependencies)) assert.ok(pkg.peerDependenciesMeta[name].optional, name);
  });

  it('names in its types nothing but what it depends on', () => {
    const named = packed.files
      .filter((file) => file.endsWith('.d.ts'))
      .flatMap((file) => [
        ...readFileSync(join(packed.folder, file), 'utf8').matchAll(/(?:from|import\(|import) ?["']([^.][^"']*)["']/g),
      ])
      .map(([, path]) => /^(@[^/]+\/)?[^/]+/.exec(path)[0]);
    // A framework's typings are read where that framework is.
    assert.deepEqual([...new Set(named)].sort(), ['@lit/localize', 'lit', 'react', 'svelte', 'vue']);
  });

  it('runs nothing when it is installed', () => {
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
      assert.equal(pkg.scripts[script], undefined);
  });
});
