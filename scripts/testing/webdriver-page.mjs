import { setTimeout as sleep } from 'node:timers/promises';

/** The part of Playwright's Page that Web Test Runner's command plugins use. */
export class WebDriverPage {
  constructor(session) {
    this.session = session;
    const keyAction = (...actions) => session.actions([{ type: 'key', id: 'keyboard', actions }]);
    this.keyboard = {
      type: (text) =>
        keyAction(
          ...[...text].flatMap((c) => [
            { type: 'keyDown', value: c },
            { type: 'keyUp', value: c },
          ]),
        ),
      press: (combo) => {
        const keys = combo.split(/(?<=.)\+/).map(key);
        return keyAction(
          ...keys.map((value) => ({ type: 'keyDown', value })),
          ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
        );
      },
      down: (name) => keyAction({ type: 'keyDown', value: key(name) }),
      up: (name) => keyAction({ type: 'keyUp', value: key(name) }),
    };
    const mouseAction = (...actions) =>
      session.actions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
    const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
    this.mouse = {
      move: (x, y) => mouseAction(move(x, y)),
      click: (x, y, { button = 'left' } = {}) =>
        mouseAction(
          move(x, y),
          { type: 'pointerDown', button: BUTTON[button] },
          { type: 'pointerUp', button: BUTTON[button] },
        ),
      down: ({ button = 'left' } = {}) => mouseAction({ type: 'pointerDown', button: BUTTON[button] }),
      up: ({ button = 'left' } = {}) => mouseAction({ type: 'pointerUp', button: BUTTON[button] }),
    };
  }
  /** The window's frame is measured, then the window is set so that the page has the asked size. */
  async setViewportSize({ width, height }) {
    for (let i = 0; i < 5; i++) {
      const [w, h] = await this.session.execute('return [innerWidth, innerHeight]');
      if (w === width && h === height) return;
      const rect = await this.session.call('GET', '/window/rect');
      await this.session.call('POST', '/window/rect', {
        width: rect.width + width - w,
        height: rect.height + height - h,
      });
      for (let j = 0; j < 20; j++) {
        await sleep(25);
        const [nw, nh] = await this.session.execute('return [innerWidth, innerHeight]');
        if (nw === width && nh === height) return;
      }
    }
    throw new Error(`WebKit's window would not become ${width}x${height}`);
  }
  emulateMedia() {
    throw new Error('emulateMedia is not supported by WebKitWebDriver');
  }
  async evaluateHandle(fn, arg) {
    const element = await this.session.execute(`return (${fn})(arguments[0])`, arg);
    return { asElement: () => element?.[ELEMENT] && { screenshot: () => this.#screenshot(element) } };
  }
  /** WebKitGTK 2.50's own element screenshot is blank; the page's is not, so the element is cut out of that. */
  async #screenshot(element) {
    const { PNG } = await import('pngjs');
    const [x, y, w, h] = await this.session.execute(
      `const e = arguments[0]; e.scrollIntoView({ block: 'nearest', inline: 'nearest' }); const r = e.getBoundingClientRect();
       return [Math.floor(r.left), Math.floor(r.top), Math.ceil(r.right) - Math.floor(r.left), Math.ceil(r.bottom) - Math.floor(r.top)]`,
      element,
    );
    const page = PNG.sync.read(Buffer.from(await this.session.call('GET', '/screenshot'), 'base64'));
    const width = Math.min(w, page.width - x);
    const height = Math.min(h, page.height - y);
    const out = new PNG({ width, height });
    PNG.bitblt(page, out, x, y, width, height, 0, 0);
    return PNG.sync.write(out);
  }
}

/** The web element identifier: https://www.w3.org/TR/webdriver2/#elements. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Keys without a character of their own: https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const KEYS = {
  Unidentified: '\uE000',
  Cancel: '\uE001',
  Help: '\uE002',
  Backspace: '\uE003',
  Tab: '\uE004',
  Clear: '\uE005',
  Return: '\uE006',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Pause: '\uE00B',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  F1: '\uE031',
  F2: '\uE032',
  F3: '\uE033',
  F4: '\uE034',
  F5: '\uE035',
  F6: '\uE036',
  F7: '\uE037',
  F8: '\uE038',
  F9: '\uE039',
  F10: '\uE03A',
  F11: '\uE03B',
  F12: '\uE03C',
  Meta: '\uE03D',
};
const key = (name) =>
  KEYS[name] ?? (/^Key[A-Z]$/.test(name) ? name.slice(3).toLowerCase() : /^Digit\d$/.test(name) ? name.slice(5) : name);
const BUTTON = { left: 0, middle: 1, right: 2 };
