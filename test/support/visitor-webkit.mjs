import { gtkHome } from '../../scripts/testing/gtk-home.mjs';
import { openScreen } from '../../scripts/testing/screen.mjs';
import { WebDriverPage } from '../../scripts/testing/webdriver-page.mjs';
import { openWebKit } from '../../scripts/testing/webkit-browser.mjs';
import { printToFile } from './gtk-print.mjs';
import { zoomed } from './visitor.mjs';

/** GTK's setting, or its theme, that WebKit tells a page of. */
const GTK = {
  'prefers-reduced-motion: reduce': { settings: { 'gtk-enable-animations': 0 } },
  'prefers-color-scheme: dark': { theme: 'Adwaita:dark' },
  'prefers-contrast: more': { theme: 'HighContrast' },
};

/** WebKitGTK by WebDriver, on a screen of its own. See `openVisitor`. */
export async function openWebKitGtk({ path, driver }, { media = {}, zone, zoom }) {
  const known = Object.entries(media).map(([name, value]) => GTK[`${name}: ${value}`]);
  const theme = known.find((wish) => wish?.theme)?.theme;
  const screen = await openScreen();
  const home = gtkHome(screen.display, {
    ...Object.assign({}, ...known.map((wish) => wish?.settings)),
    // No printer of the network is looked for.
    'gtk-print-backends': 'file',
  });
  const env = {
    ...process.env,
    ...home.env,
    ...(theme && { GTK_THEME: theme }),
    ...(zone && { TZ: zone }),
    ...(zoom && { GDK_SCALE: String(zoom) }),
  };
  let browser;
  const close = async () => {
    await browser?.close();
    screen.close();
    home.remove();
  };
  try {
    browser = await openWebKit({ miniBrowser: path, driver, env });
    const { session } = browser;
    await new WebDriverPage(session).setViewportSize(zoom ? zoomed(zoom) : { width: 800, height: 600 });
    return {
      goto: (url) => session.goto(url),
      evaluate: (act, ...values) => session.execute(`return (${act})(...arguments)`, ...values),
      cookies: () => session.call('GET', '/cookie'),
      print: () => printToFile(env, home.folder),
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}
