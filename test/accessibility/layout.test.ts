import { expect, nextFrame } from '@open-wc/testing';
import '../../src/elements/centre/cdm-centre.define.js';
import '../../src/elements/directory/cdm-directory.define.js';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import '../../src/elements/logo/cdm-logo.define.js';
import '../../src/elements/map/cdm-map.define.js';
import { silenced } from '../support/console.js';
import { cutOff, overlapping, targetsOf, tooSmall, unspaced } from './layout.js';
import { bring, STATES, TAGS, type StagedElement } from './states.js';

/** The languages whose words are the longest, and the one that most pages have. */
const LANGUAGES = ['de', 'pt', 'fr'];

/** As WCAG 1.4.12 counts it, on a page of 16 px. */
const SPACING = { lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em' };

/** What a visitor does to a page, as the styles of what stands around the element. */
const VIEWS: Readonly<Record<string, Partial<CSSStyleDeclaration>>> = {
  '1280 px': { inlineSize: '1280px' },
  '1280 px, text twice as large': { inlineSize: '1280px', fontSize: '32px' },
  '640 px, text twice as large': { inlineSize: '640px', fontSize: '32px' },
  // 1280 px at 400 %
  '320 px': { inlineSize: '304px' },
  '320 px, text spacing': { inlineSize: '304px', ...SPACING },
  '280 px': { inlineSize: '264px' },
};

/** The same from a style sheet that reaches into the element, as a visitor's own does. */
function spaceOut({ shadowRoot }: StagedElement): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .base * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    .base p { margin-block-end: 2em !important; }
  `);
  const own = shadowRoot.adoptedStyleSheets;
  shadowRoot.adoptedStyleSheets = [...own, sheet];
  return () => (shadowRoot.adoptedStyleSheets = own);
}

describe('layout', function () {
  // Each goes through seven views in three languages.
  this.timeout(60_000);
  let page: HTMLElement;
  beforeEach(() => {
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => page.remove());

  const isTooWide = (): boolean => page.scrollWidth > page.clientWidth;

  /** Shows the element so, and waits until what measures itself has done so. */
  async function view(styles: Partial<CSSStyleDeclaration>): Promise<void> {
    page.removeAttribute('style');
    // A page's own end: whatever is wider scrolls sideways.
    Object.assign(page.style, { overflowX: 'auto', fontSize: '16px' }, styles);
    await nextFrame();
    await nextFrame();
  }

  const staged = (tag: string, state: string, lang: string): Promise<StagedElement> =>
    silenced(() => bring(tag, state, { lang, place: page }));

  const faultsOf = (element: StagedElement): string[] => [
    ...(isTooWide() ? [`${page.scrollWidth - page.clientWidth} px too wide`] : []),
    ...cutOff(element).map((text) => `cut off: ${text}`),
    ...overlapping(element).map((text) => `on each other: ${text}`),
  ];

  for (const tag of TAGS) {
    for (const state of Object.keys(STATES[tag]!)) {
      it(`of <${tag}> ${state}: nothing is too wide, cut off or covered, however narrow, large or spaced`, async () => {
        const found: string[] = [];
        for (const lang of LANGUAGES) {
          const element = await staged(tag, state, lang);
          for (const [name, styles] of Object.entries(VIEWS)) {
            await view(styles);
            found.push(...faultsOf(element).map((fault) => `${lang}, ${name}: ${fault}`));
            if (styles.letterSpacing) found.push(...unspaced(element).map((text) => `${lang}, not spaced: ${text}`));
          }
          await view(VIEWS['320 px']!);
          const close = spaceOut(element);
          await nextFrame();
          found.push(...faultsOf(element).map((fault) => `${lang}, a visitor’s own spacing: ${fault}`));
          close();
          element.remove();
        }
        expect(found).to.deep.equal([]);
      });

      it(`of <${tag}> ${state}: every target is 24 px or has the room, main controls are 44 px`, async () => {
        const element = await staged(tag, state, 'fr');
        const found: string[] = [];
        for (const width of ['1280px', '304px', '264px']) {
          await view({ inlineSize: width });
          found.push(...tooSmall(targetsOf(element)).map((fault) => `${width}: ${fault}`));
          const main = targetsOf(element).filter((target) => target.element.matches('.button, .field, .option'));
          found.push(
            ...main.filter(({ box }) => box.height < 44).map((target) => `${width}: ${target.element.outerHTML}`),
          );
        }
        expect(found).to.deep.equal([]);
      });
    }
  }

  describe('is found wanting', () => {
    const MUTANTS: Readonly<Record<string, readonly [css: string, fault: string]>> = {
      'where a title may not break': ['.disclose, .name { white-space: nowrap; }', 'cut off'],
      'where a row has a height of its own': ['.row, .row * { max-block-size: 1em; }', 'on each other'],
      'where the list has a width of its own': ['.items { inline-size: 400px; }', 'too wide'],
    };
    for (const [name, [css, fault]] of Object.entries(MUTANTS)) {
      it(name, async () => {
        const element = await staged('cdm-directory', 'shown', 'fr');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        element.shadowRoot.adoptedStyleSheets = [...element.shadowRoot.adoptedStyleSheets, sheet];
        await view({ inlineSize: '180px' });
        expect(faultsOf(element).join()).to.contain(fault);
      });
    }

    it('where a target is small and beside another', async () => {
      const element = await staged('cdm-directory', 'with its filters open', 'fr');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.choice { min-block-size: 0; line-height: 1; } .choice input { block-size: 1em; }');
      element.shadowRoot.adoptedStyleSheets = [...element.shadowRoot.adoptedStyleSheets, sheet];
      await view({ inlineSize: '304px' });
      expect(tooSmall(targetsOf(element))).not.to.deep.equal([]);
    });
  });
});
