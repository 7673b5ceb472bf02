import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { LOCALES, type Locale } from '../src/i18n/match-locale.js';

/** What the toolbars choose. A story may fix one of them with its own `globals`. */
interface Globals {
  readonly language: Locale;
  readonly scheme: 'light' | 'dark';
  readonly width: '280px' | '320px' | '640px' | 'full';
}

/** Alone, a story is the page. On a docs page, whose own words are English, each story has its language and scheme. */
const stage: Decorator = (story, { globals, viewMode }) => {
  const { language, scheme, width } = globals as Globals;
  const isPage = viewMode === 'story';
  const page = document.documentElement;
  page.lang = isPage ? language : 'en';
  page.dataset.scheme = isPage ? scheme : 'light';
  return html`<div
    class="stage"
    lang=${isPage ? nothing : language}
    data-scheme=${isPage ? nothing : scheme}
    data-width=${width}
  >
    ${story()}
  </div>`;
};

const languageName = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [stage],
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: LOCALES.map((value) => ({ value, title: languageName(value), right: value })),
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
    width: {
      description: 'Width of what holds the element',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: [
          { value: '280px', title: '280 px' },
          { value: '320px', title: '320 px' },
          { value: '640px', title: '640 px' },
          { value: 'full', title: 'Full width' },
        ],
      },
    },
  },
  initialGlobals: { language: 'fr', scheme: 'light', width: 'full' } satisfies Globals,
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    // A docs page, too, shows what the visitor's acts lead to.
    docs: { story: { autoplay: true } },
    options: { storySort: { order: ['Elements', ['Logo', 'Directory', 'Find nearest', 'Map']] } },
  },
};
export default preview;
