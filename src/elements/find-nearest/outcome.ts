import type { NetworkState } from '../../controllers/network-controller.js';
import type { Origin, OriginFault } from '../../controllers/origin-controller.js';
import type { CdmSearchEvent, SearchOutcome } from '../../events.js';
import type { Network } from '../../model/network.js';
import { err, ok, type Result } from '../../result.js';
import type { RankedCentres } from './rank-centres.js';

/** What `cdm-search` tells of an origin and the centres found from it. */
export const answerTo = ({ position, place }: Origin, { hits }: RankedCentres): CdmSearchEvent['detail'] => ({
  place: place && { name: place.area ?? place.name, country: place.country, ...position },
  origin: position,
  hits,
});

/**
 * How a wish for an origin ended.
 *
 * @param shown - The origin that the element has by now: a later wish may have taken this one's place.
 */
export function outcomeOf(
  found: Result<Origin, OriginFault>,
  shown: Origin | undefined,
  state: NetworkState,
  rank: (network: Network, origin: Origin) => RankedCentres,
): SearchOutcome {
  if (!found.ok) return found;
  if (found.value !== shown) return err({ kind: 'overtaken' });
  if (state.is === 'failed') return err({ kind: 'centres', error: state.error });
  if (state.is === 'loading') return err({ kind: 'overtaken' });
  return ok(answerTo(found.value, rank(state.network, found.value)));
}
