/**
 * `npm run release:check`: builds, packs, and checks what would be published; builds again elsewhere, and
 * compares. With `--tag v1.2.3`, as the publishing
 * workflow calls it, also that this is the version of that tag and that CHANGELOG.md gives it a date.
 */
import { readFileSync } from 'node:fs';
import { judgeReport } from './release/report.mjs';
import { pack } from './release/pack.mjs';
import { reproductionFaults } from './release/reproduce.mjs';
import { packageTools, tarballFaults } from './release/tarball.mjs';
import { tagFaults } from './release/api.mjs';
import { build, run } from './steps.mjs';

const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

let isGood = await build();
if (isGood) {
  const packed = pack('.cache/release');
  const { isCurrent, message } = judgeReport();
  const tag = process.argv[process.argv.indexOf('--tag') + 1];
  say('public interface', isCurrent ? [] : [message]);
  say('tarball', tarballFaults(packed));
  say('the same bytes, built twice', reproductionFaults());
  if (process.argv.includes('--tag')) {
    say('tag', tagFaults(tag, JSON.parse(read('package.json')).version, read('CHANGELOG.md')));
  }
  const tools = [['sizes', 'node', ['scripts/check-size.mjs']], ...packageTools(packed.tarball)];
  for (const [title, command, args] of tools) isGood = (await run(title, command, args)).isOk && isGood;
  const size = (bytes) => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
  console.log(`${packed.files.length} files, ${size(packed.size)} packed`);
}
process.exitCode = isGood ? 0 : 1;

function say(title, faults) {
  console.log(`› ${title} … ${faults.length ? `FAILED\n${faults.join('\n')}` : 'done'}`);
  isGood &&= faults.length === 0;
}
