/** The loader's second file, pinned by it: what a page may need later, or never, and 2 kB have no room for. */
export { default as found } from './found.js';
export { default } from './pins.js';
