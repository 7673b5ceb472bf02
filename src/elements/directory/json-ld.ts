import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Centre } from '../../model/network.js';

/** One graph per page, whatever the number of directories: the first one to ask writes it. */
let isWritten = false;

/**
 * Keeps the centres as schema.org data in the page's head, for search engines, while its host is in the page. As a text
 * node: the type is no script's, so that neither a security policy nor Trusted Types have anything to say.
 */
export class JsonLd implements ReactiveController {
  #host: ReactiveControllerHost & Element;
  #centres: () => readonly Centre[] | undefined;
  #hasAsked = false;
  #script: HTMLScriptElement | undefined;

  /** @param centres - `undefined` until they are there. */
  constructor(host: ReactiveControllerHost & Element, centres: () => readonly Centre[] | undefined) {
    this.#host = host;
    this.#centres = centres;
    host.addController(this);
  }

  hostConnected(): void {
    this.#write();
  }

  hostUpdated(): void {
    this.#write();
  }

  hostDisconnected(): void {
    this.#hasAsked = false;
    if (!this.#script) return;
    this.#script.remove();
    this.#script = undefined;
    isWritten = false;
  }

  #write(): void {
    const centres = this.#host.isConnected ? this.#centres() : undefined;
    if (this.#hasAsked || !centres) return;
    this.#hasAsked = true;
    if (isWritten) return;
    isWritten = true;
    this.#script = document.createElement('script');
    this.#script.type = 'application/ld+json';
    this.#script.append(JSON.stringify({ '@context': 'https://schema.org', '@graph': centres.map(organizationOf) }));
    document.head.append(this.#script);
  }
}

/** https://schema.org/EducationalOrganization. What is not known is left out. */
function organizationOf(centre: Centre): object {
  const { name, address, country, phone, email, website, position, languages } = centre;
  return known({
    '@type': 'EducationalOrganization',
    name,
    url: website?.startsWith('https://') ? website : null,
    telephone: phone,
    email,
    knowsLanguage: languages.length ? languages : null,
    address: known({
      '@type': 'PostalAddress',
      streetAddress: address?.street,
      postalCode: address?.postalCode,
      addressLocality: address?.city,
      addressCountry: centre.territory ?? country,
    }),
    geo: position && { '@type': 'GeoCoordinates', latitude: position.lat, longitude: position.lon },
  });
}

const known = (record: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined));
