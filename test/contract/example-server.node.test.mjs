import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pack } from '../../scripts/release/pack.mjs';
import { launchChromium, watchedPage } from '../support/chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const AT = '.cache/example-server';
const project = join(root, AT, 'server');

/** What a module of the project that has installed the package prints in Node. */
const printed = (source) =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', source], { cwd: project, encoding: 'utf8' }));

describe('the package on a server', () => {
  let server;
  let browser;
  let address;
  before(async () => {
    pack(AT);
    cpSync(join(root, 'examples/server'), project, { recursive: true });
    execFileSync(process.execPath, ['build.js'], { cwd: project });
    server = spawn(process.execPath, ['server.js'], { cwd: project, env: { ...process.env, PORT: '0' } });
    const [line] = await once(server.stdout.setEncoding('utf8'), 'data');
    address = line.trim().replace('/fr.html', '');
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.kill();
  });

  it('draws every element without a window or a document', () => {
    const { drawn, globals } = printed(`
      const { render } = await import('cdm-widgets/server.js');
      const tags = { 'cdm-logo': { centre: 'nimes' }, 'cdm-centre': { centre: 'geneve' }, 'cdm-directory': {}, 'cdm-find-nearest': {}, 'cdm-map': {} };
      const drawn = {};
      for (const [tag, attributes] of Object.entries(tags)) {
        const html = await render(tag, { lang: 'it', attributes });
        drawn[tag] = html.replace(/<style>.*?<\\/style>|<!--.*?-->/gs, '');
      }
      const globals = ['window', 'document', 'MutationObserver', 'ResizeObserver'].filter((name) => name in globalThis);
      console.log(JSON.stringify({ drawn, globals }));
    `);
    assert.deepEqual(globals, []);
    const words = {
      'cdm-logo': /aria-label="Cité des métiers Nîmes"/,
      'cdm-centre': /Indirizzo.*Genève/s,
      'cdm-directory': /Francia.*Nîmes/s,
      'cdm-find-nearest': /Località/,
      'cdm-map': /Elenco dei centri.*Nîmes/s,
    };
    for (const [tag, pattern] of Object.entries(words)) {
      assert.match(drawn[tag], pattern);
      assert.ok(drawn[tag].startsWith(`<${tag} `) && drawn[tag].includes('<template shadowrootmode="open">'), tag);
    }
  });

  it('says what is wrong, rather than drawing an empty page', () => {
    const faults = printed(`
      const { render } = await import('cdm-widgets/server.js');
      const told = (promise) => promise.then(() => 'drawn', String);
      console.log(JSON.stringify([
        await told(render('cdm-nothing')),
        await told(render('cdm-directory', { network: { type: 'FeatureCollection', features: [] } })),
        await told(render('cdm-directory', { attributes: { src: '/feed.json' } })),
        await told(render('cdm-logo', { network: { centres: [] }, attributes: { centre: 'x' } })),
      ]));
    `);
    assert.deepEqual(faults, [
      'TypeError: render: no element is called cdm-nothing',
      'TypeError: render: network, features: expected at least one record',
      'TypeError: render: `src` is for the page; a server needs `network` too',
      'TypeError: render: network has no record with the logo’s `centre`, x',
    ]);
  });

  it('writes of given data, into a logo, its own record; none where it has words of its own or an address', () => {
    const [own, spelled, addressed] = printed(`
      const { render } = await import('cdm-widgets/server.js');
      const records = ['a', 'b'].map((id) => ({ id, area: id + '-town', country: 'FR' }));
      const features = records.map((properties) => ({ type: 'Feature', geometry: null, properties }));
      const network = { type: 'FeatureCollection', features };
      console.log(JSON.stringify([
        await render('cdm-logo', { network, attributes: { centre: 'b' } }),
        await render('cdm-logo', { network, attributes: { area: 'c-town' } }),
        await render('cdm-logo', { network, attributes: { centre: 'a', src: '/feed.json' } }),
      ]));
    `);
    const inside = /<script type="application\/geo\+json">(.*)<\/script>/.exec(own)[1];
    assert.deepEqual(
      JSON.parse(inside).features.map(({ properties }) => properties.area),
      ['b-town'],
    );
    for (const [html, area] of [
      [own, 'b-town'],
      [spelled, 'c-town'],
      [addressed, 'a-town'],
    ])
      assert.ok(html.includes(`aria-label="Cité des métiers ${area}"`), html);
    assert.doesNotMatch(spelled + addressed, /<script/);
  });

  it('writes no attribute, text or data that could end what it stands in', () => {
    const html = printed(`
      const { render } = await import('cdm-widgets/server.js');
      const properties = { id: 'x', area: '</script><i>&"', country: 'FR' };
      const network = { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties }] };
      console.log(JSON.stringify(await render('cdm-directory', { network, attributes: { 'report-to': '"><i>' } })));
    `);
    assert.doesNotMatch(html, /<i>/);
    assert.equal(html.match(/<\/script>/g).length, 1);
    assert.match(html, /&lt;\/script&gt;&lt;i&gt;&amp;&quot;/);
  });

  it('writes the same page for a request as for a file', async () => {
    const body = await (await fetch(`${address}/it.html`)).text();
    assert.equal(body, readFileSync(join(project, 'dist/it.html'), 'utf8'));
    assert.match(body, /Indirizzo/);
  });

  /** A page of the server once its script has taken it over, on a day of the week; and how far that moved what was there. */
  async function takenOver(day) {
    const { page, lines } = await watchedPage(browser);
    await page.evaluateOnNewDocument(
      (noon) => {
        Date.now = () => noon;
        globalThis.shifts = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) globalThis.shifts += value;
        }).observe({ type: 'layout-shift', buffered: true });
      },
      Date.UTC(2026, 10, 23 + day, 12),
    );
    await page.goto(`${address}/de.html`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('cdm-logo, cdm-centre, cdm-directory')].every((one) => one.hasUpdated),
    );
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    return { page, lines, shifts: await page.evaluate(() => globalThis.shifts) };
  }

  it('moves nothing when the script takes over, but for the bold letters of the hours of today', async () => {
    for (let day = 0; day < 7; day++) {
      const { page, shifts } = await takenOver(day);
      const today = await page.$eval('cdm-centre >>> .today', (row) => row.textContent.trim().replaceAll(/\s+/g, ' '));
      assert.match(today, [/^Mo/, /^Di/, /^Mi/, /^Do/, /^Fr/, /^Sa/, /^So/][day]);
      // What a visitor may notice begins at 0.1.
      assert.ok(shifts < 0.01, `${today}: ${shifts}`);
      await page.close();
    }
  });

  it('gives a page that its script takes over, in silence', async () => {
    const { page, lines } = await takenOver(0);
    await page.click('cdm-directory >>> .disclose');
    await page.waitForSelector('cdm-directory >>> .disclosed dl');
    assert.deepEqual(lines, []);
    // A comment of the server's own shows that its nodes are still there.
    const isServers = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('cdm-centre');
      return document.createNodeIterator(shadowRoot, NodeFilter.SHOW_COMMENT).nextNode()?.data.startsWith('lit-part');
    });
    assert.equal(isServers, true);
    await page.close();
  });
});
