import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { TEXTS } from '../../src/i18n/language.js';
import { wantLaterTexts } from '../../src/i18n/texts.js';
import { LanguageController } from '../../src/i18n/language-controller.js';
import { centreHoursTemplate, openStateTemplate } from '../../src/parts/centre-hours.template.js';
import { centreHoursStyles } from '../../src/parts/centre-hours.styles.js';
import { hostStyles } from '../../src/styles/host.styles.js';
import type { Centre } from '../../src/model/network.js';
import { centre } from '../support/network.js';

/** Draws the hours of one centre as an element would. */
class HoursUnderTest extends LitElement {
  static override styles = [hostStyles, centreHoursStyles];
  language = new LanguageController(this, TEXTS);
  centre!: Centre;
  now!: number;
  visitorZone = 'Europe/Paris';

  protected override render(): TemplateResult {
    return html`<div class="base">${centreHoursTemplate(this.language.current, this)}</div>`;
  }
}
customElements.define('hours-under-test', HoursUnderTest);

const OFFICE = 'Mo-Fr 09:00-12:30,13:30-17:00; 2026 Jan 08 off "inventaire"; PH off; Sa "by appointment"';
/** Monday 5 January 2026, 10:00 in Paris. */
const MONDAY = '2026-01-05T09:00Z';

async function shown(
  hours: string | null,
  {
    lang = 'en',
    now = MONDAY,
    ...known
  }: { lang?: string; now?: string; visitorZone?: string; timeZone?: string } = {},
): Promise<HoursUnderTest> {
  const { visitorZone = 'Europe/Paris', timeZone = 'Europe/Paris' } = known;
  const element = await fixture<HoursUnderTest>(
    html`<hours-under-test
      lang=${lang}
      .centre=${centre({ id: 'x', hours, timeZone })}
      .now=${Date.parse(now)}
      .visitorZone=${visitorZone}
    ></hours-under-test>`,
  );
  await element.language.settled();
  await wantLaterTexts();
  element.requestUpdate();
  await element.updateComplete;
  return element;
}

const root = (element: HoursUnderTest): ShadowRoot => element.shadowRoot!;
/** What a screen reader reads. Engines differ in the comma after an English weekday, by the age of their CLDR data. */
const said = (node: Element | null | undefined): string => {
  const copy = node?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('[aria-hidden=true]').forEach((drawn) => drawn.remove());
  return (copy?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/day, (?=\d)/, 'day ')
    .trim();
};
const state = async (...given: Parameters<typeof shown>): Promise<string> =>
  said(root(await shown(...given)).querySelector('.open-state'));
const rows = (element: HoursUnderTest): string[] =>
  [...root(element).querySelectorAll('tr')].map((row) => [...row.children].map(said).join(': '));

describe('centreHoursTemplate', () => {
  it('is a table of the week with the day as header of each row', async () => {
    const element = await shown(OFFICE);
    expect(rows(element)).to.deep.equal([
      'Monday: 9:00 to 12:30, 13:30 to 17:00',
      'Tuesday: 9:00 to 12:30, 13:30 to 17:00',
      'Wednesday: 9:00 to 12:30, 13:30 to 17:00',
      'Thursday 8 January: closed – inventaire (exceptionally)',
      'Friday: 9:00 to 12:30, 13:30 to 17:00',
      'Saturday: by appointment',
      'Sunday: closed',
      'Public holidays: closed',
    ]);
    expect(root(element).querySelectorAll('th[scope=row]')).to.have.length(8);
    expect(said(root(element).querySelector('[aria-current=date]'))).to.equal('Monday');
    expect(root(element).querySelector('[aria-hidden]')!.textContent).to.equal('9:00–12:30');
    expect(root(element).querySelector('bdi')!.getAttribute('lang')).to.equal('fr');
    await expect(element).to.be.accessible();
  });

  const states: readonly (readonly [lang: string, now: string, said: string])[] = [
    ['en', MONDAY, 'Open now, until 12:30'],
    ['fr', MONDAY, 'Ouvert en ce moment, jusqu’à 12:30'],
    ['it', MONDAY, 'Aperto ora, fino alle 12:30'],
    ['es', MONDAY, 'Abierto ahora, hasta las 12:30'],
    ['ca', MONDAY, 'Obert ara, fins a les 12:30'],
    ['pt', MONDAY, 'Aberto agora, até às 12:30'],
    ['de', MONDAY, 'Jetzt geöffnet, bis 12:30 Uhr'],
    ['nl', MONDAY, 'Nu open, tot 12:30'],
    ['en', '2026-01-05T05:00Z', 'Closed now, opens today at 9:00'],
    ['en', '2026-01-05T18:00Z', 'Closed now, opens tomorrow at 9:00'],
    ['en', '2026-01-09T18:00Z', 'Closed now, opens Monday at 9:00'],
    ['fr', '2026-01-09T18:00Z', 'Fermé, ouvre lundi à 9:00'],
    ['es', '2026-01-09T18:00Z', 'Cerrado, abre el lunes a las 9:00'],
    ['de', '2026-01-09T18:00Z', 'Jetzt geschlossen, öffnet am Montag um 9:00 Uhr'],
  ];
  for (const [lang, now, text] of states) {
    it(`says "${text}" in ${lang}`, async () => {
      expect(await state('Mo-Fr 09:00-12:30,13:30-17:00', { lang, now })).to.equal(text);
    });
  }

  it('names the date of what is more than six days away, and a closing that is not the next of its time', async () => {
    expect(await state('Mo 09:00-10:00')).to.equal('Closed now, opens Monday 12 January at 9:00');
    expect(await state('24/7; Jan 08 off')).to.equal('Open now, until Thursday at 0:00');
    expect(await state('24/7')).to.equal('Open now');
    expect(await state('2025 Jan 01 10:00-11:00')).to.equal('Closed now');
  });

  it('says what cannot be known: public holidays, and whose time it is', async () => {
    expect(await state('Mo-Fr 09:00-17:00; PH off')).to.equal('Open now, until 17:00 (may differ on public holidays)');
    expect(await state('Mo-Fr 09:00-17:00', { visitorZone: 'Indian/Reunion' })).to.equal(
      'Open now, until 17:00 (local time)',
    );
    expect(await state('Mo-Fr 09:00-17:00', { visitorZone: 'Europe/Rome' })).to.equal('Open now, until 17:00');
  });

  it('says "by appointment" instead of open', async () => {
    expect(await state('"by appointment"')).to.equal('by appointment');
    expect(await state('Mo-Fr 09:00-12:00 "On appointment"', { lang: 'fr' })).to.equal('sur rendez-vous');
    expect(rows(await shown('Mo 09:00-12:00 "by appointment"'))[0]).to.equal('Monday: 9:00 to 12:00 by appointment');
    expect(rows(await shown('24/7'))[0]).to.equal('Monday: 24 hours');
  });

  it('says plainly that hours are not published, and shows what it cannot read as it was written', async () => {
    expect(said(root(await shown(null)).querySelector('p'))).to.equal('Opening hours are not published.');
    const hostile = 'lundi <img src=x onerror=alert(1)> {{0}} ${1}';
    const element = await shown(hostile);
    expect(root(element).querySelector('bdi')!.textContent).to.equal(hostile);
    expect(root(element).querySelector('img, table')).to.equal(null);
  });

  it('shows the hours without a state where the time zone is not known', async () => {
    const element = await shown('Mo 09:00-12:00', { timeZone: 'Mars/Olympus' });
    expect(root(element).querySelector('.open-state, [aria-current]')).to.equal(null);
    expect(rows(element)).to.have.length(7);
  });

  it('fits 280 px', async () => {
    const element = await shown('Mo-Fr 09:00-12:30,13:30-17:00,18:00-19:00; Jan 05 09:00-12:30,13:30-17:00', {
      lang: 'pt',
    });
    element.style.inlineSize = '280px';
    expect(root(element).querySelector('table')!.scrollWidth).to.be.at.most(280);
  });

  it('announces nothing by itself', async () => {
    expect(root(await shown(OFFICE)).querySelector('[role], [aria-live], output')).to.equal(null);
  });
});

describe('openStateTemplate', () => {
  it('is nothing where hours are not published or cannot be read', () => {
    const language = TEXTS.speak({ locale: 'en', tag: 'en-GB' })!;
    const view = { now: Date.parse(MONDAY), visitorZone: 'Europe/Paris' };
    for (const hours of [null, 'lundi']) {
      expect(openStateTemplate(language, { centre: centre({ id: 'x', hours }), ...view })).to.not.have.property(
        'strings',
      );
    }
  });
});
