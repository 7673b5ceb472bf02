import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { reportAddressOf } from '../../src/elements/centre-details.report.js';
import { TEXTS } from '../../src/i18n/language.js';
import { LOCALES } from '../../src/i18n/match-locale.js';
import { LanguageController } from '../../src/i18n/language-controller.js';
import { wantLaterTexts } from '../../src/i18n/texts.js';
import type { Centre } from '../../src/model/network.js';
import { dialled, groupedPhone } from '../../src/model/phone.js';
import { postalLines } from '../../src/model/postal-lines.js';
import { deviceMaps, type DeviceMaps } from '../../src/parts/centre-details.links.js';
import { centreDetailsStyles } from '../../src/parts/centre-details.styles.js';
import { centreDetailsTemplate } from '../../src/parts/centre-details.template.js';
import { centreHoursStyles } from '../../src/parts/centre-hours.styles.js';
import { hostStyles } from '../../src/styles/host.styles.js';
import { warningsOf } from '../support/console.js';
import { centre, PARIS } from '../support/network.js';

/** Draws what is known of one centre as an element would. */
class DetailsUnderTest extends LitElement {
  static override styles = [...hostStyles, centreDetailsStyles, centreHoursStyles];
  language = new LanguageController(this, TEXTS);
  centre!: Centre;
  maps: DeviceMaps;
  reportTo = '';

  protected override render(): TemplateResult {
    return html`<div class="base">
      <div class="details">
        ${centreDetailsTemplate(this.language.current, {
          centre: this.centre,
          maps: this.maps,
          reportTo: reportAddressOf(this),
          associated: [],
          parent: undefined,
          now: Date.parse('2026-01-05T09:00Z'),
          visitorZone: 'Europe/Paris',
        })}
      </div>
    </div>`;
  }
}
customElements.define('details-under-test', DetailsUnderTest);

const FULL = {
  ...PARIS,
  phone: '+33123456789',
  website: 'https://www.example.org/paris/',
  languages: ['fr', 'it'],
} as const;

async function shown(
  known: Partial<Centre> = FULL,
  { lang = 'en', maps, reportTo = '' }: { lang?: string; maps?: DeviceMaps; reportTo?: string } = {},
): Promise<ShadowRoot> {
  const element = await fixture<DetailsUnderTest>(
    html`<details-under-test
      lang=${lang}
      .centre=${centre({ id: 'x', ...known })}
      .maps=${maps}
      .reportTo=${reportTo}
    ></details-under-test>`,
  );
  await element.language.settled();
  await wantLaterTexts();
  element.requestUpdate();
  await element.updateComplete;
  return element.shadowRoot!;
}

const said = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const rowOf = (root: ShadowRoot, label: string): HTMLElement =>
  [...root.querySelectorAll('dt')].find((dt) => said(dt) === label)!.nextElementSibling as HTMLElement;
const links = (root: ParentNode): string[] => [...root.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
const reportLink = async (reportTo: string, known: Partial<Centre> = FULL): Promise<string> =>
  (await shown(known, { reportTo })).querySelector('.report')!.getAttribute('href')!;

describe('centreDetailsTemplate', () => {
  it('gives every link a name that starts with what is seen, and names the centre', async () => {
    const root = await shown();
    expect([...root.querySelectorAll('a')].map((link) => said(link).replaceAll('\u00a0', ' '))).to.deep.equal([
      'OpenStreetMap – Directions, Cité des métiers de Paris',
      'Google Maps – Directions, Cité des métiers de Paris',
      '+33 1 23 45 67 89 – Cité des métiers de Paris',
      'paris@example.org – Cité des métiers de Paris',
      'example.org/paris – Cité des métiers de Paris',
      'Report an error – Cité des métiers de Paris',
    ]);
    for (const link of root.querySelectorAll('a')) {
      expect([link.rel, link.hasAttribute('target')]).to.deep.equal(['noopener noreferrer', false]);
    }
  });

  it('puts the label before the number, and dials it in E.164', async () => {
    const root = await shown();
    expect(rowOf(root, 'Phone').querySelector('a')!.getAttribute('href')).to.equal('tel:+33123456789');
  });

  it('shows the address in its own language, and asks translators to leave it', async () => {
    const address = (await shown()).querySelector('address')!;
    expect([address.lang, address.getAttribute('translate')]).to.deep.equal(['fr', 'no']);
    expect([...address.querySelectorAll('span')].map(said)).to.deep.equal(['30 avenue Corentin-Cariou', '75019 Paris']);
  });

  for (const [maps, own] of [
    ['android', 'geo:0,0?q=48.8956,2.3881'],
    ['apple', 'https://maps.apple.com/?daddr=48.8956,2.3881'],
    [undefined, undefined],
  ] as const) {
    it(`offers OpenStreetMap first, then what the device has, then Google (${maps ?? 'nothing'})`, async () => {
      expect(links(rowOf(await shown(FULL, { maps }), 'Directions'))).to.deep.equal(
        [
          'https://www.openstreetmap.org/directions?to=48.8956%2C2.3881',
          own,
          'https://www.google.com/maps/dir/?api=1&destination=48.8956%2C2.3881',
        ].filter(Boolean),
      );
    });
  }

  it('promises no more than the town where no more is known', async () => {
    for (const maps of ['android', 'apple', undefined] as const) {
      const root = await shown({ ...FULL, precision: 'city' }, { maps });
      expect(root.querySelector('dl')!.textContent).not.to.contain('Directions');
      for (const href of links(rowOf(root, 'Map of the town'))) expect(href).not.to.match(/dir|daddr|[?&]q=/);
    }
  });

  it('says once that hours are not published', async () => {
    const root = await shown({});
    expect(said(root.querySelector('.details')).match(/Opening hours/g)).to.have.length(1);
  });

  it('says when it was last confirmed', async () => {
    expect(said((await shown({ verified: '2025-10' })).querySelector('.details'))).to.contain('October 2025');
  });

  describe('the way to report an error', () => {
    it('leads to the network’s own site by default', async () => {
      expect(await reportLink('')).to.equal('https://www.reseaucitesdesmetiers.org/');
    });

    it('leads where the host says', async () => {
      expect(await reportLink('https://example.org/erreurs?a=1')).to.equal('https://example.org/erreurs?a=1');
    });

    it('names the centre and its id in the subject of a mail, and keeps the host’s other headers', async () => {
      const href = await reportLink('mailto:data@example.org?cc=b@example.org&subject=other');
      expect(href).to.equal(
        `mailto:data@example.org?cc=b@example.org&subject=${encodeURIComponent('Report an error: Cité des métiers de Paris (paris)')}`,
      );
    });

    it('lets no name write another header, and no half character throw', async () => {
      const href = await reportLink('mailto:data@example.org', {
        id: 'x\r\nbcc:a@example.org',
        name: 'A&bcc=b@example.org?\ud800#',
      });
      const [, query] = href.split('?') as [string, string];
      expect(query.split('&')).to.have.length(1);
      expect(decodeURIComponent(query)).to.equal(
        'subject=Report an error: A&bcc=b@example.org? # (x bcc:a@example.org)',
      );
    });

    for (const address of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'http://example.org/',
      '/erreurs',
      'mailto:',
      'data:text/html,x',
      'a@b',
    ]) {
      it(`ignores ${JSON.stringify(address)} with one warning`, async () => {
        const lines = await warningsOf(async () => {
          expect(await reportLink(address)).to.equal('https://www.reseaucitesdesmetiers.org/');
        });
        expect(lines).to.have.length(1);
        expect(lines[0]).to.contain('report-to').and.to.contain('https: or mailto:');
      });
    }
  });

  it('shows hostile strings as text, and links to nothing else', async () => {
    const hostile = '"><img src=x onerror=alert(1)>${7*7}{{7*7}}\u202e';
    const root = await shown({
      ...FULL,
      name: hostile,
      address: { street: hostile, postalCode: hostile, city: hostile },
      phone: 'javascript:alert(1)',
      website: 'javascript:alert(1)',
      hours: hostile,
    });
    expect(root.querySelectorAll('img, script').length).to.equal(0);
    for (const href of links(root)) expect(href).to.match(/^(https:|tel:|mailto:paris@)/);
    expect(said(root.querySelector('address span'))).to.equal(hostile);
  });

  for (const lang of LOCALES) {
    it(`is accessible in ${lang}, with all and with nothing known`, async () => {
      await expect((await shown(FULL, { lang, maps: 'android' })).host).to.be.accessible();
      await expect((await shown({}, { lang })).host).to.be.accessible();
    });
  }

  it('fits 280 px', async () => {
    const root = await shown({ ...FULL, email: `${'long'.repeat(15)}@example.org` });
    const host = root.host as HTMLElement;
    host.style.cssText = 'display: block; inline-size: 280px';
    expect(root.querySelector('.base')!.scrollWidth).to.be.at.most(280);
  });
});

describe('groupedPhone', () => {
  for (const [phone, grouped] of [
    ['+33123456789', '+33 1 23 45 67 89'],
    ['+33 (0)1.23.45.67.89', '+33 1 23 45 67 89'],
    ['+590590123456', '+590 590 12 34 56'],
    ['+262262123456', '+262 262 12 34 56'],
    ['+3221234567', '+32 2 123 45 67'],
    ['+3281234567', '+32 81 23 45 67'],
    ['+32470123456', '+32 470 12 34 56'],
    ['+41221234567', '+41 22 123 45 67'],
    ['+390612345678', '+39 06 1234 5678'],
    ['+390111234567', '+39 011 1234 567'],
    ['+34912345678', '+34 912 34 56 78'],
    ['+351213456789', '+351 213 456 789'],
    ['+352621123456', '+352 621 123 456'],
    ['+35227123456', '+352 27 12 34 56'],
    ['+56221234567', '+56 2 2123 4567'],
    ['+2302123456', '+230 212 3456'],
    ['+22822123456', '+228 22 12 34 56'],
    ['+3312345', '+3312345'],
    ['01 23 45 67 89', '01 23 45 67 89'],
    ['+1 212 555 0100', '+1 212 555 0100'],
  ] as const) {
    it(`shows ${phone} as ${grouped}, and not one digit more or less`, () => {
      const shownAs = groupedPhone(phone).replaceAll('\u00a0', ' ');
      expect(shownAs).to.equal(grouped);
      expect(dialled(shownAs)).to.equal(dialled(phone));
    });
  }
});

describe('postalLines', () => {
  const address = { street: '1 Main Street', postalCode: 'AB1 2CD', city: 'Town' };
  it('puts the postcode where the country has it, and leaves no gap for what is unknown', () => {
    expect(postalLines(address, 'FR')[1]).to.equal('AB1 2CD Town');
    expect(postalLines(address, 'GB')[1]).to.equal('Town AB1 2CD');
    expect(postalLines({ street: null, postalCode: null, city: 'Lomé' }, 'TG')).to.deep.equal(['Lomé']);
  });
});

describe('deviceMaps', () => {
  it('tells Android and Apple from the rest', () => {
    expect(
      [
        'Mozilla/5.0 (Linux; Android 14)',
        'Mozilla/5.0 (iPhone; CPU)',
        'Mozilla/5.0 (Macintosh)',
        'Mozilla/5.0 (X11)',
      ].map(deviceMaps),
    ).to.deep.equal(['android', 'apple', 'apple', undefined]);
  });
});
