import { str } from '@lit/localize';
import type { PositionFailure, SearchFault } from '../../events.js';
import type { Language } from '../../i18n/language.js';

/** What the visitor is told, beside the field, that the form has no words for by itself. */
export function faultText(language: Language, fault: SearchFault, hasGuesses: boolean): string | undefined {
  switch (fault.kind) {
    case 'no-postcode':
      return noPostcodeText(language);
    case 'no-place':
      return [noPlaceText(language, fault.text), hasGuesses ? '' : adviceText(language)].join(' ').trim();
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

const noPlaceText = ({ msg }: Language, text: string): string =>
  msg(str`No town called “${text}” was found.`, {
    id: 'find-nearest.no-such-place',
    desc: 'Error under the field; the quotation marks are those of the language',
  });

const adviceText = ({ msg }: Language): string =>
  msg('Try its full name, or a larger town nearby.', {
    id: 'find-nearest.advice',
    desc: 'Follows "No town called … was found." where no other can be offered',
  });

const noPostcodeText = ({ msg }: Language): string =>
  msg('This postcode was not found. Type the name of the town.', {
    id: 'find-nearest.no-such-postcode',
    desc: 'Error under the field: digits were typed',
  });
