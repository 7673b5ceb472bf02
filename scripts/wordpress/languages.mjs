/**
 * Texts of the WordPress plugin → its folder languages/, for each locale of ours: the panel of the block as the JSON file
 * that wp_set_script_translations looks for, what PHP shows (the plugin's and the block's description) as an .mo file.
 */
import { mo } from './mo.mjs';

/**
 * WordPress knows no nearest language: a site in `fr_BE` finds no file for `fr_FR`. So, the locales of the network's
 * countries. Not `pt_BR`: our Portuguese is that of Portugal.
 */
export const WP_LOCALES = {
  fr: ['fr_FR', 'fr_BE'],
  it: ['it_IT'],
  es: ['es_ES'],
  ca: ['ca'],
  pt: ['pt_PT', 'pt_PT_ao90'],
  de: ['de_DE', 'de_DE_formal', 'de_CH', 'de_CH_informal'],
  nl: ['nl_NL', 'nl_NL_formal', 'nl_BE'],
};

const DOMAIN = 'cdm-widgets';
const HANDLE = 'cdm-widgets-block';

/**
 * @param source - What is English in the plugin: `plugin`, the text of cdm-widgets.php; `block`, what block.json holds.
 * @param translations - integrations/wordpress/translations, by language.
 * @returns Content by name of file.
 */
export function languageFiles({ plugin, block }, translations) {
  const description = /^ \* Description: +(.+)$/m.exec(plugin)[1];
  const files = {};
  for (const [language, locales] of Object.entries(WP_LOCALES)) {
    const words = translations[language];
    const php = {
      [description]: words.plugin.description,
      [withContext('block description', block.description)]: words.block.description,
    };
    block.keywords.forEach((word, i) => (php[withContext('block keyword', word)] = words.block.keywords[i]));
    for (const locale of locales) {
      files[`${DOMAIN}-${locale}.mo`] = mo(php, locale);
      files[`${DOMAIN}-${locale}-${HANDLE}.json`] = `${JSON.stringify(jed(words.panel, locale))}\n`;
    }
  }
  return files;
}

/** As WordPress looks for the texts of a block.json. */
const withContext = (context, text) => `${context}\u0004${text}`;

/** Format that wp.i18n.setLocaleData takes: each text as a list of its plural forms. */
const jed = (texts, locale) => ({
  domain: 'messages',
  locale_data: {
    messages: {
      '': { domain: 'messages', lang: locale },
      ...Object.fromEntries(Object.entries(texts).map(([text, translation]) => [text, [translation]])),
    },
  },
});
