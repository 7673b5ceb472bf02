import { createServer } from 'node:http';

/**
 * A web server on an origin of its own.
 *
 * @param {import('node:http').RequestListener} answer
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function localServer(answer) {
  const server = createServer(answer);
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
