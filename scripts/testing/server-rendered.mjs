import { html, render as renderWithLit } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/**
 * Pages whose elements a server has drawn, from the built package: /server-rendered?tag=<tag>&options=<JSON>, or
 * ?markup=<tags> as an application draws them that has a rendering of its own. `lang` is the page's; `script` makes the
 * elements live, if any does.
 */
export async function serverRendered(context, next) {
  if (context.path !== '/server-rendered') return next();
  const { tag, options, markup, script, lang = 'fr' } = context.query;
  const { prepare, render } = await import('../../dist/npm/server.js');
  await prepare();
  for (const name of ['logo', 'directory']) await import(`../../dist/npm/elements/${name}/cdm-${name}.define.js`);
  const body = tag
    ? await render(tag, JSON.parse(options ?? '{}'))
    : await collectResult(renderWithLit(html`${unsafeHTML(markup)}`));
  const head = script ? `<script type="module" src="${script}"></script>` : '';
  context.type = 'html';
  context.body = `<!doctype html><html lang="${lang}"><head><title>Server</title>${head}</head><body>${body}<p id="after">…</p></body></html>`;
}
