/**
 * What a visitor needs who looks for something in the list: the search, the filters, the order. A chunk of its own,
 * loaded when the field or the button is first touched, or a script filters.
 */
export { haveHours } from './facets.js';
export { filterStatus, noMatchTemplate } from './found.templates.js';
export { Lookup } from './lookup.js';
export { toolsStyles } from './tools.styles.js';
export { toolsTemplate } from './tools.templates.js';
