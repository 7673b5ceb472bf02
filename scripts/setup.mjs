/**
 * What `npm start` and `npm test` need, found or installed: the npm packages and, with --browsers, three engines.
 * It runs before anything is installed, so it may import nothing but Node and `testing/browsers.mjs`.
 * When all is there it takes a moment and prints nothing but what was found.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINES, find, wanted, which } from './testing/browsers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ci = !!process.env.CI;
const say = (message) => console.log(`setup: ${message}`);

/** `npm ci` where node_modules is not what package-lock.json says. */
function packages() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules/.cache/setup-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!existsSync(stamp) && existsSync(join(root, 'node_modules/.package-lock.json')) && !ci) {
    return say('node_modules was installed by hand: left as it is');
  }
  say('installing the locked npm packages (about a minute)');
  // Not in .npmrc: there it would also keep `npm start` and `npm test` from coming here first.
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function npm(args) {
  // npm names its own script, which also works where the command is npm.cmd
  const cli = process.env.npm_execpath;
  execFileSync(cli ? process.execPath : 'npm', [...(cli ? [cli] : []), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

const DEBIAN = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xdotool'],
};

/** Debian's packages, as root or by a sudo that asks for no password. */
function installFromDebian(engines) {
  if (process.platform !== 'linux' || !which('apt-get')) return;
  const isRoot = process.getuid() === 0;
  if (!isRoot && (!which('sudo') || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0)) return;
  const apt = (...args) =>
    spawnSync(
      isRoot ? 'apt-get' : 'sudo',
      [...(isRoot ? [] : ['-n', 'apt-get']), '-q', '-o', 'DPkg::Lock::Timeout=300', ...args],
      { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
    ).status === 0;
  const install = (list) =>
    apt('install', '-y', '--no-install-recommends', 'fonts-dejavu-core', ...list.flatMap((engine) => DEBIAN[engine]));
  say(`apt-get install ${engines.flatMap((engine) => DEBIAN[engine]).join(' ')} (about a minute)`);
  apt('update');
  // Ubuntu's chromium and firefox are snap stubs: one by one, so that one failure leaves the others
  if (!install(engines)) for (const engine of engines) install([engine]);
}

/** Playwright's downloads, where the network allows. */
function installFromPlaywright(engines) {
  const cli = join(root, 'node_modules/playwright-core/cli.js');
  for (const engine of engines) {
    say(`playwright-core install ${engine}`);
    const { status } = spawnSync(process.execPath, [cli, 'install', engine], {
      stdio: ['ignore', 'inherit', 'ignore'],
      timeout: 300_000,
    });
    if (status !== 0) say(`playwright-core could not download ${engine}`);
  }
}

function browsers() {
  const missing = () => wanted().filter((engine) => !find(engine));
  if (missing().length) installFromDebian(missing());
  if (missing().length) installFromPlaywright(missing());
  for (const engine of ENGINES.filter((name) => wanted().includes(name))) {
    const found = find(engine);
    say(`${engine}: ${found ? `${found.kind} ${found.path ?? ''}` : 'NOT FOUND'}`);
  }
  if (!missing().length) return;
  const words = `${missing().join(', ')} could not be found or installed`;
  // In CI every wanted engine must be there. Elsewhere one is enough, and the rest are named.
  if (ci || missing().length === wanted().length) {
    throw new Error(`${words}. Set BROWSERS=chromium to test in fewer engines.`);
  }
  say(`WARNING: ${words}; the tests run without.`);
}

try {
  const [major, minor] = process.versions.node.split('.').map(Number);
  // What Vite, ESLint and html-validate all take.
  const isTaken = major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
  if (!isTaken)
    throw new Error(
      `Node ${process.versions.node} is not one that the tools run on: install Node 20.19, 22.13, 24 or newer.`,
    );
  packages();
  if (process.argv.includes('--browsers')) browsers();
} catch (error) {
  console.error(`setup: ${error.message}`);
  process.exit(1);
}
