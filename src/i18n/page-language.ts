/** What elements speak where neither they nor an ancestor has a `lang`: `data-lang` of the script tag. */
export const pageLanguage: { tag?: string | undefined } = {};
