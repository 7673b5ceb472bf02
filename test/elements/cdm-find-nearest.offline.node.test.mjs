import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { blankHost } from '../support/blank-host.mjs';
import { siteInChromium } from '../support/site-in-chromium.mjs';

const page = (files) =>
  `<!doctype html><html lang="fr"><title>Host</title><script src="${files}cdm.js" crossorigin="anonymous"></script>` +
  '<cdm-find-nearest></cdm-find-nearest>';

const nameOf = (path) => path.replace(/-\w{7}\.js$/, '');

describe('<cdm-find-nearest> when the network is cut', { timeout: 120_000 }, () => {
  const files = siteInChromium();
  let host;

  before(async () => {
    host = await blankHost(page(`${files.url}cdn/`));
  });
  after(() => host?.close());

  /** A visitor whose network is cut after a first text, once nothing more is on its way. */
  async function visitor(firstText) {
    const tab = await files.browser.newPage();
    const failed = [];
    tab.on('requestfailed', (request) => failed.push(new URL(request.url()).pathname));
    await tab.goto(host.url, { waitUntil: 'networkidle0' });
    await tab.waitForSelector('cdm-find-nearest >>> input');
    await tab.type('cdm-find-nearest >>> input', firstText);
    await tab.waitForSelector('cdm-find-nearest >>> [role="option"]');
    await tab.waitForNetworkIdle({ idleTime: 3_000, timeout: 90_000 });
    await tab.setOfflineMode(true);
    const text = (selector) => tab.$eval(`cdm-find-nearest >>> ${selector}`, ({ textContent }) => textContent.trim());
    const retype = async (words) => {
      await (await tab.$('cdm-find-nearest >>> input')).click({ count: 3 });
      await tab.keyboard.type(words);
    };
    return { tab, failed, text, retype };
  }

  it('goes through everything once the places are there: types, chooses, opens a centre, changes the town', async () => {
    const { tab, failed, text, retype } = await visitor('p');
    await retype('rocamad');
    await tab.waitForFunction(() =>
      document
        .querySelector('cdm-find-nearest')
        .shadowRoot.querySelector('[role="option"]')
        ?.textContent.includes('Rocamadour'),
    );
    await (await tab.$('cdm-find-nearest >>> [role="option"]')).click();
    await tab.waitForSelector('cdm-find-nearest >>> .ranked .disclose');
    assert.match(await text('[part="results-heading"]'), /Rocamadour \(Lot, France\)/);

    await (await tab.$('cdm-find-nearest >>> .ranked .disclose')).click();
    await tab.waitForSelector('cdm-find-nearest >>> [part="details"] a');

    await (await tab.$('cdm-find-nearest >>> [part="change"]')).click();
    await tab.keyboard.type('lugano');
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() =>
      document
        .querySelector('cdm-find-nearest')
        .shadowRoot.querySelector('[part="results-heading"]')
        .textContent.includes('Lugano'),
    );
    assert.equal(await tab.$('cdm-find-nearest >>> .partial'), null);
    // It had not been in sight: the results do without it.
    assert.deepEqual(failed.map(nameOf), ['/cdn/map-beside']);
    await tab.close();
  });

  it('says that places are missing for a postcode, whose part is loaded with it alone, and still finds towns', async () => {
    const { tab, failed, text, retype } = await visitor('lyo');
    await retype('46500');
    await tab.waitForSelector('cdm-find-nearest >>> .partial');
    assert.match(await text('.partial span'), /il peut manquer des lieux/);
    assert.deepEqual([...new Set(failed.map(nameOf))], ['/cdn/places-fr-4']);
    await retype('Cahors');
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('cdm-find-nearest >>> .ranked .disclose');
    assert.match(await text('[part="results-heading"]'), /Cahors/);

    await tab.setOfflineMode(false);
    await (await tab.$('cdm-find-nearest >>> .partial button')).click();
    await tab.waitForFunction(() => !document.querySelector('cdm-find-nearest').shadowRoot.querySelector('.partial'));
    await retype('46500');
    await tab.waitForFunction(() =>
      document
        .querySelector('cdm-find-nearest')
        .shadowRoot.querySelector('[role="option"]')
        ?.textContent.includes('Lot, France'),
    );
    await tab.close();
  });
});
