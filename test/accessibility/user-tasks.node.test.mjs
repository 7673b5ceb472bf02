/**
 * The ten things that visitors most want to do, each done with the keyboard alone. What was pressed and what had the
 * focus then is written into `walks/`, and compared. `npm run trees:update` writes it anew.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../support/chromium.mjs';
import { openWalk } from './walk.mjs';

const FOLDER = new URL('walks/', import.meta.url);
const isUpdate = process.env.UPDATE_TREES === '1';

const FIELD = /^combobox/;
const OPTION = /^ *option .*selected=true/m;

/** Words of the page's language that a visitor looks for. */
const WORDS = {
  fr: {
    hours: 'Horaires d’ouverture',
    open: 'Ouvert',
    change: 'Changer de ville',
    locate: 'Utiliser ma position',
    denied: 'Votre navigateur n’a pas communiqué votre position',
  },
  it: {
    hours: 'Orari di apertura',
    open: 'Aperto',
    change: 'Cambiare località',
    locate: 'Usa la mia posizione',
    denied: 'Il browser non ha condiviso la Sua posizione',
  },
};

/** Types a town, and takes the first suggestion. */
async function search({ go, type, press }, town) {
  await go(FIELD);
  await type(town, /^ *option /m);
  await press('ArrowDown', OPTION);
  await press('Enter', /^ *region /m);
}

/** Opens Paris in the directory, as the first of the tasks that need its details. */
async function openParis({ go, press }) {
  await go(/^button “Paris”/);
  assert.match(await press('Enter', /^ *term /m), /^button “Paris” expanded=true/);
}

const TASKS = {
  'find the nearest centre': async (walk) => {
    await search(walk, 'lyon');
    await walk.go(/^link/);
    assert.match(await walk.press('Enter'), /^heading .*Lyon/);
    await walk.go(/^button “Uzès” expanded=false/);
    await walk.hear(/^ *“(a )?195\s/m);
  },
  'hear the hours': async (walk, { hours, open }) => {
    await openParis(walk);
    await walk.hear(new RegExp(`“${open}`));
    await walk.hear(new RegExp(`table “${hours}`));
    await walk.hear(/^ *cell /m);
  },
  call: async (walk) => {
    await openParis(walk);
    await walk.go(/^link “\+33\s1\s23\s45\s67\s89 – Cité des métiers de Paris”/);
    assert.equal(await walk.hrefOfFocus(), 'tel:+33123456789');
  },
  'get directions': async (walk) => {
    await openParis(walk);
    await walk.go(/^link “OpenStreetMap – .*Cité des métiers de Paris”/);
    assert.match(await walk.hrefOfFocus(), /^https:\/\/www\.openstreetmap\.org\/directions/);
  },
  'change the town': async (walk, { change }) => {
    await search(walk, 'lyon');
    await walk.go(new RegExp(`^button “${change}`));
    assert.match(await walk.press('Enter'), FIELD);
    // What stood there is selected: typing replaces it.
    await walk.type('torino', /^ *option /m);
    await walk.press('ArrowDown', OPTION);
    await walk.press('Enter', /heading .*Torino/);
  },
  'refuse to tell one’s position': async (walk, { locate, denied }) => {
    await walk.go(new RegExp(`^button “${locate}”`));
    assert.match(await walk.press('Enter', new RegExp(`“${denied}`)), /^button/);
    await walk.hear(new RegExp(`^ *“${denied}`, 'm'));
    await walk.go(FIELD, 'Shift+Tab');
    await walk.type('lyon', /^ *option /m);
    await walk.press('Enter', /^ *region /m);
  },
  'find nothing': async (walk) => {
    await walk.go(FIELD);
    await walk.type('Xqzzqx');
    assert.match(await walk.press('Enter', /invalid=true/), /^combobox .*value “Xqzzqx”.*invalid=true/);
    await walk.hear(/^ *“.*Xqzzqx.* /m);
    await walk.selectAll();
    await walk.type('Genève Cornavin');
    await walk.press('Enter', /button “(Genève|Ginevra)/);
    await walk.go(/^button “(Genève|Ginevra)/);
    await walk.press('Enter', /^ *region /m);
  },
  'search from overseas': async (walk) => {
    await search(walk, 'basse-terre');
    await walk.go(/^button “Guadeloupe” expanded=false/);
    await walk.press('Enter', /button “Guadeloupe” expanded=true/);
  },
  'read it in another language': async (walk, { other, otherWords }) => {
    await search(walk, 'lyon');
    await walk.go(new RegExp(`^button “${other}”`), 'Shift+Tab');
    assert.match(await walk.press('Enter', new RegExp(`button “${otherWords.change}`)), new RegExp(`“${other}”`));
    await walk.hear(/^ *region /m);
  },
  print: async (walk) => {
    await search(walk, 'lyon');
    await openParis(walk);
    await walk.page.emulateMediaType('print');
    const printed = await walk.page.evaluate(() =>
      ['cdm-find-nearest', 'cdm-directory'].map(
        (tag) => document.querySelector(tag).shadowRoot.querySelector('.base').innerText,
      ),
    );
    assert.match(printed[0], /Uzès[\s\S]*195\skm/);
    assert.match(printed[1], /Paris[\s\S]*10:00[\s\S]*30 avenue Corentin-Cariou[\s\S]*\+33\s1\s23\s45\s67\s89/);
    // Nothing that paper cannot be asked.
    assert.doesNotMatch(await walk.tree(), /^ *(combobox|searchbox)/m);
  },
};

describe('ten tasks of visitors, by keyboard', () => {
  let browser;
  before(async () => {
    browser = await launchChromium();
    await mkdir(FOLDER, { recursive: true });
  });
  after(() => browser?.close());

  for (const [lang, other] of [
    ['fr', 'it'],
    ['it', 'fr'],
  ]) {
    const words = { ...WORDS[lang], other: { fr: 'Français', it: 'Italiano' }[other], otherWords: WORDS[other] };
    for (const [i, [name, act]] of Object.entries(TASKS).entries()) {
      it(`${i + 1}, ${lang}: ${name}`, async () => {
        const walk = await openWalk(browser, lang);
        try {
          await act(walk, words);
        } catch (error) {
          error.message += `\n\n${walk.lines.join('\n')}`;
          throw error;
        } finally {
          await walk.close();
        }
        const file = new URL(`${String(i + 1).padStart(2, '0')}-${name.replace(/\W+/g, '-')}.${lang}.txt`, FOLDER);
        const said = `${walk.lines.join('\n')}\n`;
        if (isUpdate) await writeFile(file, said);
        assert.equal(said, await readFile(file, 'utf8'));
      });
    }
  }
});
