import { setTimeout as sleep } from 'node:timers/promises';

/** The part of Playwright's Page that the commands `sendKeys` and `setViewport` use: the tests have no others. */
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
}

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
