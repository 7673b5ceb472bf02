import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** Starts Xvfb on a display number that it picks itself; resolves once that display is ready. */
export async function openScreen() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [data] = await Promise.race([
    once(child.stdio[3], 'data'),
    once(child, 'error').then(([cause]) => Promise.reject(cause)),
    sleep(10_000, undefined, { ref: false }).then(() => Promise.reject(new Error('Xvfb did not start in 10 s'))),
  ]);
  return { display: `:${String(data).trim()}`, close: () => child.kill('SIGTERM') };
}
