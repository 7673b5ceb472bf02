import type { Centre, Network } from '../model/network.js';

/** The released network as the build writes it: checked, and without the members that are null or empty. */
export type ReleasedNetwork = Omit<Network, 'centres'> & { readonly centres: readonly Partial<Centre>[] };

/** Gives every record all its members again. */
export const completed = ({ centres, ...network }: ReleasedNetwork): Network => ({
  ...network,
  centres: centres.map((known) => ({ ...NOTHING_KNOWN, ...known })),
});

const NOTHING_KNOWN: Centre = {
  id: '',
  kind: 'centre',
  name: '',
  concept: null,
  area: '',
  country: '',
  territory: null,
  region: null,
  status: 'unverified',
  verified: null,
  precision: null,
  languages: [],
  address: null,
  phone: null,
  email: null,
  website: null,
  hours: null,
  timeZone: null,
  services: null,
  opened: null,
  parent: null,
  position: null,
};
