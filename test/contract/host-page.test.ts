import { aTimeout, expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait.js';
import { closeHostPages, hostPage, type HostPage } from '../support/host-page.js';

const CDN = '/released/cdn/cdm.js';
const ALL = '/released/cdn/cdm.all.js';

const page = (body: string, head = `<script src="${CDN}"></script>`, lang = 'fr') =>
  `<!doctype html><html lang="${lang}"><head>${head}<title>Host</title></head><body>${body}<p id="after">After</p></body></html>`;

const textIn = (host: HostPage, selector: string): string => {
  const element = host.document.querySelector(selector);
  return (element?.shadowRoot?.querySelector('.base')?.textContent ?? '').replace(/\s+/g, ' ');
};
const drawn = (host: HostPage, selector: string, text: string) =>
  waitUntil(() => textIn(host, selector).includes(text), `${selector} shows ${text}`);
const isSeen = (host: HostPage, selector: string) => host.document.querySelector(selector)!.getClientRects().length > 0;
const resources = (host: HostPage) =>
  host.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name));

describe('a host page with one script tag', () => {
  afterEach(closeHostPages);

  const ways: readonly (readonly [string, string])[] = [
    ['in the head', `<script src="${CDN}"></script>`],
    ['deferred', `<script src="${CDN}" defer></script>`],
    ['async', `<script src="${CDN}" async></script>`],
    ['as a module', `<script src="${CDN}" type="module"></script>`],
    ['twice, by two addresses', `<script src="${CDN}"></script><script src="${CDN}?again" type="module"></script>`],
    ['whole, in one file', `<script src="${ALL}"></script>`],
    ['in chunks and whole', `<script src="${CDN}"></script><script src="${ALL}"></script>`],
  ];
  for (const [way, head] of ways) {
    it(`shows the three elements, script ${way}`, async () => {
      const host = await hostPage(
        page(
          '<cdm-logo centre="geneve"></cdm-logo><cdm-find-nearest></cdm-find-nearest><cdm-directory></cdm-directory>',
          head,
        ),
      );
      await drawn(host, 'cdm-directory', 'Svizzera italiana');
      await drawn(host, 'cdm-find-nearest', 'Ville');
      await waitUntil(() => host.document.querySelector('cdm-logo')!.shadowRoot?.querySelector('.lettering'));
      expect(host.errors).to.deep.equal([]);
      expect(host.warnings).to.deep.equal([]);
    });
  }

  it('asks no other origin, writes no cookie and no storage, and leaves the page’s head as it was', async () => {
    const host = await hostPage(page('<cdm-directory></cdm-directory>'));
    const head = host.document.head.querySelectorAll('*').length;
    await drawn(host, 'cdm-directory', 'Suisse');
    await waitUntil(() => !host.document.querySelector('link'));
    expect(resources(host).every(({ origin }) => origin === location.origin)).to.equal(true);
    expect([host.document.cookie, host.window.localStorage.length, host.window.sessionStorage.length]).to.deep.equal([
      '',
      0,
      0,
    ]);
    expect(host.document.head.querySelectorAll('*').length).to.be.at.most(head);
  });

  it('loads only what its tags need', async () => {
    const host = await hostPage(page('<cdm-logo centre="nimes"></cdm-logo>'));
    await waitUntil(() => host.document.querySelector('cdm-logo')!.shadowRoot?.querySelector('.lettering'));
    const names = resources(host).map(({ pathname }) => pathname.split('/').pop()!);
    expect(names.map((name) => name.replace(/-\w{7}\.js$/, '')).sort()).to.deep.equal([
      'cdm.js',
      'core',
      'logo',
      'nimes.json',
    ]);
  });

  for (const fault of ['tampered', 'missing']) {
    it(`composes a logo whose drawing is ${fault}`, async () => {
      const host = await hostPage(
        page('<cdm-logo centre="nimes"></cdm-logo>', `<script src="/${fault}/logos/cdm.js"></script>`),
      );
      const image = () => host.document.querySelector('cdm-logo')!.shadowRoot?.querySelector('[role="img"]');
      await waitUntil(image);
      expect([image()!.getAttribute('aria-label'), host.errors]).to.deep.equal(['Cité des métiers Nîmes', []]);
      expect(resources(host).some(({ pathname }) => pathname.includes('/compose-'))).to.equal(true);
    });
  }

  it('draws a logo where the page’s policy lets nothing be fetched', async () => {
    const host = await hostPage(
      page(
        '<cdm-logo centre="nimes"></cdm-logo>',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${location.origin}"><script src="${CDN}"></script>`,
      ),
    );
    await waitUntil(() => host.document.querySelector('cdm-logo')!.shadowRoot?.querySelector('.lettering'));
  });

  for (const [form, src] of [
    ['in chunks', CDN],
    ['in one file', ALL],
  ] as const) {
    const script = `<script src="${src}"></script>`;
    const CHART = 'data-cdm="chart": ignored. Accepted: logo, centre, directory, find-nearest, map.';
    const UNKNOWN = '<cdm-chart>: unknown. Known: cdm-logo, cdm-centre, cdm-directory, cdm-find-nearest, cdm-map.';

    it(`finds a tag that comes later, ${form}`, async () => {
      const host = await hostPage(page('', script));
      host.document.body.insertAdjacentHTML(
        'beforeend',
        '<section><cdm-directory lang="it"></cdm-directory></section>',
      );
      await drawn(host, 'cdm-directory', 'Svizzera');
      expect(host.errors).to.deep.equal([]);
    });

    it(`reads a div where the editor deletes unknown tags, ${form}`, async () => {
      const host = await hostPage(
        page('<div data-cdm="directory" data-lang="it" data-countries="CH"><a href="/x">List</a></div>', script),
      );
      await drawn(host, 'div > cdm-directory', 'Svizzera italiana');
      expect([isSeen(host, 'a'), host.errors, host.warnings]).to.deep.equal([false, [], []]);
    });

    it(`reads divs that come later, ${form}`, async () => {
      const host = await hostPage(page('', script));
      await aTimeout(100);
      host.document.body.insertAdjacentHTML(
        'beforeend',
        '<section><div data-cdm="directory" data-lang="it" data-countries="CH"><a href="/x">List</a></div></section>',
      );
      await drawn(host, 'div > cdm-directory', 'Svizzera italiana');
      const div = host.document.createElement('div');
      div.dataset.cdm = 'logo';
      div.dataset.centre = 'nimes';
      host.document.body.append(div);
      await waitUntil(() => host.document.querySelector('div > cdm-logo')?.shadowRoot?.querySelector('.lettering'));
      expect([isSeen(host, 'a'), host.errors, host.warnings]).to.deep.equal([false, [], []]);
    });

    it(`says what a div may ask for, and keeps what is in it, ${form}`, async () => {
      const host = await hostPage(page('<div data-cdm="chart"><a href="/x">List</a></div>', script));
      await waitUntil(() => host.warnings.length, 'a warning');
      expect([host.warnings, isSeen(host, 'a'), host.errors]).to.deep.equal([[CHART], true, []]);
    });

    it(`says what a div may ask for when it comes later, ${form}`, async () => {
      const host = await hostPage(page('', script));
      await aTimeout(100);
      host.document.body.insertAdjacentHTML('beforeend', '<div data-cdm="chart"><a href="/x">List</a></div>');
      await waitUntil(() => host.warnings.length, 'a warning');
      expect([host.warnings, isSeen(host, 'a'), host.errors]).to.deep.equal([[CHART], true, []]);
    });

    it(`lets a div ask for the documented attributes only, ${form}`, async () => {
      const host = await hostPage(
        page(
          '<div data-cdm="directory" data-countries="CH" data-onclick="x()" data-style="color:red" data-id="x" data-="1"></div>',
          script,
        ),
      );
      await drawn(host, 'cdm-directory', 'Suisse');
      expect(host.document.querySelector('cdm-directory')!.getAttributeNames()).to.deep.equal(['countries']);
      expect(host.errors).to.deep.equal([]);
    });

    it(`says what it knows where a tag is none of ours, and leaves it as it is, ${form}`, async () => {
      const host = await hostPage(page('<cdm-chart><a href="/x">List</a></cdm-chart><cdm-chart></cdm-chart>', script));
      await waitUntil(() => host.warnings.length, 'a warning');
      await aTimeout(100);
      expect([host.warnings, isSeen(host, 'a')]).to.deep.equal([[UNKNOWN], true]);
    });

    it(`says so of one that comes later, ${form}`, async () => {
      const host = await hostPage(page('', script));
      await aTimeout(100);
      host.document.body.insertAdjacentHTML('beforeend', '<p><cdm-chart><a href="/x">List</a></cdm-chart></p>');
      await waitUntil(() => host.warnings.length, 'a warning');
      expect([host.warnings, isSeen(host, 'a'), host.errors]).to.deep.equal([[UNKNOWN], true, []]);
    });
  }

  it('is not led astray by an image that takes a name of the document', async () => {
    const host = await hostPage(
      page(
        '<cdm-directory></cdm-directory>',
        `<img name="currentScript" src="/elsewhere/cdm.js"><form name="scripts"></form><script src="${CDN}"></script>`,
      ),
    );
    await drawn(host, 'cdm-directory', 'Suisse');
    expect(resources(host).some(({ pathname }) => /elsewhere\/.*-/.test(pathname))).to.equal(false);
  });

  const NO_MODULEPRELOAD = '<script>DOMTokenList.prototype.supports = () => false</script>';

  it('works in a browser that knows no modulepreload, and fetches nothing twice', async () => {
    // An address that no other page of the tests has.
    const folder = `/released/once-${Math.random().toString(36).slice(2)}/`;
    const host = await hostPage(
      page('<cdm-directory></cdm-directory>', `${NO_MODULEPRELOAD}<script src="${folder}cdm.js"></script>`),
    );
    await drawn(host, 'cdm-directory', 'Suisse');
    const served = (await (await fetch('/served')).json()) as Record<string, number>;
    const times = Object.entries(served).filter(([path]) => path.startsWith(folder));
    expect(times.filter(([, count]) => count > 1)).to.deep.equal([]);
  });

  for (const [policy, directive] of [
    ['a plain page', ''],
    ['Trusted Types', "require-trusted-types-for 'script'"],
  ] as const) {
    it(`runs nothing that was tampered with in a browser that knows no modulepreload, on ${policy}`, async () => {
      const host = await hostPage(
        page(
          '<cdm-directory><a data-fallback href="/x">List</a></cdm-directory>',
          `<meta http-equiv="Content-Security-Policy" content="${directive}">${NO_MODULEPRELOAD}<script src="/tampered/core/cdm.js"></script>`,
        ),
      );
      await waitUntil(() => host.warnings.length, 'a warning');
      expect(['wasTampered' in host.window, isSeen(host, 'a'), host.warnings.length]).to.deep.equal([false, true, 1]);
    });
  }

  it('is drawn in the cells and rows that shrink to their content', async () => {
    const host = await hostPage(
      page(
        '<table><tr><td><cdm-directory countries="CH"></cdm-directory></td></tr></table><div style="display:flex"><cdm-find-nearest></cdm-find-nearest></div>',
      ),
    );
    await drawn(host, 'cdm-directory', 'Suisse');
    await drawn(host, 'cdm-find-nearest', 'Ville');
    const widths = ['cdm-directory', 'cdm-find-nearest'].map(
      (tag) => host.document.querySelector(tag)!.getBoundingClientRect().width,
    );
    expect(Math.min(...widths)).to.be.above(200);
  });

  it('leaves alone what only looks like a tag of ours, and what is hidden', async () => {
    const host = await hostPage(page('<app-logo></app-logo><cdm-directory hidden></cdm-directory>'));
    await drawn(host, 'cdm-directory', 'Suisse');
    expect([host.window.customElements.get('cdm-logo'), isSeen(host, 'cdm-directory')]).to.deep.equal([
      undefined,
      false,
    ]);
  });

  it('is read by pages that say nothing of their encoding', async () => {
    expect(/\P{ASCII}/u.test(await (await fetch(CDN)).text())).to.equal(false);
    const bytes = new Uint8Array(await (await fetch(ALL)).arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
  });

  it('keeps the rest of the page in sight after a tag that was closed wrongly', async () => {
    const host = await hostPage(page('<cdm-directory countries="CH" /><main><p id="main">Main</p></main>'));
    await drawn(host, 'cdm-directory', 'Suisse');
    expect([isSeen(host, '#main'), isSeen(host, '#after')]).to.deep.equal([true, true]);
  });

  it('leaves the rest of the page its width after a logo that was not closed, and says so', async () => {
    const host = await hostPage(page('<cdm-logo centre="nimes"><main id="main"><p>A page of its own width</p></main>'));
    await waitUntil(() => host.warnings.length, 'a warning');
    expect(host.document.querySelector('#main')!.getBoundingClientRect().width).to.be.above(600);
    expect(host.warnings).to.deep.equal([
      '<cdm-logo>: other content stands inside. Is its end tag, </cdm-logo>, missing?',
    ]);
  });

  it('is in the page’s language, and follows it', async () => {
    const host = await hostPage(page('<cdm-directory></cdm-directory>', undefined, 'nl-BE'));
    await drawn(host, 'cdm-directory', 'Zwitserland');
    host.document.documentElement.lang = 'ca';
    await drawn(host, 'cdm-directory', 'Suïssa');
  });

  it('is right whatever the page’s base address', async () => {
    const host = await hostPage(
      page(
        '<cdm-directory></cdm-directory>',
        `<base href="https://elsewhere.example/"><script src="${location.origin}${CDN}"></script>`,
      ),
    );
    await drawn(host, 'cdm-directory', 'Suisse');
  });

  for (const chunk of ['core', 'directory', 'parts', 'fr']) {
    it(`does not run a ${chunk} chunk that was tampered with, and keeps the fallback`, async () => {
      const host = await hostPage(
        page(
          '<cdm-directory><a data-fallback href="/x">List</a></cdm-directory>',
          `<script src="/tampered/${chunk}/cdm.js"></script>`,
        ),
      );
      await waitUntil(() => host.warnings.length, 'a warning');
      expect(['wasTampered' in host.window, isSeen(host, 'a'), host.warnings.length]).to.deep.equal([false, true, 1]);
    });
  }

  it('does not run the single file when it was tampered with, in any engine', async () => {
    const { 'cdm.all.js': integrity } = (await (await fetch('/dist/cdn/integrity.json')).json()) as Record<
      string,
      string
    >;
    const host = await hostPage(
      page(
        '<cdm-directory><a data-fallback href="/x">List</a></cdm-directory>',
        `<script src="/tampered/cdm/cdm.all.js" integrity="${integrity}" crossorigin="anonymous"></script>`,
      ),
    );
    expect(['wasTampered' in host.window, isSeen(host, 'a')]).to.deep.equal([false, true]);
  });

  it('runs the single file with the integrity that the release states', async () => {
    const { 'cdm.all.js': integrity } = (await (await fetch('/dist/cdn/integrity.json')).json()) as Record<
      string,
      string
    >;
    const host = await hostPage(
      page(
        '<cdm-directory></cdm-directory>',
        `<script src="${ALL}" integrity="${integrity}" crossorigin="anonymous"></script>`,
      ),
    );
    await drawn(host, 'cdm-directory', 'Suisse');
  });

  it('keeps the fallback where a chunk is missing, and says so once', async () => {
    const host = await hostPage(
      page(
        '<cdm-directory><a data-fallback href="/x">List</a></cdm-directory>',
        `<script src="/missing/directory/cdm.js"></script>`,
      ),
    );
    await waitUntil(() => host.warnings.length, 'a warning');
    expect([host.warnings.length, isSeen(host, 'a'), host.errors]).to.deep.equal([1, true, []]);
  });

  it('keeps the fallback where Trusted Types let no template through', async () => {
    const host = await hostPage(
      page(
        '<cdm-directory><a data-fallback href="/x">List</a></cdm-directory>',
        `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'"><script src="${CDN}"></script>`,
      ),
    );
    const hasTrustedTypes: boolean = 'trustedTypes' in host.window;
    if (!hasTrustedTypes) {
      await drawn(host, 'cdm-directory', 'Suisse');
      return;
    }
    await waitUntil(() => host.warnings.length, 'a warning');
    expect([isSeen(host, 'a'), host.document.querySelector('cdm-directory')!.shadowRoot, host.errors]).to.deep.equal([
      true,
      null,
      [],
    ]);
  });

  it('works where Trusted Types are required and a policy may be made', async () => {
    const host = await hostPage(
      page(
        '<cdm-directory></cdm-directory>',
        `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'"><script src="${CDN}"></script>`,
      ),
    );
    await drawn(host, 'cdm-directory', 'Suisse');
  });

  it('needs no unsafe source, style included', async () => {
    const host = await hostPage(
      page(
        '<cdm-logo centre="geneve"></cdm-logo><cdm-find-nearest></cdm-find-nearest><cdm-directory></cdm-directory>',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${location.origin}; connect-src ${location.origin}"><script src="${CDN}"></script>`,
      ),
    );
    await drawn(host, 'cdm-directory', 'Suisse');
    await drawn(host, 'cdm-find-nearest', 'Ville');
    expect(
      host.window.getComputedStyle(host.document.querySelector('cdm-directory')!.shadowRoot!.querySelector('.items')!)
        .listStyleType,
    ).to.equal('none');
    expect(host.violations).to.deep.equal([]);
  });

  for (const [form, tag] of [
    ['classic', `<script src="${CDN}" data-lang="it" data-src="/test/fixtures/own-feed.geojson"></script>`],
    [
      'module',
      `<script type="module" src="${CDN}" data-lang="it" data-src="/test/fixtures/own-feed.geojson"></script>`,
    ],
    ['in one file', `<script src="${ALL}" data-lang="it" data-src="/test/fixtures/own-feed.geojson"></script>`],
    [
      'in one file, as a module',
      `<script type="module" src="${ALL}" data-lang="it" data-src="/test/fixtures/own-feed.geojson"></script>`,
    ],
  ] as const) {
    it(`takes the feed and the language of all elements from the script tag, ${form}`, async () => {
      const host = await hostPage(
        `<!doctype html><html><head>${tag}<title>Host</title></head><body><cdm-directory></cdm-directory><cdm-centre centre="own"></cdm-centre><div lang="de"><cdm-map></cdm-map></div><cdm-logo centre="own"></cdm-logo></body></html>`,
      );
      await drawn(host, 'cdm-directory', 'Svizzera');
      await drawn(host, 'cdm-centre', 'Own');
      await waitUntil(() => host.document.querySelector('cdm-logo')!.shadowRoot?.querySelector('.lettering'));
      await drawn(host, 'cdm-map', 'Schweiz');
      expect(textIn(host, 'cdm-directory')).to.include('Own').and.not.include('Lausanne');
      expect(resources(host).filter(({ pathname }) => pathname.includes('/logos/'))).to.deep.equal([]);
      expect(host.errors).to.deep.equal([]);
    });
  }

  it('lets an element’s own feed and the page’s language come before those of the script tag', async () => {
    const host = await hostPage(
      page(
        '<cdm-directory src="/released/cdn/network.geojson"></cdm-directory>',
        `<script src="${CDN}" data-lang="it" data-src="/nowhere.geojson"></script>`,
      ),
    );
    await drawn(host, 'cdm-directory', 'Suisse');
    expect(resources(host).some(({ pathname }) => pathname === '/nowhere.geojson')).to.equal(false);
  });

  it('asks for no released drawing where a logo names a feed', async () => {
    const host = await hostPage(
      page(
        '<cdm-logo centre="own" src="/test/fixtures/own-feed.geojson"></cdm-logo>',
        `<script src="${CDN}" defer></script>`,
      ),
    );
    await waitUntil(() => host.window.customElements.get('cdm-logo'));
    await waitUntil(() => resources(host).some(({ pathname }) => pathname.includes('/compose-')));
    expect(resources(host).filter(({ pathname }) => pathname.includes('/logos/'))).to.deep.equal([]);
  });

  it('stands aside where the page took the name first', async () => {
    const host = await hostPage(
      page(
        '<cdm-directory></cdm-directory><cdm-logo centre="nimes"></cdm-logo>',
        `<script>customElements.define('cdm-directory', class extends HTMLElement {})</script><script src="${CDN}"></script>`,
      ),
    );
    await waitUntil(() => host.document.querySelector('cdm-logo')!.shadowRoot?.querySelector('.lettering'));
    expect([host.document.querySelector('cdm-directory')!.shadowRoot, host.errors]).to.deep.equal([null, []]);
  });
});
