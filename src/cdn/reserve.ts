/** How high each element stands while it waits, as its own styles have it until it is drawn; then what else they say. */
const SPACE: Readonly<Record<string, string>> = {
  logo: 'auto;display:inline-block;flex:none;vertical-align:middle;inline-size:6em;aspect-ratio:28/53',
  centre: '24em',
  directory: '100vh',
  'find-nearest': '12.5em',
  map: '100vh',
};

/**
 * Keeps space for the elements until they are defined, so that the page does not move. In sheets of the document's
 * own, at the lowest specificity: any rule of the page wins.
 *
 * @returns Gives the space of one element up, when it will not come.
 */
export function reserveSpace(): (name: string) => void {
  const sheets: Record<string, CSSStyleSheet> = {};
  try {
    for (const [name, height] of Object.entries(SPACE)) {
      (sheets[name] = new CSSStyleSheet()).replaceSync(
        `:where(cdm-${name}:not(:defined,[hidden])){display:block;min-block-size:${height}}`,
      );
      document.adoptedStyleSheets.push(sheets[name]);
    }
  } catch {
    // An old browser: the page may move once.
  }
  return (name) => {
    const sheet = sheets[name];
    if (sheet) sheet.disabled = true;
  };
}
