import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { openSession } from './webdriver-session.mjs';

/** How often a browser is started that does not answer: one start in some hundreds never does, the next one does. */
const MOST_STARTS = 3;

/**
 * One WebKitGTK browser, with the driver that started it and a session of that.
 *
 * @param {{driver?: string, miniBrowser: string, env: Record<string, string>}} options - Paths of the two programs, and
 *   their environment.
 */
export async function openWebKit(options) {
  for (let starts = 1; ; starts++) {
    try {
      return await startWebKit(options);
    } catch (cause) {
      if (starts === MOST_STARTS) throw cause;
      console.error(`WebKit did not start, and is started once more: ${cause}`);
    }
  }
}

async function startWebKit({ driver = 'WebKitWebDriver', miniBrowser, env }) {
  const port = await freePort();
  // A process group of its own, to be stopped whole.
  const child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', detached: true, env });
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has stopped by itself, or never started.
    }
  };
  try {
    await Promise.race([
      answers(`http://127.0.0.1:${port}/status`),
      once(child, 'error').then(([cause]) => Promise.reject(cause)),
    ]);
    const { session, capabilities } = await openSession(`http://127.0.0.1:${port}`, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
    });
    await session.call('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });
    await takeFocus(env);
    return {
      session,
      version: capabilities.browserVersion,
      /** Even one that hangs. */
      async close() {
        await session.call('DELETE', '').catch(() => {});
        stop();
      },
    };
  } catch (cause) {
    stop();
    throw cause;
  }
}

/** With no window manager nothing has the X input focus: document.hasFocus() is false and :focus never matches. */
const takeFocus = (env) =>
  promisify(execFile)(
    'xdotool',
    ['search', '--sync', '--onlyvisible', '--class', 'MiniBrowser', 'windowfocus', '--sync'],
    { env, timeout: 10_000 },
  );

async function answers(url) {
  for (let tries = 100; ; tries--) {
    try {
      if ((await fetch(url)).ok) return;
    } catch (cause) {
      if (!tries) throw new Error(`No driver answers on ${url}`, { cause });
    }
    await sleep(50);
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
