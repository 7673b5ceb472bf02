import { html, nothing, type TemplateResult } from 'lit';
import type { Centre, Service } from '../model/network.js';
import { dialled, groupedPhone } from '../model/phone.js';
import { postalLines } from '../model/postal-lines.js';
import type { Relatives } from '../model/select-centres.js';
import type { Language } from '../i18n/language.js';
import { mapLinks, reportHref, type DeviceMaps } from './centre-details.links.js';
import { centreHoursTemplate } from './centre-hours.template.js';
import { lastEvidence } from './centre-status.template.js';

export interface CentreDetailsView extends Relatives {
  readonly centre: Centre;
  /** `https:` or `mailto:` address for mistakes. */
  readonly reportTo: URL;
  readonly maps: DeviceMaps;
  /** On a server, ahead of the visit: nothing is said of this very moment. */
  readonly isDrawnAhead?: boolean;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** IANA name. */
  readonly visitorZone: string;
}

/** What is known of a centre, and what is known to be unknown. */
export function centreDetailsTemplate(language: Language, view: CentreDetailsView): TemplateResult {
  const { centre, associated, parent, maps, reportTo } = view;
  const { msg, format } = language;
  const lang = centre.languages[0] ?? nothing;
  const rows = [
    row(
      msg('Opening hours', { id: 'centre.hours', desc: 'Label' }),
      centre.hours === null ? nothing : centreHoursTemplate(language, view),
    ),
    row(
      msg('Address', { id: 'centre.address', desc: 'Label' }),
      centre.address ? addressTemplate(centre, lang) : nothing,
    ),
    directionsTemplate(language, centre, maps),
    row(
      msg('Phone', { id: 'centre.phone', desc: 'Label' }),
      centre.phone ? linkTemplate(`tel:${dialled(centre.phone)}`, groupedPhone(centre.phone), centre.name) : nothing,
    ),
    row(
      msg('E-mail', { id: 'centre.email', desc: 'Label' }),
      centre.email ? linkTemplate(`mailto:${centre.email}`, centre.email, centre.name) : nothing,
    ),
    row(
      msg('Website', { id: 'centre.website', desc: 'Label' }),
      centre.website ? websiteTemplate(centre.website, centre.name) : nothing,
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
  const reportText = msg('Report an error', {
    id: 'centre.report',
    desc: 'Link; also the beginning of a mail’s subject',
  });
  return html`${rows.length ? html`<dl>${rows}</dl>` : nothing}
    <p class="provenance">${unpublishedText(language, centre)}</p>
    <p class="provenance">
      ${
        centre.verified && centre.status !== 'unverified'
          ? html`<span>${capitalized(lastEvidence(language, centre.verified), language.tag)}</span>`
          : nothing
      }
      <a class="report" href=${reportHref(reportTo, reportText, centre)} rel="noopener noreferrer"
        >${reportText}${aboutTemplate(centre.name)}</a
      >
    </p>`;
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
    : html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;

const addressTemplate = ({ address, country }: Centre, lang: string | typeof nothing): TemplateResult =>
  html`<address lang=${lang} translate="no">
    ${postalLines(address!, country).map((line) => html`<span><bdi>${line}</bdi></span>`)}
  </address>`;

/** The way there by several providers, the free one first. Of a town no more is promised than the town. */
function directionsTemplate({ msg }: Language, { position, precision, name }: Centre, maps: DeviceMaps): unknown {
  if (!position) return nothing;
  const isExact = precision === 'street';
  const label = isExact
    ? msg('Directions', { id: 'centre.way', desc: 'Label of links to route planners' })
    : msg('Map of the town', { id: 'centre.town', desc: 'Label of links to maps; the exact place is not known' });
  const { openStreetMap, device, google } = mapLinks(position, isExact, maps);
  const deviceText =
    maps === 'apple'
      ? 'Apple Maps'
      : msg('Maps on this device', { id: 'centre.device-maps', desc: 'Link that opens the map app of a phone' });
  const about = `${label}, ${name}`;
  return row(
    label,
    html`<span class="ways"
      >${linkTemplate(openStreetMap, 'OpenStreetMap', about)}
      ${device === undefined ? nothing : linkTemplate(device, deviceText, about)}
      ${linkTemplate(google, 'Google Maps', about)}</span
    >`,
  );
}

/** The words first, as a voice command would say them; then what makes the link clear on its own. */
const linkTemplate = (href: string, text: string, about: string): TemplateResult =>
  html`<a href=${href} rel="noopener noreferrer"><bdi translate="no">${text}</bdi>${aboutTemplate(about)}</a>`;

const aboutTemplate = (about: string): TemplateResult => html`<span class="visually-hidden"> – ${about}</span>`;

/** A link where it is safe, else the address as text. */
function websiteTemplate(website: string, name: string): unknown {
  const words = website.replace(/^https?:\/\/(www\.)?|\/$/g, '');
  // Lit runs the `javascript:` URLs that it is given.
  return website.startsWith('https://') ? linkTemplate(website, words, name) : html`<bdi translate="no">${words}</bdi>`;
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

const capitalized = (text: string, tag: string): string => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
