/** The elements' names, as a `div` asks for them. */
export const NAMES = 'logo, centre, directory, find-nearest, map';

/** Their tags. */
export const TAGS: readonly string[] = NAMES.split(', ').map((name) => `cdm-${name}`);
