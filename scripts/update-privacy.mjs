/** `npm run privacy:update`: which hosts are asked, as a browser shows, into the sheets for data-protection officers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { recordRequests } from '../test/support/requests.mjs';
import { SHEETS, written } from './privacy/sheet.mjs';

const { requests } = await recordRequests();
for (const [lang, file] of Object.entries(SHEETS)) {
  const url = new URL(`../${file}`, import.meta.url);
  writeFileSync(url, written(lang, readFileSync(url, 'utf8'), requests));
}
