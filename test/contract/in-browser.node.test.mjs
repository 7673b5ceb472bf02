/** What is asked for once more, and what never is. `scripts/test.mjs` adds up what comes of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testsInBrowser } from '../../scripts/testing/in-browser.mjs';

const DIED = { isOk: false, output: 'browsers: 0 passed, 1 failed' };
const ended = (passed, failed, ...untold) => ({
  isOk: !failed,
  output: [
    ...untold.map((file) => `chromium: told nothing of ${file}`),
    `chromium: ${passed} passed, ${failed} failed, 0 skipped`,
    `browsers: ${passed} passed, ${failed} failed`,
  ].join('\n'),
});

/** What the runs come to, one after the other, and what each was asked for. */
async function after(...runs) {
  const asked = [];
  const said = [];
  const ways = {
    say: (line) => said.push(line),
    runs(title, command, args, { env }) {
      assert.equal(env.BROWSERS, 'chromium');
      const at = args.indexOf('--port');
      assert.match(args[at + 1], /^\d+$/);
      asked.push(args.toSpliced(at, 2).join(' '));
      return runs.shift();
    },
  };
  const { passed, failed } = await testsInBrowser('tests', 'chromium', ['--config', 'c.mjs'], ways);
  assert.deepEqual(runs, [], 'every run was asked for');
  assert.equal(said.filter((line) => line.includes('once more')).length, asked.length - 1, 'the log says so');
  return { passed, failed, asked };
}

const ALL = '--config c.mjs';

describe('tests in a browser', () => {
  it('that pass, or fail, are run once', async () => {
    assert.deepEqual(await after(ended(5, 0)), { ...counted(5, 0), asked: [ALL] });
    assert.deepEqual(await after(ended(4, 1)), { ...counted(4, 1), asked: [ALL] });
    assert.deepEqual(await after(ended(0, 1)), { ...counted(0, 1), asked: [ALL] });
  });

  it('whose runner died are run once more, and no third time', async () => {
    assert.deepEqual(await after(DIED, ended(5, 0)), { ...counted(5, 0), asked: [ALL, ALL] });
    assert.deepEqual(await after(DIED, DIED), { ...counted(0, 1), asked: [ALL, ALL] });
  });

  it('of which nothing was told are asked for alone; what had failed beside them stays', async () => {
    const again = `${ALL} --files a.test.ts b.test.ts`;
    const first = ended(7, 3, 'a.test.ts', 'b.test.ts');
    assert.deepEqual(await after(first, ended(2, 0)), { ...counted(9, 1), asked: [ALL, again] });
    const silent = ended(0, 2, 'a.test.ts', 'b.test.ts');
    assert.deepEqual(await after(first, silent), { ...counted(7, 3), asked: [ALL, again] });
    assert.equal((await after(first, DIED)).failed, 2);
  });
});

function counted(passed, failed) {
  return { passed, failed };
}
