import { after, before } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { launchChromium } from './chromium.mjs';

/**
 * The site as it is built, and a browser to look at it: from the first test to the last of the file, or of the suite, that
 * asks for them.
 *
 * @returns `url` and `browser`, which are there once the tests run.
 */
export function siteInChromium() {
  const site = {};
  let server;
  before(async () => {
    server = await serve(0);
    site.url = server.url;
    site.browser = await launchChromium();
  });
  after(async () => {
    await site.browser?.close();
    await server?.close();
  });
  return site;
}
