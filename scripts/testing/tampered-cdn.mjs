import { readFile } from 'node:fs/promises';

/**
 * The CDN's files as an attacker would serve them: /tampered/<name>/cdm.js is the released loader, and the chunk
 * whose name starts with <name> also sets a global.
 */
export async function tamperedCdn(context, next) {
  const [, name, file] = /^\/tampered\/([\w-]+)\/([\w.-]+)$/.exec(context.path) ?? [];
  if (!file) return next();
  const code = await readFile(new URL(`../../dist/cdn/${file}`, import.meta.url), 'utf8');
  context.type = 'text/javascript';
  context.body = file.startsWith(`${name}-`) ? `globalThis.wasTampered = true;\n${code}` : code;
}
