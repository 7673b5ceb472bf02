/** A position on Earth, WGS 84 degrees: `lat` in [-90, 90], `lon` in [-180, 180]. */
export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

/** `centre`: a member; `associated`: a smaller site of a member; `online`: a service without a place. */
export type CentreKind = 'centre' | 'associated' | 'online';

/** `unverified`: no source of the last years shows it working, none says that it stopped. */
export type CentreStatus = 'open' | 'prefiguration' | 'project' | 'closed' | 'unverified';

/** The network's five areas of service. */
export type Service = 'guidance' | 'job' | 'training' | 'career-change' | 'business';

export interface Address {
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
}

/**
 * One record of the network. `null` always means that no source says it.
 * Every string is plain text; `website` is an `https:` or `http:` URL, `phone` digits with `+ ( ) - .` and spaces.
 */
export interface Centre {
  readonly id: string;
  readonly kind: CentreKind;
  readonly name: string;
  /** What the upper square of the logo bears, in the country's language. Bilingual records part the forms by " / ". */
  readonly concept: string | null;
  /** What the lower square of the logo bears. Bilingual records part the forms by " / ". */
  readonly area: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 3166-1 alpha-2 of a territory that has its own code (GP, RE, YT …), the country staying FR. */
  readonly territory: string | null;
  readonly region: string | null;
  readonly status: CentreStatus;
  /** Year, month or day (`2024`, `2024-01`, `2024-01-30`) of the last evidence. */
  readonly verified: string | null;
  /** How exact `position` is. */
  readonly precision: 'street' | 'city' | null;
  /** BCP 47 tags of the languages of service, the language of the name first; empty where no source says them. */
  readonly languages: readonly string[];
  readonly address: Address | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  /** OpenStreetMap `opening_hours` syntax. */
  readonly hours: string | null;
  /** IANA time zone, `null` for online services. */
  readonly timeZone: string | null;
  readonly services: readonly Service[] | null;
  /** Year, month or day of the opening. */
  readonly opened: string | null;
  /** Id of the member that an associated centre belongs to; a feed of one's own may lack that record. */
  readonly parent: string | null;
  /** `null`: not located; it is listed, never ranked. */
  readonly position: LatLon | null;
}

/** The network as one feed gives it. */
export interface Network {
  /** Date of the data, `YYYY-MM-DD`; empty where the feed gives none. */
  readonly updated: string;
  /** SPDX identifier or the licence's name; `null` where the feed gives none. */
  readonly licence: string | null;
  /** In the order of the feed; ids are unique. */
  readonly centres: readonly Centre[];
}
