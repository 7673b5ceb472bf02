import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, find, wanted } from './scripts/testing/browsers.mjs';
import { feedServer } from './scripts/testing/feed-server.mjs';
import { faultyCdn } from './scripts/testing/faulty-cdn.mjs';
import { faultyFeed } from './scripts/testing/faulty-feed.mjs';
import { logoPng } from './scripts/testing/logo-png.mjs';
import { optimiser } from './scripts/testing/optimiser.mjs';
import { otherOrigin } from './scripts/testing/other-origin.mjs';
import { pageWithHeaders } from './scripts/testing/page-with-headers.mjs';
import { serverRendered } from './scripts/testing/server-rendered.mjs';
import { summaryReporter } from './scripts/testing/summary-reporter.mjs';
import { webkitLauncher } from './scripts/testing/webkit-launcher.mjs';

/** At once: the runner keeps what is written to the console, and loses it when it has to stop. */
const say = (what, cause) => writeSync(2, `${what}: ${cause?.stack ?? cause}\n`);
process.prependListener('uncaughtException', (cause) => say('The runner stops', cause));
// What a driver asked of a frame that has left meanwhile, and nobody waits for: no reason to stop. What a test waits for
// fails that test.
process.on('unhandledRejection', (cause) => say('Nobody waits for this in the runner', cause));

/** A browser context of its own for every page: with two tabs in one window the hidden one gets no animation frames. */
const createPage = async ({ browser }) => (await browser.createBrowserContext()).newPage();

const launchers = {
  chromium: ({ path }) =>
    chromeLauncher({
      puppeteer,
      concurrency: 2,
      createPage,
      launchOptions: { executablePath: path, headless: true, args: CHROMIUM_ARGS },
    }),
  // Debian's own Firefox, by WebDriver BiDi: no geckodriver. One page at a time, or the hidden one stalls.
  firefox: ({ path }) =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: path, headless: true },
    }),
  webkit: ({ path, driver }) => webkitLauncher({ miniBrowser: path, driver }),
};

/** Each engine that was asked for; without a browser where this machine has none, which the summary counts as failed. */
const engines = wanted().map((engine) => {
  const found = find(engine);
  if (!found) return { engine, browser: undefined };
  const isSystem = found.kind === 'system';
  return {
    engine,
    browser: isSystem ? launchers[engine](found) : playwrightLauncher({ product: engine, concurrency: 1 }),
  };
});

export default {
  files: ['test/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  middleware: [feedServer, faultyFeed, faultyCdn, otherOrigin, optimiser, pageWithHeaders, serverRendered, logoPng],
  browsers: engines.flatMap(({ browser }) => browser ?? []),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), summaryReporter(engines)],
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { ui: 'bdd', timeout: 15_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
};
