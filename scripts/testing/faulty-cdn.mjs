import { readFile } from 'node:fs/promises';

const served = new Map();

/**
 * The CDN's files for the tests, byte for byte (the test server rewrites what it serves itself, and integrity would
 * rightly fail): /released/x/cdm.js. Or as they should not come: the chunk whose name starts with <name> altered by
 * an attacker (/tampered/<name>/cdm.js), or not there (/missing/<name>/cdm.js). `logos` names the drawings.
 */
export async function faultyCdn(context, next) {
  if (context.path === '/served') {
    context.body = Object.fromEntries(served);
    served.clear();
    return;
  }
  const [, fault, name, file] =
    /^\/(released|tampered|missing)\/([\w-]+)\/((?:logos\/)?[\w.-]+)$/.exec(context.path) ?? [];
  if (!file) return next();
  const isFaulty = fault !== 'released' && new RegExp(`^${name}[-./]`).test(file);
  const code = await readFile(new URL(`../../dist/cdn/${file}`, import.meta.url), 'utf8').catch(() => undefined);
  context.respond = false;
  if (code === undefined || (isFaulty && fault === 'missing')) {
    context.res.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const isDrawing = file.endsWith('.json');
  const altered = isDrawing ? code.replaceAll('Cité', 'Faux') : `globalThis.wasTampered = true;\n${code}`;
  served.set(context.path, (served.get(context.path) ?? 0) + 1);
  context.res
    .writeHead(200, {
      // As public networks serve a release.
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': isDrawing ? 'application/json' : 'text/javascript',
      'access-control-allow-origin': '*',
    })
    .end(isFaulty ? altered : code);
}
