import { str } from '@lit/localize';
import type { Origin } from '../../controllers/origin-controller.js';
import type { PositionFailure, SearchFault } from '../../events.js';
import type { Language } from '../../i18n/language.js';
import type { RankedCentres } from './rank-centres.js';

/** Title of the results; no name for the visitor's own position. */
export const titleText = ({ msg }: Language, placeName: string | undefined): string =>
  placeName === undefined
    ? msg('Nearest to your position', { id: 'find-nearest.title-position', desc: 'Heading of the results' })
    : msg(str`Nearest to ${placeName}`, { id: 'find-nearest.title-place', desc: 'Heading of the results; a town' });

/** "12 km from Lyon". */
export function distanceText({ msg, format }: Language, distanceM: number, placeName: string | undefined): string {
  if (distanceM < 100) return msg('less than 100 m away', { id: 'distance.here', desc: 'Distance to a centre' });
  const distance = format.distance(distanceM);
  return placeName === undefined
    ? msg(str`${distance} from you`, { id: 'distance.from-you', desc: 'Distance to a centre, from the position' })
    : msg(str`${distance} from ${placeName}`, { id: 'distance.from-place', desc: 'Distance to a centre, from a town' });
}

/** Spoken when the list of suggestions has changed. */
export function suggestionsText({ msg, format }: Language, count: number): string {
  if (!count) return msg('No suggestion.', { id: 'find-nearest.suggestions.none', desc: 'Spoken' });
  const n = format.number(count);
  return format.plural(count, {
    one: () =>
      msg(str`${n} suggestion. Use the arrow keys or swipe.`, { id: 'find-nearest.suggestions.one', desc: 'Spoken' }),
    many: () =>
      msg(str`${n} suggestions. Use the arrow keys or swipe.`, { id: 'find-nearest.suggestions.many', desc: 'Spoken' }),
    other: () =>
      msg(str`${n} suggestions. Use the arrow keys or swipe.`, {
        id: 'find-nearest.suggestions.other',
        desc: 'Spoken',
      }),
  });
}

/** "Lyon (Rhône, France)": which of several towns of that name. */
export function fullPlaceName(
  { format }: Language,
  { name, region, country, territory }: NonNullable<Origin['place']>,
): string {
  const where = [region, format.country(territory ?? country)].filter((part) => part && part !== name);
  return where.length ? `${name} (${where.join(', ')})` : name;
}

/** Spoken when the results are there: the outcome in one sentence, the answer first. */
export function outcomeText(language: Language, ranked: RankedCentres, place: Origin['place']): string {
  const { hits, sameTerritory } = ranked;
  const [first] = hits;
  const answer = sameTerritory[0]?.name;
  const title = titleText(language, place && fullPlaceName(language, place));
  if (answer !== undefined) return `${title}: ${answer}.`;
  if (!first) return noCentreText(language);
  const outcome = resultsText(language, hits.length, title, {
    name: first.centre.name,
    distance: distanceText(language, first.distanceM, place?.name),
  });
  return [outcome, farText(language, ranked)].filter(Boolean).join(' ');
}

/** When even the nearest centre is no errand away; empty where it is. */
export function farText({ msg, format }: Language, { hits: [first], isFar, online }: RankedCentres): string {
  if (!first || !isFar) return '';
  const distance = format.distance(first.distanceM);
  return online.length
    ? msg(str`The nearest centre is ${distance} away. Online services are listed after it.`, {
        id: 'find-nearest.far-online',
        desc: 'When even the nearest is more than 100 km away',
      })
    : msg(str`The nearest centre is ${distance} away.`, {
        id: 'find-nearest.far',
        desc: 'When even the nearest is more than 100 km away, and there is no online service',
      });
}

function resultsText(
  { msg, format }: Language,
  count: number,
  heading: string,
  nearest: { readonly name: string; readonly distance: string },
): string {
  const n = format.number(count);
  const { name, distance } = nearest;
  return format.plural(count, {
    one: () =>
      msg(str`${heading}: ${n} centre. The first is ${name}, ${distance}.`, {
        id: 'find-nearest.results.one',
        desc: 'Spoken; starts with the heading "Nearest to Lyon"',
      }),
    many: () =>
      msg(str`${heading}: ${n} centres. The first is ${name}, ${distance}.`, {
        id: 'find-nearest.results.many',
        desc: 'Spoken; n is a million or more',
      }),
    other: () =>
      msg(str`${heading}: ${n} centres. The first is ${name}, ${distance}.`, {
        id: 'find-nearest.results.other',
        desc: 'Spoken; starts with the heading "Nearest to Lyon"',
      }),
  });
}

const noPlaceText = ({ msg }: Language, text: string): string =>
  msg(str`No town called “${text}” was found. Try its full name, or a larger town nearby.`, {
    id: 'find-nearest.no-place',
    desc: 'Error under the field; the quotation marks are those of the language',
  });

const noPostcodeText = ({ msg }: Language): string =>
  msg('Type the name of the town, not its postcode.', {
    id: 'find-nearest.no-postcode',
    desc: 'Error under the field: digits were typed',
  });

export const noCentreText = ({ msg }: Language): string =>
  msg('There is no centre to show.', { id: 'directory.empty', desc: 'The chosen feed has none' });

/** What the visitor is told, beside the field, that the form has no words for by itself. */
export function faultText(language: Language, fault: SearchFault): string | undefined {
  switch (fault.kind) {
    case 'no-postcode':
      return noPostcodeText(language);
    case 'no-place':
      return noPlaceText(language, fault.text);
    case 'position':
      return positionFailedText(language, fault.reason);
    default:
      return undefined;
  }
}

/** Each way in which a browser refuses a position has its own way on. */
function positionFailedText({ msg }: Language, reason: PositionFailure): string {
  switch (reason) {
    case 'denied':
      return msg('Your browser did not share your position. You can type a town instead.', {
        id: 'position.denied',
        desc: 'Error under the field',
      });
    case 'unavailable':
      return msg('Your position could not be found. You can type a town instead.', {
        id: 'position.unavailable',
        desc: 'Error under the field',
      });
    case 'timeout':
      return msg('Your position took too long to find. You can try again, or type a town.', {
        id: 'position.timeout',
        desc: 'Error under the field',
      });
    case 'insecure':
      return msg('Your position can only be used on a secure page (https). You can type a town instead.', {
        id: 'position.insecure',
        desc: 'Error under the field',
      });
    case 'blocked':
      return msg('This page may not ask for your position. You can type a town instead.', {
        id: 'position.blocked',
        desc: 'Error under the field',
      });
  }
}
