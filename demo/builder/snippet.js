/** A configuration → the code to paste, in each form. Pure: used by the builder, its preview and the tests. */
import { bestOn } from './contrast.js';
import { elementNamed, FALLBACK_TEXTS, FALLBACK_URL, OPTIONS, TOKENS } from './elements.js';

/**
 * @typedef {object} Configuration
 * @property {string} element - Name without `cdm-`.
 * @property {string} lang - '' for the language of the page.
 * @property {string} pageLang - What that is, as far as is known.
 * @property {Record<string, string>} options - Attribute → value; '' and absent alike.
 * @property {Record<string, string>} theme - Token → value.
 * @property {string} scheme - `light` or `dark`: of an iframe, which cannot see its page.
 * @property {string} name - Words of the logo, for where no script runs.
 * @property {string} base - Address of the folder with the released files, with its `/`.
 * @property {Record<string, string>} integrity - File → integrity, as integrity.json has it.
 */

/** One line each: editors turn line breaks into paragraphs, and these into lost end tags. */
export const FORMS = {
  tag: (config) =>
    `${scriptTag(config, 'cdm.js')}<cdm-${config.element}${written(attributesOf(config))}>${fallbackLink(config)}</cdm-${config.element}>`,

  div: (config) => {
    const data = Object.entries({ cdm: config.element, ...attributesOf(config) });
    const prefixed = Object.fromEntries(data.map(([name, value]) => [`data-${name}`, value]));
    return `${scriptTag(config, 'cdm.js')}<div${written(prefixed)}>${fallbackLink(config, false)}</div>`;
  },

  iframe: (config) => {
    const { titles, height } = elementNamed(config.element);
    const frame = {
      src: frameUrl(config),
      title: titles[languageOf(config)],
      width: '100%',
      height: String(height),
      loading: 'lazy',
      ...(config.element === 'find-nearest' && { allow: 'geolocation' }),
      style: 'border:0',
    };
    return `${scriptTag(config, 'frame-height.js')}<iframe${written(frame)}></iframe>`;
  },

  shortcode: (config) => `[cdm_${config.element.replace('-', '_')}${written(explicit(attributesOf(config)))}]`,

  model: (config) => {
    const parameters = Object.entries(explicit(attributesOf(config), 'oui'));
    // SPIP knows a model by its bar.
    return `<${elementNamed(config.element).model}|${parameters.map(([name, value]) => `${name}=${value}`).join('|')}>`;
  },
};

/** The theme as a rule for the site's own style sheet. '' where nothing was changed. */
export function themeRule(config) {
  const lines = Object.entries(tokensOf(config)).map(([token, value]) => `  --cdm-${token}: ${value};`);
  return lines.length ? `:root {\n${lines.join('\n')}\n}` : '';
}

/** A page that holds the code and nothing else. */
export const blankPage = (config, code, { style = '', title = '' } = {}) =>
  `<!doctype html><html lang="${config.pageLang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><base target="_blank"><style>${style}\n${themeRule(config)}</style></head><body>${code}</body></html>`;

/** @returns Attribute → value; `true` for one that needs none. */
function attributesOf({ element, lang, options }) {
  const attributes = lang ? { lang } : {};
  for (const name of elementNamed(element).options) {
    const { kind, initial, isDefault } = OPTIONS[name];
    const value = options[name] ?? initial ?? '';
    if (value && !(isDefault && value === initial)) attributes[name] = kind === 'flag' ? true : value;
  }
  return attributes;
}

function tokensOf({ element, theme }) {
  const tokens = {};
  for (const token of elementNamed(element).theme) {
    const { initial, on } = TOKENS[token];
    const value = theme[token] ?? initial;
    if (value === initial) continue;
    tokens[token] = value;
    if (on) tokens[on] = bestOn(value);
  }
  return tokens;
}

function frameUrl(config) {
  // A frame takes no address: see frame/frame.js.
  const attributes = attributesOf({ ...config, options: { ...config.options, href: '' } });
  const query = new URLSearchParams({
    element: config.element,
    ...explicit(attributes, ''),
    lang: languageOf(config),
    ...(config.scheme !== 'light' && { scheme: config.scheme }),
    ...tokensOf(config),
  });
  return `${config.base}frame.html?${query}`;
}

const languageOf = ({ lang, pageLang }) => lang || pageLang;

const scriptTag = ({ base, integrity }, file) =>
  `<script src="${escaped(base)}${file}" integrity="${integrity[file]}" crossorigin="anonymous"></script>`;

/** The loader marks what is in a `div` as its fallback by itself. */
function fallbackLink(config, isMarked = true) {
  const [href, text] =
    config.element === 'logo'
      ? [config.options.href || FALLBACK_URL, config.name]
      : [FALLBACK_URL, FALLBACK_TEXTS[languageOf(config)]];
  return `<a${isMarked ? ' data-fallback' : ''} href="${escaped(href)}">${escaped(text)}</a>`;
}

/** Where an attribute must have a value. */
const explicit = (attributes, yes = 'true') =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value === true ? yes : value]));

const written = (attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}${value === true ? '' : `="${escaped(value)}"`}`)
    .join('');

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
