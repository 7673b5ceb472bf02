import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { launchChromium } from './chromium.mjs';

const folder = new URL('../../storybook-static/', import.meta.url);

/** A Wednesday, a quarter past noon in Paris: what is open then stays so in every run. */
const NOW = '2026-06-03T10:15:00Z';

/** What the static build has, of its index.json. `npm run build:storybook` makes it. */
export async function storybookEntries() {
  const index = await readFile(new URL('index.json', folder), 'utf8').catch(() => {
    throw new Error('no storybook-static: run `npm run build:storybook` first');
  });
  return Object.values(JSON.parse(index).entries);
}

/**
 * The static build in a browser that reaches nothing else.
 *
 * @returns What is in it (`entries`), stages to show that on, and `close()`.
 */
export async function openStorybook() {
  const entries = await storybookEntries();
  const serve = sirv(fileURLToPath(folder), { etag: true });
  const server = createServer((request, response) =>
    serve(request, response, () => response.writeHead(404).end('Not found')),
  );
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const url = `http://localhost:${server.address().port}/`;
  const browser = await launchChromium(
    [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      // Glyphs are drawn in shades of grey, whatever the screen.
      '--disable-lcd-text',
      '--hide-scrollbars',
    ],
    // The same fonts on every machine with Linux.
    { FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)) },
  );
  // In a window of its own: a hidden tab draws nothing.
  const newStage = async () => new Stage(await (await browser.createBrowserContext()).newPage(), url);
  const idle = [];
  return {
    url,
    entries,
    newStage,
    /** Lends a stage that is free. */
    async onStage(work) {
      const stage = idle.pop() ?? (await newStage());
      try {
        return await work(stage);
      } finally {
        idle.push(stage);
      }
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A page that shows one story after the other. */
class Stage {
  /** URLs that were asked for, and are not of the static build. */
  outside = [];

  constructor(page, url) {
    this.page = page;
    this.url = url;
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) this.outside.push(request.url());
    });
    this.ready = this.#prepare();
  }

  async #prepare() {
    this.session = await this.page.createCDPSession();
    await this.page.emulateTimezone('Europe/Paris');
    await this.page.evaluateOnNewDocument(stopClock, NOW);
    await this.page.evaluateOnNewDocument(noteActions);
  }

  /**
   * Shows a story by itself, with what the toolbars may say, and waits until it has been played and is drawn.
   *
   * @param {{media?: Record<string, string>, width?: number, height?: number}} view - Of the browser.
   * @returns What went wrong, in words; nothing where all is well.
   */
  async show(id, globals = {}, { media = {}, width = 1280, height = 800 } = {}) {
    await this.ready;
    const { page } = this;
    const features = Object.entries({ 'prefers-reduced-motion': 'reduce', 'forced-colors': 'none', ...media });
    await this.session.send('Emulation.setEmulatedMedia', {
      features: features.map(([name, value]) => ({ name, value })),
    });
    await page.setViewport({ width, height });
    // Storybook would examine it as soon as it is played, which may be before all of it has arrived.
    const said = Object.entries({ ...globals, 'a11y.manual': '!true' }).map((pair) => pair.join(':'));
    await page.goto(`${this.url}iframe.html?id=${id}&viewMode=story&globals=${said.join(';')}`);
    const played = await page.waitForFunction(outcome, { timeout: 30_000, polling: 20 }, id);
    await this.#rest();
    return played.jsonValue();
  }

  /** The finder goes on to fetch the towns of all countries, one file after the other: that is not waited for. */
  async #rest() {
    await this.page.waitForNetworkIdle({ idleTime: 100, timeout: 2_000 }).catch(() => undefined);
    await this.page.evaluate(settled);
    await this.page.evaluate(drawn);
  }

  /** Makes the window so high that the maps which are loaded once they are in sight are so, and waits for them. */
  async unroll(mostHeight) {
    const { page } = this;
    if (await page.evaluate(areMapsDrawn, Infinity)) return;
    const height = Math.min(await page.evaluate(heightOfStory), mostHeight);
    await page.setViewport({ width: page.viewport().width, height });
    await page.waitForFunction(areMapsDrawn, { timeout: 10_000, polling: 20 }, height);
    await this.#rest();
  }

  /**
   * @returns {Promise<[string, string[]][]>} What the story that is shown has said to the panel of actions: the name of
   *   each event, and the members of what is told of it.
   */
  actions() {
    return this.page.evaluate(() => window.actionsNoted);
  }

  /** Puts the story that is shown into a colour scheme: Storybook’s toolbar does no more. @returns Its height. */
  async dress(scheme) {
    await this.page.evaluate(dress, scheme);
    await this.page.evaluate(drawn);
    return this.page.evaluate(heightOfStory);
  }

  /** A picture of the story that is shown, as PNG: of its beginning, or of its end. */
  async screenshot(scheme, mostHeight, { isEnd = false } = {}) {
    const { page } = this;
    const whole = await this.dress(scheme);
    const height = Math.min(whole, mostHeight);
    const { width } = page.viewport();
    return page.screenshot({
      clip: { x: 0, y: isEnd ? whole - height : 0, width, height },
      captureBeyondViewport: true,
    });
  }

  /**
   * What axe finds wrong with the story that is shown, by the rules of Storybook’s own panel. In words.
   *
   * @param input - Storybook’s `parameters.a11y`.
   */
  examine(id, input = {}) {
    return this.page.evaluate(examine, id, input);
  }

  /**
   * @returns {Promise<{rows: string[], defaults: [string, string][], controls: string[], errors: string[]}>} Of a docs
   *   page, the names in its table, the defaults it shows of them, those that can be set there, and what failed.
   */
  async readDocs(id) {
    await this.ready;
    await this.page.goto(`${this.url}iframe.html?id=${id}&viewMode=docs`);
    await this.page.waitForSelector('.docblock-argstable-body tr', { timeout: 30_000 });
    // The controls for colours are a file of their own.
    await this.page.waitForNetworkIdle({ idleTime: 200, timeout: 5_000 }).catch(() => undefined);
    await this.page.evaluate(drawn);
    return this.page.evaluate(() => {
      const rows = [...document.querySelectorAll('.docblock-argstable-body tr:has(td:nth-child(4))')];
      const nameOf = (row) => row.cells[0].textContent.trim();
      const errors = [...document.querySelectorAll('.sb-errordisplay')].filter((one) => one.checkVisibility());
      return {
        rows: rows.map(nameOf),
        // A dash stands where there is none.
        defaults: rows.map((row) => [nameOf(row), row.cells[2].innerText.trim()]).filter(([, shown]) => shown !== '-'),
        controls: rows.filter((row) => row.cells[3].querySelector('input, select, textarea, button')).map(nameOf),
        errors: errors.map((one) => one.innerText),
      };
    });
  }

  /** @returns {Promise<string>} What Storybook’s own panel says of the actions of a story, once an event is among them. */
  async actionsPanel(id, event) {
    await this.ready;
    await this.page.goto(`${this.url}?path=/story/${id}&addonPanel=storybook/actions/panel`);
    const said = () => this.page.$eval('#storybook-panel-root', (panel) => panel.innerText);
    await this.page
      .waitForFunction(
        (name) => document.querySelector('#storybook-panel-root')?.innerText.includes(`${name}:`),
        { timeout: 30_000 },
        event,
      )
      .catch(async (cause) => {
        throw new Error(`${event} is not in the panel: ${await said()}`, { cause });
      });
    return said();
  }

  /** @returns {Promise<string[]>} The toolbars that Storybook shows over a story. */
  async toolbars() {
    await this.ready;
    await this.page.goto(this.url);
    await this.page.waitForSelector('button[aria-label^="Language"]', { timeout: 30_000 });
    return this.page.evaluate(() =>
      [...document.querySelectorAll('button[aria-label]')].map(({ ariaLabel }) => ariaLabel),
    );
  }

  /** @returns {Promise<Record<string, string[]>>} By the name of each toolbar, the values it offers for what is shown. */
  offered() {
    return this.page.evaluate(() => {
      const { globalTypes } = window.__STORYBOOK_PREVIEW__.storyStoreValue.projectAnnotations;
      const toolbars = Object.entries(globalTypes).filter(([, { toolbar }]) => toolbar);
      return Object.fromEntries(toolbars.map(([name, { toolbar }]) => [name, toolbar.items.map(({ value }) => value)]));
    });
  }

  /** Opens a story in the frame of Storybook itself, chooses in a toolbar, and waits for what that does in the story. */
  async choose(id, toolbar, title, effect) {
    await this.ready;
    await this.page.goto(`${this.url}?path=/story/${id}`);
    const button = await this.page.waitForSelector(`button[aria-label^="${toolbar}"]`, { timeout: 30_000 });
    await button.click();
    await this.page.locator(`[role="listbox"][aria-label^="${toolbar}"] ::-p-text(${title})`).click();
    const frame = await (await this.page.waitForSelector('#storybook-preview-iframe')).contentFrame();
    await frame.waitForFunction(effect, { timeout: 10_000 });
  }
}

/** Runs in the page, before anything else: each action is noted in `actionsNoted`. */
function noteActions() {
  window.actionsNoted = [];
  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set(made) {
      channel = made;
      made.on('storybook/actions/action-event', ({ data: { name, args } }) =>
        window.actionsNoted.push([name, Object.keys(Object(args[0]))]),
      );
    },
  });
}

/** Runs in the page: what went wrong when a story was played; undefined until that is known. */
function outcome(id) {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const last = (event) => channel?.last(event)?.[0];
  for (const event of ['storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException']) {
    if (last(event)) return [`${event}: ${last(event).message ?? last(event)}`];
  }
  const finished = last('storyFinished');
  if (finished?.storyId !== id) return undefined;
  return finished.status === 'success' ? [] : [`finished with ${finished.status}`];
}

/** Runs in the page: waits until what the elements show has not changed for a while. */
async function settled() {
  const shown = (root) =>
    root.innerHTML +
    [...root.querySelectorAll('*')].map(({ shadowRoot }) => (shadowRoot ? shown(shadowRoot) : '')).join('');
  let last;
  for (let same = 0; same < 4;) {
    const now = shown(document.querySelector('#storybook-root'));
    same = now === last ? same + 1 : 0;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs in the page, which has no caret that blinks then, and begins at its top, wherever the story has scrolled to. */
function dress(scheme) {
  document.documentElement.dataset.scheme = scheme;
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  // Forced colours would draw a transparent one.
  if (focused instanceof HTMLInputElement) focused.readOnly = true;
  scrollTo(0, 0);
}

/** Runs in the page. With the padding under it, wherever the story has scrolled to. */
function heightOfStory() {
  return Math.ceil(document.querySelector('#storybook-root').getBoundingClientRect().bottom + scrollY) + 16;
}

/** Runs in the page: whether there is a map in each place for one beside a list, as far down as that. */
function areMapsDrawn(bottom) {
  const within = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? within(one.shadowRoot) : [])]);
  return within(document)
    .filter((one) => one.matches('.map-place') && one.getBoundingClientRect().top < bottom)
    .every((place) => place.firstElementChild?.shadowRoot?.querySelector('.map'));
}

/** Runs in the page. */
async function drawn() {
  await document.fonts.ready;
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Runs in the page. */
async function examine(id, input) {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const result = await new Promise((resolve, reject) => {
    channel.once('storybook/a11y/result', resolve);
    channel.once('storybook/a11y/error', reject);
    channel.emit('storybook/a11y/manual', id, input);
  });
  if (!input.options && !result.passes.length) return ['axe has looked at nothing'];
  return result.violations.flatMap(({ id: rule, nodes }) =>
    nodes.map(({ target, failureSummary }) => `axe, ${rule}: ${target.flat().join(' ')}: ${failureSummary}`),
  );
}

/** Runs in the page, before anything else: its date stands still, its timers go on. */
function stopClock(now) {
  const RealDate = Date;
  window.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length ? args : [now]));
    }
    static now() {
      return RealDate.parse(now);
    }
  };
}
