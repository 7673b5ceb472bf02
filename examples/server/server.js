/** The same pages, drawn for each request; `npm run build` first, for the script. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { page } from './page.js';

const LANGUAGES = ['fr', 'it', 'de'];

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const lang = LANGUAGES.find((one) => pathname === `/${one}.html`);
  try {
    const isScript = /^\/[\w.-]+\.js$/.test(pathname);
    const body = lang ? await page(lang) : isScript ? await readFile(`dist${pathname}`) : undefined;
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(body);
  } catch (error) {
    console.error(error);
    response.statusCode = 500;
    response.end();
  }
});
server.listen(process.env.PORT ?? 8080, () => console.log(`http://localhost:${server.address().port}/fr.html`));
