/** Filled in by the build from package.json. */
export const VERSION: string = '__VERSION__';
