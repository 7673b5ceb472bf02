/**
 * `/page-with-headers?html=…&headers={…}`: a page as some host would send it, since a page in `srcdoc` has no headers
 * of its own. Who asks may say what shall stand for `<!--script-->`, by a header of that name: two pages ask for one
 * address, and only one of them has our script.
 */
export async function pageWithHeaders(context, next) {
  if (context.path !== '/page-with-headers') return next();
  context.respond = false;
  const { html, headers = '{}' } = context.query;
  context.res
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...JSON.parse(headers) })
    .end(html.replace('<!--script-->', () => context.get('script')));
}
