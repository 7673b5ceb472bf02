import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** MiniBrowser's toolbar shrunk to nothing: else its window is 447 px wide at least. */
const NO_TOOLBAR =
  '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px; -gtk-icon-transform: scale(0.05); -gtk-icon-source: none; }\n';

/**
 * A GTK configuration of its own, so that WebKit is the same on every desktop.
 *
 * @param settings - GTK's own, by name; WebKit tells pages of some: https://docs.gtk.org/gtk3/class.Settings.html.
 * @returns {{env: Record<string, string>, folder: string, remove: () => void}} `env` is for the browser on that display.
 */
export function gtkHome(display, settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'gtk-home-'));
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/gtk.css'), NO_TOOLBAR);
  writeFileSync(join(folder, 'gtk-3.0/settings.ini'), `[Settings]\n${lines.join('')}`);
  return {
    folder,
    env: {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
      XDG_CONFIG_HOME: folder,
      XDG_CACHE_HOME: join(folder, 'cache'),
      XDG_DATA_HOME: join(folder, 'data'),
      // What `prefers-color-scheme` follows.
      GTK_THEME: 'Adwaita',
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
