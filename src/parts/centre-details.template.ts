import { html, nothing, type TemplateResult } from 'lit';
import type { Address, Centre, Service } from '../model/network.js';
import type { Relatives } from '../model/select-centres.js';
import type { Language } from '../i18n/language.js';
import { centreHoursTemplate } from './centre-hours.template.js';
import { lastEvidence } from './centre-status.template.js';

export interface CentreDetailsView extends Relatives {
  readonly centre: Centre;
  /** `https:` or `mailto:` address for mistakes. */
  readonly reportTo: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** IANA name. */
  readonly visitorZone: string;
}

/** What is known of a centre, and what is known to be unknown. */
export function centreDetailsTemplate(language: Language, view: CentreDetailsView): TemplateResult {
  const { centre, associated, parent } = view;
  const { msg, format } = language;
  const lang = centre.languages[0] ?? nothing;
  const rows = [
    row(
      msg('Address', { id: 'centre.address', desc: 'Label' }),
      centre.address ? html`${addressTemplate(centre.address, lang)}${directionsTemplate(language, centre)}` : nothing,
    ),
    row(
      msg('Phone', { id: 'centre.phone', desc: 'Label' }),
      centre.phone ? html`<a href=${telHref(centre.phone)} translate="no">${centre.phone}</a>` : nothing,
    ),
    row(
      msg('E-mail', { id: 'centre.email', desc: 'Label' }),
      centre.email ? html`<a href="mailto:${centre.email}" translate="no">${centre.email}</a>` : nothing,
    ),
    row(
      msg('Website', { id: 'centre.website', desc: 'Label' }),
      centre.website ? websiteTemplate(centre.website, centre.name) : nothing,
    ),
    row(
      msg('Opening hours', { id: 'centre.hours', desc: 'Label' }),
      centre.hours === null ? nothing : centreHoursTemplate(language, view),
    ),
    row(
      msg('Services', { id: 'centre.services', desc: 'Label' }),
      centre.services?.length
        ? listTemplate(centre.services.map((service) => serviceName(language, service)))
        : nothing,
    ),
    row(
      msg('Languages', { id: 'centre.languages', desc: 'Label: languages that are spoken there' }),
      centre.languages.length ? format.list(centre.languages.map(format.languageName)) : nothing,
    ),
    row(
      msg('Associated centres', { id: 'centre.associated', desc: 'Label: smaller sites of this centre' }),
      associated.length ? namesTemplate(associated, lang) : nothing,
    ),
    row(
      msg('Belongs to', { id: 'centre.parent', desc: 'Label: the centre that this smaller site is part of' }),
      parent ? namesTemplate([parent], parent.languages[0] ?? nothing) : nothing,
    ),
  ].filter((content) => content !== nothing);
  return html`${rows.length ? html`<dl>${rows}</dl>` : nothing}
    <p class="provenance">${unpublishedText(language, centre)}</p>
    ${
      centre.verified && centre.status !== 'unverified'
        ? html`<p class="provenance">${capitalized(lastEvidence(language, centre.verified), language.tag)}</p>`
        : nothing
    }`;
}

/** What a visitor would look for and not find, said once. */
function unpublishedText({ msg }: Language, { kind, hours, phone, email, website }: Centre): unknown {
  if (kind !== 'online' && hours === null) {
    return phone === null && email === null
      ? msg('Opening hours and phone number are not published.', {
          id: 'centre.no-hours-no-phone',
          desc: 'In the details of a centre',
        })
      : msg('Opening hours are not published.', { id: 'centre.no-hours', desc: 'In the details of a centre' });
  }
  return phone === null && email === null && website === null
    ? msg('No way to reach this service is published.', { id: 'centre.no-contact', desc: 'Of an online service' })
    : nothing;
}

const listTemplate = (items: readonly unknown[]): TemplateResult =>
  html`<ul role="list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

const namesTemplate = (centres: readonly Centre[], lang: string | typeof nothing): TemplateResult =>
  html`<div lang=${lang} translate="no">
    ${listTemplate(centres.map(({ area, name }) => html`<bdi>${name.includes(area) ? name : `${area} – ${name}`}</bdi>`))}
  </div>`;

const row = (label: string, value: unknown): unknown =>
  value === nothing
    ? nothing
    : html`<dt>${label}</dt>
        <dd>${value}</dd>`;

/** Street, then postcode and town: the custom of every country that the network is in so far. */
function addressTemplate({ street, postalCode, city }: Address, lang: string | typeof nothing): TemplateResult {
  const lines = [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean);
  return html`<address lang=${lang} translate="no">
    ${lines.map((line) => html`<span><bdi>${line}</bdi></span>`)}
  </address>`;
}

/** A link, not a map: nothing is asked of OpenStreetMap until the visitor goes there. */
function directionsTemplate({ msg }: Language, { position, precision, name }: Centre): unknown {
  if (!position) return nothing;
  const { lat, lon } = position;
  const isExact = precision === 'street';
  const href = isExact
    ? `https://www.openstreetmap.org/directions?to=${lat}%2C${lon}`
    : `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=13/${lat}/${lon}`;
  const text = isExact
    ? msg('Directions on OpenStreetMap', { id: 'centre.directions', desc: 'Link to a route planner' })
    : msg('The town on OpenStreetMap', { id: 'centre.town-map', desc: 'Link; the exact address is not known' });
  return html`<a href=${href} rel="noopener noreferrer">${text}<span class="visually-hidden"> – ${name}</span></a>`;
}

/** A link where it is safe, else the address as text. */
function websiteTemplate(website: string, name: string): unknown {
  const words = website.replace(/^https?:\/\/(www\.)?|\/$/g, '');
  // Lit runs the `javascript:` URLs that it is given.
  return !website.startsWith('https://')
    ? html`<bdi translate="no">${words}</bdi>`
    : html`<a href=${website} rel="noopener noreferrer" translate="no"
        >${words}<span class="visually-hidden"> – ${name}</span></a
      >`;
}

function serviceName({ msg }: Language, service: Service): string {
  switch (service) {
    case 'guidance':
      return msg('Choosing a career path', { id: 'service.guidance', desc: 'One of the five areas of service' });
    case 'job':
      return msg('Finding a job', { id: 'service.job', desc: 'One of the five areas of service' });
    case 'training':
      return msg('Finding training', { id: 'service.training', desc: 'One of the five areas of service' });
    case 'career-change':
      return msg('Changing career', { id: 'service.career-change', desc: 'One of the five areas of service' });
    case 'business':
      return msg('Starting a business', { id: 'service.business', desc: 'One of the five areas of service' });
  }
}

const telHref = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;

const capitalized = (text: string, tag: string): string => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
