import type { Centre } from '../../model/network.js';

/** One graph per page, whatever the number of directories: the first one to ask writes it. */
let writer: object | undefined;

/**
 * Writes the centres as schema.org data into the page's head, for search engines. As a text node: the type is no
 * script's, so that neither a security policy nor Trusted Types have anything to say.
 *
 * @returns What to call to take it away.
 */
export function writeJsonLd(owner: object, centres: readonly Centre[]): () => void {
  if (writer && writer !== owner) return () => undefined;
  writer = owner;
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.append(JSON.stringify({ '@context': 'https://schema.org', '@graph': centres.map(organizationOf) }));
  document.head.append(script);
  return () => {
    script.remove();
    writer = undefined;
  };
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
