// Where the three engines are on this machine. No dependency: setup.mjs runs it before anything is installed.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const { platform, env } = process;
const runnable = (file) => {
  if (!file) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
/** A command on PATH. */
export const which = (name) =>
  (env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, platform === 'win32' ? `${name}.exe` : name))
    .find(runnable);

/** Playwright's own downloads: newest first. */
const playwrightDirs = (engine) => {
  const root =
    env.PLAYWRIGHT_BROWSERS_PATH ??
    { darwin: join(homedir(), 'Library/Caches/ms-playwright'), win32: join(env.LOCALAPPDATA ?? '', 'ms-playwright') }[
      platform
    ] ??
    join(homedir(), '.cache/ms-playwright');
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((d) => new RegExp(`^${engine}-\\d+$`).test(d) && existsSync(join(root, d, 'INSTALLATION_COMPLETE')))
    .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
    .map((d) => join(root, d));
};

const programs = {
  chromium: {
    env: ['CHROME_PATH', 'CHROME_BIN'],
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((v) =>
      join(env[v] ?? '', 'Google/Chrome/Application/chrome.exe'),
    ),
  },
  firefox: {
    env: ['FIREFOX_PATH', 'FIREFOX_BIN'],
    commands: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)'].map((v) => join(env[v] ?? '', 'Mozilla Firefox/firefox.exe')),
  },
};

/** @returns {{kind: 'system' | 'playwright', path?: string} | undefined} */
function findProgram(engine) {
  const { env: vars, commands, ...places } = programs[engine];
  const path = [...vars.map((v) => env[v]), ...commands.map(which), ...(places[platform] ?? [])].find(runnable);
  if (path) return { kind: 'system', path };
  return playwrightDirs(engine).length ? { kind: 'playwright' } : undefined;
}

/** WebKitGTK's MiniBrowser and driver (with Xvfb and xdotool), or Playwright's WebKit. */
function findWebKit() {
  const roots = ['/usr/lib', '/usr/libexec', '/usr/lib64'];
  const places = roots.flatMap((root) =>
    existsSync(root)
      ? ['', ...readdirSync(root).filter((d) => d.endsWith('-linux-gnu'))].flatMap((d) =>
          ['4.1', '4.0'].map((v) => join(root, d, `webkit2gtk-${v}`, 'MiniBrowser')),
        )
      : [],
  );
  const path = [env.MINIBROWSER_PATH, ...places].find(runnable);
  const driver = which('WebKitWebDriver');
  if (path && driver && which('Xvfb') && which('xdotool')) return { kind: 'system', path, driver };
  return playwrightDirs('webkit').length ? { kind: 'playwright' } : undefined;
}

/** --no-sandbox: Chromium does not start as root without it. The others keep it from calling home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

export const ENGINES = ['chromium', 'firefox', 'webkit'];
/** BROWSERS=chromium,firefox narrows the choice. */
export const wanted = () => (env.BROWSERS ? env.BROWSERS.split(',') : ENGINES);
export const find = (engine) => (engine === 'webkit' ? findWebKit() : findProgram(engine));
