import { readFile } from 'node:fs/promises';

/** Where an optimiser keeps what it has made of a page's scripts: `/cache/min/1/<hash>.js`, and nothing else there. */
const MADE = /^\/cache\/min\/1\/(away|joined|whole)-\w+\.js$/;
/** A copy of the released folder whose loader has another name. */
const COPY = /^\/copied\/([\w.-]+|logos\/[\w-]+\.json)$/;

const read = (file) => readFile(new URL(`../../dist/cdn/${file}`, import.meta.url), 'utf8');

/**
 * What stands between a page and the released files: our scripts under names and in folders that are not ours.
 * `away-….js` is the loader, `joined-….js` the loader behind a script of somebody else, `whole-….js` the single file;
 * `/copied/loader.js` is the loader beside its chunks.
 */
export async function optimiser(context, next) {
  const [, made] = MADE.exec(context.path) ?? [];
  const [, copied] = COPY.exec(context.path) ?? [];
  if (made === undefined && copied === undefined) return next();
  context.respond = false;
  const name = copied ?? (made === 'whole' ? 'cdm.all.js' : 'cdm.js');
  const code = await read(name === 'loader.js' ? 'cdm.js' : name);
  const before = made === 'joined' ? 'var theirs = 1\n;' : '';
  context.res
    .writeHead(200, {
      'content-type': name.endsWith('.json') ? 'application/json' : 'text/javascript',
      'access-control-allow-origin': '*',
    })
    .end(before + code);
}
