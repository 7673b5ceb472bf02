import { expect } from '@open-wc/testing';
import '../../src/elements/directory/cdm-directory.define.js';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import '../../src/elements/logo/cdm-logo.define.js';
import '../../src/elements/map/cdm-map.define.js';
import { CdmLogo } from '../../src/elements/logo/cdm-logo.js';
import { CHURN, churn, make, setUp, TAGS, type Place } from './churn.js';

/** Rounds in every engine; Chromium's own counters are asked after 10,000 (memory.node.test.mjs). */
const ROUNDS = 300;

/** What is held at a time, beside the elements themselves: by the page, its timers and its observers. */
const held = { listeners: 0, observed: 0, timers: new Set<unknown>() };
const restore: (() => void)[] = [];

function wrap<T extends object, K extends keyof T>(object: T, name: K, by: (native: T[K]) => T[K]): void {
  const native = object[name];
  object[name] = by(native);
  restore.push(() => (object[name] = native));
}

/** Counts by the page's own functions, and leaves what they do as it is. */
function count(): void {
  const isLasting = (target: unknown): boolean => target === document || target === window;
  wrap(EventTarget.prototype, 'addEventListener', (native) => {
    return function (this: EventTarget, ...args: Parameters<EventTarget['addEventListener']>) {
      if (isLasting(this)) held.listeners++;
      native.apply(this, args);
    };
  });
  wrap(EventTarget.prototype, 'removeEventListener', (native) => {
    return function (this: EventTarget, ...args: Parameters<EventTarget['removeEventListener']>) {
      if (isLasting(this)) held.listeners--;
      native.apply(this, args);
    };
  });
  wrap(ResizeObserver.prototype, 'observe', (native) => {
    return function (this: ResizeObserver, ...args: Parameters<ResizeObserver['observe']>) {
      held.observed++;
      native.apply(this, args);
    };
  });
  wrap(ResizeObserver.prototype, 'disconnect', (native) => {
    return function (this: ResizeObserver) {
      held.observed--;
      native.call(this);
    };
  });
  wrap(window as unknown as { setTimeout: (act: () => void, ms?: number) => number }, 'setTimeout', (native) => {
    return (act, ms) => {
      const timer = native.call(
        window,
        () => {
          held.timers.delete(timer);
          act();
        },
        ms,
      );
      held.timers.add(timer);
      return timer;
    };
  });
  wrap(window as unknown as { clearTimeout: (timer: number) => void }, 'clearTimeout', (native) => {
    return (timer) => {
      held.timers.delete(timer);
      native.call(window, timer);
    };
  });
}

const now = () => ({ listeners: held.listeners, observed: held.observed, timers: held.timers.size });

describe('elements that come and go', () => {
  let place: Place;
  let kept: ReturnType<typeof make>[];
  const { warn } = console;

  beforeEach(async () => {
    console.warn = () => undefined;
    count();
    place = setUp();
    kept = TAGS.map(make);
    place.stage.append(...kept);
    await Promise.all(kept.map(({ updateComplete }) => updateComplete));
  });
  afterEach(() => {
    place.stage.remove();
    place.frame.remove();
    for (const undo of restore.splice(0).reverse()) undo();
    console.warn = warn;
  });

  for (const name of Object.keys(CHURN)) {
    it(`hold no more after ${ROUNDS} rounds than after 20: ${name}`, async () => {
      await churn(name, { rounds: 20, place, kept });
      const first = now();
      await churn(name, { rounds: ROUNDS, place, kept });
      const last = now();
      expect(last.listeners, 'listeners').to.equal(first.listeners);
      // Disconnecting what observes nothing counts too, so that there may be fewer.
      expect(last.observed, 'observed').to.be.at.most(first.observed + 1);
      expect(last.timers, 'timers').to.be.at.most(first.timers + 1);
    });
  }

  it('would be found out', async () => {
    class Leaky extends CdmLogo {
      leak = (): void => this.remove();

      override connectedCallback(): void {
        super.connectedCallback();
        document.addEventListener('click', this.leak);
      }
    }
    customElements.define('cdm-leaky', Leaky);
    const first = now();
    await churn('made, shown and thrown away', { rounds: 20, tags: ['cdm-leaky'], place, kept });
    expect(now().listeners).to.equal(first.listeners + 20);
  });
});
