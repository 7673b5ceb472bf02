/** For `cdm.all.js`: what its script tag says for the whole page, read before any element is defined. */
import { pageFeed } from '../controllers/page-feed.js';
import { pageLanguage } from '../i18n/page-language.js';
import { ownScript } from './own-script.js';

const { lang, src } = ownScript('script[src*="cdm.all.js"]')?.dataset ?? {};
pageLanguage.tag ??= lang;
pageFeed.url ??= src;
