import { centreItemStyles } from '../../parts/centre-item.styles.js';
import { resultsStyles } from './answers.styles.js';

/**
 * What is shown once the visitor has acted. One chunk, loaded with the first focus or key stroke: a page that nobody
 * uses does not pay for it.
 */
export { outcomeText, suggestionsText } from './cdm-find-nearest.texts.js';
export { chosenTemplate } from './choice.templates.js';
export { faultText } from './fault.texts.js';
export { creditTemplate, guessesTemplate, optionsTemplate, partialTemplate } from './places.templates.js';
export { rankCentres } from './rank-centres.js';
export { ResultsMap } from './results-map.js';
export { resultsTemplate } from './results.templates.js';

export const answerStyles = [centreItemStyles, resultsStyles];
