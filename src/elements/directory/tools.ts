/**
 * What a visitor needs who looks for something in the list: the search, the filters, the order. A chunk of its own,
 * loaded when the field or the button is first touched, or a script filters.
 */
export { facetsOf, filtered, haveHours } from './facets.js';
export { Finder } from './find.js';
export { filterStatus, noMatchTemplate } from './found.templates.js';
export { toolsStyles } from './tools.styles.js';
export { toolsTemplate } from './tools.templates.js';
