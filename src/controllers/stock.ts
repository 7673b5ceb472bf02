import type * as layoutsModule from '../elements/directory/layouts.js';
import type { Frame } from '../map/frame.js';
import type { Network } from '../model/network.js';

/**
 * What elements load when they need it. A server draws once, so there it has to be in stock; in a browser it never is,
 * and what reads it is left out of the bundles.
 */
export const stock: {
  /** The released network, complete. */
  network?: Network;
  /** What the map draws its centres on. */
  frames?: readonly Frame[];
  /** The directory's layouts other than the list. */
  layouts?: typeof layoutsModule;
} = {};
