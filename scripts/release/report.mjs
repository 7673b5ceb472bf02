import { readFileSync } from 'node:fs';
import { analyze } from '../manifest/analyze.mjs';
import { apiReport } from '../manifest/api-report.mjs';
import { typesOf } from '../manifest/types.mjs';
import { isReleased, judge } from './api.mjs';

const root = new URL('../../', import.meta.url);
const read = (file) => readFileSync(new URL(file, root), 'utf8');

export const REPORT = new URL('docs/api.md', root);

/** The report of the code as it is, and what is to be said of the committed one. */
export function judgeReport() {
  const manifest = analyze();
  const inManifest = new Set(manifest.modules.flatMap(({ declarations }) => declarations.map(({ name }) => name)));
  const exported = typesOf(['src/index.ts']).exported((name) => !inManifest.has(name));
  const current = apiReport(manifest, JSON.parse(read('package.json')), exported);
  const committed = read('docs/api.md');
  return { current, ...judge(committed, current, isReleased(read('CHANGELOG.md'), committed)) };
}
