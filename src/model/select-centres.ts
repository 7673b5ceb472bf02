import type { Centre, CentreStatus, Network } from './network.js';

export interface CentreChoice {
  /** ISO 3166-1 codes of countries or territories; empty: all. */
  readonly countries: readonly string[];
  /** Empty: all but `closed`, which must be asked for. */
  readonly statuses: readonly CentreStatus[];
}

/** The records that an element was asked to show, in the feed's order. */
export function selectCentres({ centres }: Network, { countries, statuses }: CentreChoice): readonly Centre[] {
  return centres.filter(
    ({ country, territory, status }) =>
      (statuses.length ? statuses.includes(status) : status !== 'closed') &&
      (!countries.length || countries.includes(country) || (territory !== null && countries.includes(territory))),
  );
}

/** The associated centres among the records, by the id of the centre that they belong to. */
export function associatedByParent(centres: readonly Centre[]): ReadonlyMap<string, readonly Centre[]> {
  const found = new Map<string, Centre[]>();
  for (const centre of centres) {
    if (centre.kind !== 'associated' || centre.parent === null) continue;
    found.set(centre.parent, [...(found.get(centre.parent) ?? []), centre]);
  }
  return found;
}

/** Who belongs to a centre, and whom it belongs to. */
export interface Relatives {
  readonly associated: readonly Centre[];
  readonly parent: Centre | undefined;
}

/** Finds the relatives of any record of a network. */
export function relativesIn({ centres }: Pick<Network, 'centres'>): (centre: Centre) => Relatives {
  const associated = associatedByParent(centres);
  const byId = new Map(centres.map((centre) => [centre.id, centre]));
  return ({ id, parent }) => ({
    associated: associated.get(id) ?? [],
    parent: parent === null ? undefined : byId.get(parent),
  });
}
