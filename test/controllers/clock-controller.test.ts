import { expect } from '@open-wc/testing';
import { ClockController } from '../../src/controllers/clock-controller.js';

/** A host whose updates are counted and run at once, and a page whose timers and clock the test moves. */
class Host {
  updates = 0;
  next: number | undefined;
  clock = new ClockController(this);
  readonly updateComplete = Promise.resolve(true);
  addController(): void {}
  removeController(): void {}
  requestUpdate(): void {
    this.updates++;
    this.clock.hostUpdate();
    this.clock.wakeAt(this.next);
    this.clock.hostUpdated();
  }
}

describe('ClockController', () => {
  const { setTimeout, clearTimeout } = window;
  const { now } = Date;
  let time = 0;
  let timers = new Map<number, { at: number; run: () => void }>();
  const hosts: Host[] = [];

  const host = (next?: number): Host => {
    const made = new Host();
    made.next = next;
    hosts.push(made);
    made.clock.hostConnected();
    return made;
  };
  const moveTo = (then: number): void => {
    time = then;
    for (const [id, { at, run }] of timers) {
      if (at > time) continue;
      timers.delete(id);
      run();
    }
  };
  const hide = (isHidden: boolean): void => {
    Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  beforeEach(() => {
    time = 1_000;
    timers = new Map();
    let id = 0;
    Date.now = () => time;
    window.setTimeout = ((run: () => void, wait: number) => {
      timers.set(++id, { at: time + wait, run });
      return id;
    }) as typeof window.setTimeout;
    window.clearTimeout = ((given: number) => void timers.delete(given)) as typeof window.clearTimeout;
    Object.defineProperty(document, 'hidden', { value: false, configurable: true });
  });
  afterEach(() => {
    for (const { clock } of hosts.splice(0)) clock.hostDisconnected();
    Object.assign(window, { setTimeout, clearTimeout });
    Date.now = now;
    Reflect.deleteProperty(document, 'hidden');
  });

  it('renders a host again when it asked to be, and only then', () => {
    const early = host(5_000);
    const late = host(9_000);
    const never = host();
    moveTo(4_999);
    expect([early.updates, late.updates, never.updates]).to.deep.equal([1, 1, 1]);
    early.next = undefined;
    moveTo(5_000);
    expect([early.updates, late.updates, never.updates]).to.deep.equal([2, 1, 1]);
    late.next = undefined;
    moveTo(9_000);
    expect([early.updates, late.updates, never.updates]).to.deep.equal([2, 2, 1]);
  });

  it('takes the earliest of what is asked in one render', () => {
    const { clock } = host();
    for (const instant of [9_000, 3_000, undefined, 5_000]) clock.wakeAt(instant);
    expect(clock.due).to.equal(3_000);
  });

  it('has one timer for all hosts, and none where nothing is due', () => {
    host();
    expect(timers.size).to.equal(0);
    const all = [host(5_000), host(6_000), host(7_000)];
    expect([...timers.values()].map(({ at }) => at)).to.deep.equal([5_000]);
    for (const { clock } of all) clock.hostDisconnected();
    expect(timers.size).to.equal(0);
  });

  it('rests while the page is hidden, and makes up for it afterwards', () => {
    const shown = host(5_000);
    hide(true);
    expect(timers.size).to.equal(0);
    moveTo(8_000);
    expect(shown.updates).to.equal(1);
    shown.next = 12_000;
    hide(false);
    expect(shown.updates).to.equal(2);
    expect([...timers.values()].map(({ at }) => at)).to.deep.equal([12_000]);
  });

  it('waits for years in steps that a timer can take', () => {
    host(time + 2 ** 40);
    expect([...timers.values()].map(({ at }) => at - time)).to.deep.equal([2 ** 31 - 1]);
  });

  it('does not run in circles for a host that asks for a time gone by', () => {
    const shown = host(500);
    moveTo(1_999);
    expect(shown.updates).to.equal(1);
    moveTo(2_000);
    expect(shown.updates).to.equal(2);
  });
});
