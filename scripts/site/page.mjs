const WORDS = {
  en: {
    name: 'English',
    skip: 'Skip to content',
    site: 'Site',
    builder: 'Build',
    example: 'Example',
    guides: 'Guides',
    privacy: 'Privacy',
  },
  fr: {
    name: 'Français',
    skip: 'Aller au contenu',
    site: 'Site',
    builder: 'Composer',
    example: 'Exemple',
    guides: 'Guides',
    privacy: 'Vie privée',
  },
};

/** Where the guides of a language lie, in the repository and on the site. */
export const FOLDERS = { en: 'docs/', fr: 'docs/fr/' };

/**
 * A page of the site around the HTML of a guide.
 *
 * @param name - Of the guide in its language's folder, such as `cms/spip`: in the other languages it is called the same.
 */
export function pageOf(html, { lang, name }) {
  const words = WORDS[lang];
  const up = '../'.repeat((FOLDERS[lang] + name).split('/').length - 1);
  const title = /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1].replace(/<[^>]+>/g, '') ?? 'cdm-widgets';
  const builder = `${up}index.html#ui=${lang}`;
  const languages = Object.entries(FOLDERS).map(([other, folder]) => {
    const current = other === lang ? ' aria-current="true"' : '';
    return `<li><a href="${up}${folder}${name}.html" lang="${other}" hreflang="${other}"${current}>${WORDS[other].name}</a></li>`;
  });
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} – cdm-widgets</title>
    <link rel="icon" href="${up}icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${up}site.css" />
  </head>
  <body>
    <a class="skip" href="#main">${words.skip}</a>
    <header class="top">
      <div class="wide">
        <a class="home" href="${builder}">cdm-widgets</a>
        <nav aria-label="${words.site}">
          <ul>
            <li><a href="${builder}">${words.builder}</a></li>
            <li><a href="${up}member.html">${words.example}</a></li>
            <li><a href="${up}${FOLDERS[lang]}cms/index.html">${words.guides}</a></li>
            <li><a href="${up}${FOLDERS[lang]}privacy.html">${words.privacy}</a></li>
          </ul>
        </nav>
        <ul class="languages">${languages.join('')}</ul>
      </div>
    </header>
    <main id="main" class="wide" tabindex="-1"><div class="guide">${html}</div></main>
  </body>
</html>
`;
}
