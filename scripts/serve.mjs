import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const folder = (path) => sirv(fileURLToPath(new URL(`../${path}/`, import.meta.url)), { dev: true, etag: true });

/**
 * Serves the site as it is built (build/site): its pages as any web server would, its files in `/cdn/` as a CDN.
 *
 * @param port - The next free one is taken where it is in use; 0 takes any.
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve(port) {
  const site = folder('build/site');
  const server = createServer((request, response) => {
    const notFound = () => response.writeHead(404).end('Not found');
    if (request.url.startsWith('/cdn/')) {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
      // An isolated page shows no frame without it.
      response.setHeader('cross-origin-embedder-policy', 'require-corp');
    }
    return site(request, response, notFound);
  });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function listen(server, port) {
  try {
    await new Promise((resolve, reject) => server.once('error', reject).listen(port, 'localhost', resolve));
    return server.address().port;
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(server, port + 1);
  }
}
