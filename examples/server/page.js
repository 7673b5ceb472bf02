import { render } from 'cdm-widgets/server.js';

/** A feed that the server has: GeoJSON. */
const network = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [2.3881, 48.8956] },
      properties: {
        id: 'paris',
        name: 'Cité des métiers de Paris',
        area: 'Paris',
        country: 'FR',
        languages: ['fr'],
        address: { street: '30 avenue Corentin-Cariou', postalCode: '75019', city: 'Paris' },
        hours: 'Tu-Fr 10:00-18:00',
        timeZone: 'Europe/Paris',
      },
    },
    { type: 'Feature', geometry: null, properties: { id: 'geneve', area: 'Genève', country: 'CH', languages: ['fr'] } },
  ],
};

// Without `slot`, the link would be seen together with the drawing until the script has run.
const content = '<a data-fallback slot="fallback" href="/centres">All centres</a>';

/** The whole page, as it is sent or written to a file. The script may come late, or never. */
export async function page(lang) {
  return `<!doctype html>
<html lang="${lang}">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <link rel="icon" href="data:," />
  <title>cdm-widgets on a server</title>
  <body>
    ${await render('cdm-logo', { lang, attributes: { centre: 'nimes' } })}
    ${await render('cdm-centre', { lang, network, attributes: { centre: 'paris' } })}
    ${await render('cdm-directory', { lang, network, content, attributes: { 'no-map': true } })}
    <script type="module" src="page-script.js"></script>
  </body>
</html>`;
}
