import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { mutantCode } from './mutants.mjs';
import { releaseAs } from './older-release.mjs';

const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
const OLDER = '0.0.9';
let olderRelease;
/** A file of an older release; beside its scripts lies what is in this one too. */
const olderFile = (file) => {
  olderRelease ??= releaseAs(version, OLDER);
  return olderRelease.get(file) ?? (file.endsWith('.js') ? undefined : releasedFile(file));
};
const releasedFile = (file) =>
  readFile(new URL(`../../dist/cdn/${file}`, import.meta.url), 'utf8').catch(() => undefined);

/** Engine → address → how often it was served: the engines run the same tests side by side. */
const servedTo = new Map();
/** Engine → the mutant that it is given for the library. */
const mutantFor = new Map();

// As public networks serve a release.
const HEADERS = { 'cache-control': 'public, max-age=31536000, immutable', 'access-control-allow-origin': '*' };
const send = (res, status, type, body) =>
  res.writeHead(status, { ...HEADERS, ...res.getHeaders(), 'content-type': type }).end(body);
const SCRIPT = 'text/javascript';

/** Engine and name of what is held back → when it is let go, and what lets it. */
const holds = new Map();
function hold(key) {
  let letGo;
  const over = new Promise((resolve) => (letGo = resolve));
  holds.set(key, { over, letGo });
}

/** How a file may come. */
const WAYS = {
  released: (res, code, type) => send(res, 200, type, code),
  missing: (res) => res.writeHead(404, { 'content-type': 'text/plain' }).end('Not found'),
  broken: (res) => res.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal Server Error</h1>'),
  tampered: (res, code, type) =>
    send(res, 200, type, type === SCRIPT ? `globalThis.wasTampered = true;\n${code}` : code.replaceAll('Cité', 'Faux')),
  older: (res, code, type) => send(res, 200, type, code.replaceAll(version, OLDER)),
  'cut-early': (res, code, type) => send(res, 200, type, code.slice(0, code.length / 4)),
  'cut-late': (res, code, type) => send(res, 200, type, code.trimEnd().slice(0, -1).replace(/\)$/, '')),
  cut: (res, code, type) => send(res, 200, type, code.slice(0, code.length / 2)),
  'as-text': (res, code) => send(res.setHeader('x-content-type-options', 'nosniff'), 200, 'text/plain', code),
  'as-page': (res) => send(res, 200, 'text/html', '<!doctype html><title>Sign in</title>'),
  reset: (res) => res.destroy(),
  once: (res, code, type, count) => (count > 1 ? send(res, 200, type, code) : WAYS.missing(res)),
  twice: (res, code, type, count) => (count > 2 ? send(res, 200, type, code) : WAYS.missing(res)),
  'then-tampered': (res, code, type, count) => WAYS[count > 1 ? 'tampered' : 'missing'](res, code, type),
  // To be run by any page, and read by none of another origin.
  closed: (res, code, type) => res.writeHead(200, { 'cache-control': 'no-store', 'content-type': type }).end(code),
  held: (res, code, type) => send(res.setHeader('cache-control', 'no-store'), 200, type, code),
  slow: (res, code, type) => sleep(500).then(() => send(res, 200, type, code)),
};

/**
 * The CDN's files for the tests, byte for byte (the test server rewrites what it serves itself, and integrity would
 * rightly fail): /released/x/cdm.js. Or as they should not come: the chunk whose name starts with <name> altered by
 * an attacker (/tampered/<name>/cdm.js), of an earlier version (/older/<name>/…), not there (/missing/<name>/cdm.js) or not at first (/once/<name>/cdm.js), and so on. `logos` names the drawings,
 * `every` all files.
 * /older/release/cdm.js is an older loader with its own chunks.
 *
 * /served tells how often each address was served; /forget/<way>/<name>/ begins to count anew there, and nowhere else: other
 * tests run at the same time.
 *
 * From /hold/<name> on, what /held/<name>/cdm.js alters does not come, until somebody asks for /let-go/<name>.
 *
 * /mutate/<name> has that mutant of the library served from now on, at every address of `cdm.js` and `cdm.all.js`: a
 * fault says by itself which script its page has, and how it comes.
 */
export async function faultyCdn(context, next) {
  const engine = context.get('user-agent');
  const served = servedTo.get(engine) ?? new Map();
  servedTo.set(engine, served);
  if (context.path === '/served') {
    context.body = Object.fromEntries(served);
    return;
  }
  const [, forgotten] = /^\/forget(\/[\w-]+\/[\w-]+\/)$/.exec(context.path) ?? [];
  if (forgotten) {
    for (const path of served.keys()) if (path.startsWith(forgotten)) served.delete(path);
    context.body = '';
    return;
  }
  const [, does, held] = /^\/(hold|let-go)\/([\w-]+)$/.exec(context.path) ?? [];
  if (does) {
    if (does === 'hold') hold(held + engine);
    else holds.get(held + engine).letGo();
    context.body = '';
    return;
  }
  const [, mutant] = /^\/mutate\/([\w-]+)$/.exec(context.path) ?? [];
  if (mutant) {
    // One that cannot be built would do harm too, and show nothing.
    await mutantCode(mutant, 'cdm.js');
    mutantFor.set(engine, mutant);
    context.body = '';
    return;
  }
  const [, way, name, file] = /^\/([\w-]+)\/([\w-]+)\/((?:logos\/)?[\w.-]+)$/.exec(context.path) ?? [];
  if (!file || !Object.hasOwn(WAYS, way)) return next();
  const isFaulty = name === 'every' || new RegExp(`^${name}[-./]`).test(file);
  const mutated = mutantFor.has(engine) ? await mutantCode(mutantFor.get(engine), file) : undefined;
  const code = mutated ?? (await (way === 'older' && name === 'release' ? olderFile(file) : releasedFile(file)));
  context.respond = false;
  if (code === undefined) {
    WAYS.missing(context.res);
    return;
  }
  // The next mutant has the same address.
  if (mutated) context.res.setHeader('cache-control', 'no-store');
  served.set(context.path, (served.get(context.path) ?? 0) + 1);
  const type = file.endsWith('.json') ? 'application/json' : SCRIPT;
  if (isFaulty && way === 'held') await holds.get(name + engine)?.over;
  WAYS[isFaulty ? way : 'released'](context.res, code, type, served.get(context.path));
}
