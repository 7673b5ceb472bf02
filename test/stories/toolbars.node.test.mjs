/** What each value of each toolbar does to the page that a story is, and to the element in it. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openStorybook } from '../support/storybook.mjs';

/** It has words at once, a field and a button beside it, and is as wide as what holds it. */
const STORY = 'elements-find-nearest--default';

const inLanguage = (lang, label) => ({ lang, label });
const plain = {
  fontSize: '17px',
  fontWeight: '400',
  letterSpacing: 'normal',
  rootSize: '16px',
  radius: '',
  button: '',
};
const light = { scheme: 'light', ground: 'rgb(255, 255, 255)', text: 'rgb(0, 0, 0)' };
const dark = { scheme: 'dark', ground: 'rgb(18, 18, 18)', text: 'rgb(255, 255, 255)' };

/** Of each value, what is seen then; of what is not named here, nothing is asked. */
const EFFECTS = {
  language: {
    ca: inLanguage('ca', 'Població o codi postal'),
    de: inLanguage('de', 'Ort oder Postleitzahl'),
    en: inLanguage('en', 'Town or postcode'),
    es: inLanguage('es', 'Población o código postal'),
    fr: inLanguage('fr', 'Ville ou code postal'),
    it: inLanguage('it', 'Località o CAP'),
    nl: inLanguage('nl', 'Plaats of postcode'),
    pt: inLanguage('pt', 'Localidade ou código postal'),
  },
  scheme: {
    light,
    dark,
    // Of a system that is light.
    system: { ...light, scheme: 'light dark' },
  },
  host: {
    plain,
    dsfr: { ...plain, fontSize: '16px', radius: '0', button: '#000091' },
    wordpress: { ...plain, fontSize: '20px', fontWeight: '300', letterSpacing: '-0.1px' },
    bootstrap: { ...plain, fontSize: '16px', radius: '.375rem', button: '#0d6efd' },
    'small-root': { ...plain, rootSize: '10px' },
  },
  width: {
    '320px': { width: 320 },
    '480px': { width: 480 },
    '768px': { width: 768 },
    // Storybook’s own padding is around it.
    full: { width: 1248 },
  },
  direction: {
    ltr: { dir: 'ltr', isMirrored: false },
    rtl: { dir: 'rtl', isMirrored: true },
  },
};

const storybook = await openStorybook();
after(() => storybook.close());

describe('a toolbar', { concurrency: 2 }, () => {
  for (const [toolbar, values] of Object.entries(EFFECTS)) {
    for (const [value, effect] of Object.entries(values)) {
      it(`${toolbar}: ${value}`, () =>
        storybook.onStage(async (stage) => {
          assert.deepEqual(await stage.show(STORY, { [toolbar]: value }), []);
          const seen = await stage.page.evaluate(look);
          assert.deepEqual(Object.fromEntries(Object.keys(effect).map((name) => [name, seen[name]])), effect);
        }));
    }
  }

  it('is dark where the system is, and the page is as the system', () =>
    storybook.onStage(async (stage) => {
      await stage.show(STORY, { scheme: 'system' }, { media: { 'prefers-color-scheme': 'dark' } });
      const { ground, text } = await stage.page.evaluate(look);
      assert.deepEqual({ ground, text }, { ground: dark.ground, text: dark.text });
    }));

  it('offers nothing but what is looked at here', () =>
    storybook.onStage(async (stage) => {
      await stage.show(STORY);
      const looked = Object.entries(EFFECTS).map(([toolbar, values]) => [toolbar, Object.keys(values)]);
      assert.deepEqual(await stage.offered(), Object.fromEntries(looked));
    }));

  it('is found wanting where it does nothing: only what stands there from the start is then as it should', () =>
    storybook.onStage(async (stage) => {
      await stage.show(STORY);
      const seen = await stage.page.evaluate(look);
      const asItShould = Object.entries(EFFECTS).map(([toolbar, values]) => {
        const holds = ([, effect]) => Object.keys(effect).every((name) => effect[name] === seen[name]);
        return [
          toolbar,
          Object.entries(values)
            .filter(holds)
            .map(([value]) => value),
        ];
      });
      assert.deepEqual(Object.fromEntries(asItShould), {
        language: ['fr'],
        scheme: ['light'],
        host: ['plain'],
        width: ['full'],
        direction: ['ltr'],
      });
    }));

  it('does that when it is used', () =>
    storybook.onStage((stage) =>
      stage.choose(STORY, 'Language', 'Deutsch', () =>
        document.querySelector('cdm-find-nearest')?.shadowRoot.textContent.includes('Postleitzahl'),
      ),
    ));
});

/** Runs in the page. */
function look() {
  const element = document.querySelector('cdm-find-nearest');
  const inside = (selector) => element.shadowRoot.querySelector(selector);
  const [page, ground, own] = [document.documentElement, document.body, element].map((one) => getComputedStyle(one));
  const left = (selector) => inside(selector).getBoundingClientRect().left;
  return {
    lang: document.documentElement.lang,
    label: inside('label').textContent.trim(),
    scheme: own.colorScheme,
    ground: ground.backgroundColor,
    text: own.color,
    fontSize: own.fontSize,
    fontWeight: own.fontWeight,
    letterSpacing: own.letterSpacing,
    rootSize: page.fontSize,
    radius: own.getPropertyValue('--cdm-radius'),
    button: own.getPropertyValue('--cdm-color-button'),
    width: element.getBoundingClientRect().width,
    dir: document.documentElement.dir,
    isMirrored: left('[part~="submit"]') < left('[part~="input"]'),
  };
}
