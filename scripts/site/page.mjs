/** A page of the site around the HTML of a guide. `depth`: how many folders below the site's root it lies. */
export function pageOf(html, depth) {
  const up = '../'.repeat(depth);
  const title = /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1].replace(/<[^>]+>/g, '') ?? 'cdm-widgets';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} – cdm-widgets</title>
    <link rel="icon" href="${up}icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${up}site.css" />
  </head>
  <body>
    <a class="skip" href="#main">Skip to content</a>
    <header class="top">
      <div class="wide">
        <a class="home" href="${up}index.html">cdm-widgets</a>
        <nav aria-label="Site">
          <ul>
            <li><a href="${up}index.html">Build</a></li>
            <li><a href="${up}member.html">Example</a></li>
            <li><a href="${up}docs/cms/index.html">Guides</a></li>
            <li><a href="${up}docs/privacy.html">Privacy</a></li>
          </ul>
        </nav>
      </div>
    </header>
    <main id="main" class="wide" tabindex="-1"><div class="guide">${html}</div></main>
  </body>
</html>
`;
}
