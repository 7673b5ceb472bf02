import { str } from '@lit/localize';
import type { Language } from '../../i18n/language.js';
import { noCentreText } from '../../parts/notices.template.js';
import type { NamedPlace } from '../../places/named-place.js';
import type { RankedCentres } from './rank-centres.js';

/** Title of the results; no name for the visitor's own position. */
export const titleText = ({ msg }: Language, placeName: string | undefined): string =>
  placeName === undefined
    ? msg('Nearest to your position', { id: 'find-nearest.title-position', desc: 'Heading of the results' })
    : msg(str`Nearest to ${placeName}`, { id: 'find-nearest.title-place', desc: 'Heading of the results; a town' });

/** "12 km from Lyon"; no place for the visitor's own position. */
export function distanceText(language: Language, distanceM: number, place: NamedPlace | undefined): string {
  const { msg } = language;
  if (distanceM < 100 && !isRough(place)) {
    return msg('less than 100 m away', { id: 'distance.here', desc: 'Distance to a centre' });
  }
  const distance = lengthText(language, distanceM, place);
  const placeName = place?.name;
  return placeName === undefined
    ? msg(str`${distance} from you`, { id: 'distance.from-you', desc: 'Distance to a centre, from the position' })
    : msg(str`${distance} from ${placeName}`, { id: 'distance.from-place', desc: 'Distance to a centre, from a town' });
}

/** About how well the position of a place is known that has none of its own. */
const ROUGH_M = 10_000;

/** Whether no more is known of a place than what is around it. */
export const isRough = (place: NamedPlace | undefined): boolean => !!place && place.precision !== 'own';

/** "12 km", or "about 10 km" from a place whose own position is not known. */
function lengthText({ msg, format }: Language, distanceM: number, place: NamedPlace | undefined): string {
  if (!isRough(place)) return format.distance(distanceM);
  const distance = format.distance(ROUGH_M * Math.max(1, Math.round(distanceM / ROUGH_M)));
  return msg(str`about ${distance}`, { id: 'distance.about', desc: 'In place of a distance, inside a sentence' });
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
export function fullPlaceName(language: Language, place: NamedPlace): string {
  const where = whereText(language, place);
  return where ? `${place.name} (${where})` : place.name;
}

/** "Rhône, France"; of a postcode of which no more is known "around Barcelona, Spain". */
export function whereText({ msg, format }: Language, { name, area, region, country, territory }: NamedPlace): string {
  const near =
    area === null
      ? region
      : msg(str`around ${area}`, { id: 'find-nearest.around', desc: 'Where a postcode is; a town' });
  return [near, format.country(territory ?? country)].filter((part) => part && part !== (area ?? name)).join(', ');
}

/** Spoken when the results are there: the outcome in one sentence, the answer first. */
export function outcomeText(language: Language, ranked: RankedCentres, place: NamedPlace | undefined): string {
  const { hits, sameTerritory } = ranked;
  const [first] = hits;
  const answer = sameTerritory[0]?.name;
  const title = titleText(language, place && fullPlaceName(language, place));
  if (answer !== undefined) return `${title}: ${answer}.`;
  if (!first) return noCentreText(language);
  const outcome = resultsText(language, hits.length, title, {
    name: first.centre.name,
    distance: distanceText(language, first.distanceM, place),
  });
  return [outcome, farText(language, ranked, place)].filter(Boolean).join(' ');
}

/** When even the nearest centre is no errand away; empty where it is. */
export function farText(
  language: Language,
  { hits: [first], isFar, online }: RankedCentres,
  place: NamedPlace | undefined,
): string {
  if (!first || !isFar) return '';
  const { msg } = language;
  const distance = lengthText(language, first.distanceM, place);
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
