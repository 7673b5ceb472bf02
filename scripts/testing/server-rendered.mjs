import { html, render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/**
 * Pages whose elements a server has drawn, from the built package: /server-rendered?markup=<tag>&script=<url>, the
 * script being what makes the elements live, if any.
 */
export async function serverRendered(context, next) {
  if (context.path !== '/server-rendered') return next();
  const { markup, script } = context.query;
  await import('../../dist/npm/elements/logo/cdm-logo.define.js');
  const body = collectResultSync(render(html`${unsafeHTML(markup)}`));
  context.type = 'html';
  context.body = `<!doctype html><html lang="fr"><head><title>Server</title>${script ? `<script type="module" src="${script}"></script>` : ''}</head><body>${body}</body></html>`;
}
