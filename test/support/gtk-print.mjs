import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** The dialog takes a moment to list its printers, and keys that come earlier are lost. */
const MOST_TRIES = 3;

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
  const focus = (...by) => ['search', '--sync', '--onlyvisible', ...by, 'windowfocus', '--sync'];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    await rm(file, { force: true });
    await xdotool(...focus('--class', 'MiniBrowser'), 'key', 'ctrl+p');
    // From the tabs of the dialog to its list, whose one printer writes to a file. The dialog may be gone before the keys are.
    await xdotool(...focus('--name', '^Print$'), 'sleep', '0.3', 'key', 'Tab', 'space').catch(() => {});
    const pdf = await whole(file);
    if (pdf) return pdf;
    await xdotool('key', 'Escape');
  }
  throw new Error('WebKit did not print');
}

/** Once all of it is written. */
async function whole(file) {
  for (let turn = 0; turn < 50; turn++) {
    const pdf = await readFile(file).catch(() => undefined);
    if (pdf?.subarray(-8).includes('%%EOF')) return pdf;
    await sleep(100);
  }
  return undefined;
}
