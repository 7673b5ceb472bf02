import { aTimeout, expect } from '@open-wc/testing';
import type { HostPage } from '../support/host-page.js';
import { elements, find } from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';
import { faultsOf, type HostFault } from './host-fault.js';

/** Nothing where the page has none of ours: its twin. */
const rootOf = (host: HostPage, tag: string): ShadowRoot | null => find(host, tag)!.shadowRoot;

const finderOf = (host: HostPage) => find(host, 'cdm-find-nearest') as HTMLElementTagNameMap['cdm-find-nearest'];

/** A browser that answers so, once, and counts how often it is asked. */
const geolocation = (answer: string): string => `window.asked = 0;
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition(found, failed) { asked++; ${answer} } } });`;

/** Ten seconds pass in no time. */
const FAST_CLOCK = `const wait = window.setTimeout;
  window.setTimeout = (act, ms, ...rest) => wait(act, ms === 10000 ? 100 : ms, ...rest);`;

/** Asks for the position as a visitor does, twice in a hurry, and waits for what is said. */
async function locate(host: HostPage): Promise<void> {
  const root = rootOf(host, 'cdm-find-nearest');
  if (!root) return;
  const button = root.querySelector<HTMLElement>('[part="locate"]')!;
  button.click();
  button.click();
  await waitUntil(
    () => root.querySelector('[role="alert"]')!.textContent.trim() || root.querySelector('[part="results"] .item'),
    'an answer',
  );
}

const expectAsked = (host: HostPage, times: number): void => {
  expect((host.window as unknown as { asked: number }).asked, 'asked').to.equal(times);
};

const failing = (answer: string): HostFault => ({
  does: FAST_CLOCK + geolocation(answer),
  then: locate,
  warnings: 1,
  so: (host) => {
    expectAsked(host, 1);
    const root = rootOf(host, 'cdm-find-nearest')!;
    expect(root.querySelector('[role="alert"]')!.textContent.trim(), 'the message').not.to.equal('');
    expect(root.querySelectorAll('[part="results"] .item').length, 'results').to.equal(0);
  },
});

const fieldsIn = (host: HostPage): HTMLInputElement[] =>
  ['cdm-find-nearest', 'cdm-directory'].flatMap((tag) => rootOf(host, tag)?.querySelector('input') ?? []);

function type(field: HTMLInputElement, text: string, { isComposing = false } = {}): void {
  const { InputEvent } = field.ownerDocument.defaultView!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing }));
}

function press(field: HTMLInputElement, key: string, isComposing = false): void {
  const { KeyboardEvent } = field.ownerDocument.defaultView!;
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key, isComposing, bubbles: true, composed: true, cancelable: true }),
  );
}

const resultsIn = (host: HostPage): string =>
  [...(rootOf(host, 'cdm-find-nearest')?.querySelectorAll('[part="results"]') ?? [])]
    .map((one) => one.textContent)
    .join();

const VISITOR_FAULTS: Readonly<Record<string, HostFault>> = {
  'may not know where its visitor is': failing('failed({ code: 1 });'),
  'cannot find out where its visitor is': failing('failed({ code: 2 });'),
  'is told too late where its visitor is': failing('failed({ code: 3 });'),
  'is never told where its visitor is': failing(''),
  'is told that its visitor is at no number': failing('found({ coords: { latitude: NaN, longitude: 0 } });'),
  'has a geolocation that throws': failing(`throw new Error('not here');`),
  'is told roughly where its visitor is': {
    does: geolocation('found({ coords: { latitude: 45.76, longitude: 4.84, accuracy: 50000 } });'),
    then: locate,
    so: (host) => {
      expectAsked(host, 1);
      expect(resultsIn(host)).not.to.equal('');
    },
  },
  'came without https, so that its visitor cannot be asked': {
    does: `${geolocation('')} Object.defineProperty(window, 'isSecureContext', { value: false });`,
    then: async (host) => void (await finderOf(host).locate?.()),
    warnings: 1,
    so: (host) => {
      expectAsked(host, 0);
      expect(rootOf(host, 'cdm-find-nearest')!.querySelector('[part="locate"]'), 'the button').to.equal(null);
    },
  },
  'may not ask its visitor, and can know it': {
    does: `${geolocation('')} Object.defineProperty(document, 'featurePolicy', { value: { allowsFeature: () => false } });`,
    then: async (host) => void (await finderOf(host).locate?.()),
    warnings: 1,
    so: (host) => {
      expectAsked(host, 0);
      expect(rootOf(host, 'cdm-find-nearest')!.querySelector('[part="locate"]'), 'the button').to.equal(null);
    },
  },
  'has a megabyte pasted into each field': {
    then: async (host) => {
      for (const field of fieldsIn(host)) {
        type(field, 'Genève '.repeat(150_000));
        press(field, 'Enter');
      }
      await aTimeout(200);
      for (const field of fieldsIn(host)) type(field, '');
      await aTimeout(200);
    },
  },
  'is typed into by an input method, which takes Enter for itself': {
    then: async (host) => {
      for (const field of fieldsIn(host)) {
        type(field, 'Lyon', { isComposing: true });
        press(field, 'Enter', true);
      }
      await aTimeout(100);
    },
    so: (host) => {
      expect(resultsIn(host), 'searched').to.equal('');
    },
  },
  'is typed into faster than anything answers, and pressed twice': {
    then: async (host) => {
      for (let i = 0; i < 500; i++) for (const field of fieldsIn(host)) type(field, 'Lyon Genève'.slice(0, i % 11));
      for (const field of fieldsIn(host)) {
        type(field, field === fieldsIn(host)[0] ? 'Lyon' : '');
        for (let i = 0; i < 2; i++) field.form?.requestSubmit();
      }
      // Overtaken by what is asked for last.
      await Promise.all(['Genève', 'Paris', 'Lyon'].map((town) => finderOf(host).search?.(town)));
    },
    so: (host) => {
      expect(resultsIn(host), 'the last').to.include('Lyon').and.not.to.include('Paris ');
    },
  },
};

/** A page whose clock says something else, or that is open for long. */
const CLOCK = (now: string): string => `const Real = Date; const start = Real.now(); window.later = 0;
  window.Date = class extends Real { constructor(...args) { super(...(args.length ? args : [Date.now()])); }
    static now() { return ${now} + window.later; } };`;

const aged = (ms: number) => async (host: HostPage) => {
  Object.assign(host.window, { later: ms });
  host.document.dispatchEvent(new host.window.Event('visibilitychange'));
  await aTimeout(100);
};

const OPEN_BODY = elements('/faulty-feed/hours/clock').replaceAll(' countries="CH"', '');

/** Half of each day it is open. */
const openState = (host: HostPage): string =>
  rootOf(host, 'cdm-centre')?.querySelector('.open-state')?.textContent ?? '';
let earlier = '';

const CLOCK_FAULTS: Readonly<Record<string, HostFault>> = {
  'has a clock that is ten years fast': { does: CLOCK('Real.now() + 315_576e6'), body: OPEN_BODY },
  'has a clock that is ten years slow': { does: CLOCK('Real.now() - 315_576e6'), body: OPEN_BODY },
  'has a clock that stands still': { does: CLOCK('start'), body: OPEN_BODY },
  'is open for half a day': {
    does: CLOCK('Real.now()'),
    body: OPEN_BODY,
    then: async (host) => {
      // Of the twin there is nothing to tell.
      earlier = openState(host) || earlier;
      await aged(432e5)(host);
    },
    so: (host) => {
      const words = [earlier, openState(host)].map((text) => text.trim());
      expect(words, 'open or not').not.to.include('');
      expect(words[0], 'open or not').not.to.equal(words[1]);
    },
  },
  'is open for a day': { does: CLOCK('Real.now()'), body: OPEN_BODY, then: aged(864e5) },
  'is open for a year, and finds the clock put back': {
    does: CLOCK('Real.now()'),
    body: OPEN_BODY,
    then: async (host) => {
      await aged(315e8)(host);
      await aged(-864e5)(host);
    },
  },
};

export const VISITOR_PAGE_FAULTS = faultsOf({ ...VISITOR_FAULTS, ...CLOCK_FAULTS });
