import { localServer } from './local-server.mjs';

/**
 * A web server of somebody else's: one page, on an origin of its own.
 *
 * @param headers - Sent with the page.
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export const blankHost = (html, headers = {}) =>
  localServer((request, response) => {
    if (request.url === '/')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
    else response.writeHead(404).end();
  });
