/** What the other layouts need. A chunk of its own, for the pages that ask for one. */
export { layoutStyles } from './layouts.styles.js';
export { tableStyles } from './table.styles.js';
export { tableTemplate } from './table.templates.js';
