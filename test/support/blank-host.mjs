import { createServer } from 'node:http';

/**
 * A web server of somebody else's: one page, on an origin of its own.
 *
 * @param headers - Sent with the page.
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function blankHost(html, headers = {}) {
  const server = createServer((request, response) => {
    if (request.url === '/')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
