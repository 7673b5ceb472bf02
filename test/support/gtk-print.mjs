import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** The dialog takes a moment to list its printers, and keys that come earlier are lost. */
const MOST_TRIES = 5;

/**
 * Has MiniBrowser print its page, as a visitor would: its driver cannot.
 *
 * @param env - Of the browser.
 * @param folder - Its configuration.
 * @returns The PDF.
 */
export async function printToFile(env, folder) {
  const xdotool = (...args) => promisify(execFile)('xdotool', args, { env, timeout: 10_000 });
  // Where GTK puts what is printed to a file.
  await writeFile(join(folder, 'user-dirs.dirs'), `XDG_DOCUMENTS_DIR="${folder}"\n`);
  const file = join(folder, 'output.pdf');
  await rm(file, { force: true });
  const focus = (...by) => ['search', '--sync', '--onlyvisible', ...by, 'windowfocus', '--sync'];
  await xdotool(...focus('--class', 'MiniBrowser'), 'key', 'ctrl+p');
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    // From the tabs of the dialog to its list, where the one printer writes to a file. It may be gone before the keys are.
    await xdotool(...focus('--name', '^Print$'), 'sleep', '0.3', 'key', 'Tab', 'space', 'Return').catch(() => {});
    for (let turn = 0; turn < 20; turn++) {
      const pdf = await readFile(file, 'latin1').catch(() => '');
      if (pdf.trimEnd().endsWith('%%EOF')) return Buffer.from(pdf, 'latin1');
      await sleep(100);
    }
  }
  throw new Error('WebKit did not print');
}
