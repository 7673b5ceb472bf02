import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { mocked, sb } from 'storybook/test';
import { completed } from '../src/feed/released.js';
import { LOCALES, type Locale } from '../src/i18n/match-locale.js';
import { loadOutlines } from '../src/map/load-outlines.js';
import { inTurns } from '../src/places/in-turns.js';
import { argTypesOf } from '../stories/support/arg-types.js';
import { elementOf } from '../stories/support/manifest.js';
import '../stories/support/font.js';
import '../stories/support/stage.css';
import '../stories/support/host-pages.css';

// On the way of what is loaded: a story can make it fail there.
sb.mock('../src/feed/released.ts', { spy: true });
sb.mock('../src/places/in-turns.ts', { spy: true });
sb.mock('../src/map/load-outlines.ts', { spy: true });

/** What the toolbars choose. A story may fix one of them with its own `globals`. */
interface Globals {
  readonly language: Locale;
  readonly scheme: 'light' | 'dark' | 'system';
  readonly host: 'plain' | 'dsfr' | 'wordpress' | 'bootstrap' | 'small-root';
  readonly width: '320px' | '480px' | '768px' | 'full';
  readonly direction: 'ltr' | 'rtl';
}

/** Alone, a story is the page. On a docs page, whose own words are English, each story is a part with its own look. */
const stage: Decorator = (story, context) => {
  const { language, scheme, host, width, direction } = context.globals as Globals;
  const isPage = context.viewMode === 'story';
  const page = document.documentElement;
  page.lang = isPage ? language : 'en';
  page.dir = isPage ? direction : 'ltr';
  page.dataset['scheme'] = isPage ? scheme : 'light';
  page.dataset['host'] = isPage ? host : 'plain';
  return html`<div
    class="stage"
    lang=${isPage ? nothing : language}
    dir=${isPage ? nothing : direction}
    data-scheme=${isPage ? nothing : scheme}
    data-host=${isPage ? nothing : host}
    data-width=${width}
  >
    ${story()}
  </div>`;
};

const languageName = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

const toolbar = (description: string, icon: string, items: object[]): object => ({
  description,
  toolbar: { icon, dynamicTitle: true, items },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [stage],
  beforeEach: () => {
    // What is called so is no action of a visitor’s: the panel of actions leaves it out.
    for (const one of [completed, loadOutlines, inTurns]) mocked<(...some: never[]) => unknown>(one).mockName('spy');
  },
  globalTypes: {
    language: toolbar(
      'Language of the page',
      'globe',
      LOCALES.map((value) => ({ value, title: languageName(value), right: value })),
    ),
    scheme: toolbar('Colour scheme of the page', 'contrast', [
      { value: 'light', title: 'Light', icon: 'sun' },
      { value: 'dark', title: 'Dark', icon: 'moon' },
      { value: 'system', title: 'As the system', icon: 'browser' },
    ]),
    host: toolbar('Style sheet of the page', 'paintbrush', [
      { value: 'plain', title: 'Plain page' },
      { value: 'dsfr', title: 'Like the French state’s' },
      { value: 'wordpress', title: 'Like a WordPress theme' },
      { value: 'bootstrap', title: 'Like Bootstrap' },
      { value: 'small-root', title: 'Root at 62.5 %' },
    ]),
    width: toolbar('Width of what holds the element', 'grow', [
      { value: '320px', title: '320 px' },
      { value: '480px', title: '480 px' },
      { value: '768px', title: '768 px' },
      { value: 'full', title: 'Full width' },
    ]),
    direction: toolbar('Direction of the page', 'transfer', [
      { value: 'ltr', title: 'Left to right' },
      { value: 'rtl', title: 'Right to left' },
    ]),
  },
  initialGlobals: {
    language: 'fr',
    scheme: 'light',
    host: 'plain',
    width: 'full',
    direction: 'ltr',
  } satisfies Globals,
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'none' },
    docs: {
      extractArgTypes: argTypesOf,
      extractComponentDescription: (tag: string) => elementOf(tag).description,
      // What a page would write, without our stage.
      source: { excludeDecorators: true },
      // A docs page, too, shows what the visitor's acts lead to.
      story: { autoplay: true },
    },
    options: {
      storySort: {
        order: [
          'Elements',
          ['Logo', 'Directory', 'Find nearest', 'Centre', 'Map'],
          'Design',
          ['Host pages', 'Tokens', 'Logos', 'Place search', 'Forced colours'],
        ],
      },
    },
  },
};
export default preview;
