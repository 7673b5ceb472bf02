/** What is copied: the code, the theme, the way to the guide, and the logo as a file. */
import { node } from './dom.js';
import { SYSTEMS } from './elements.js';
import { formGroup } from './form.js';
import { FORMS, themeRule } from './snippet.js';

/** Where the guides of each language are. */
export const GUIDES = { fr: 'docs/fr/', en: 'docs/' };

/** What a form of the code needs to be installed. */
const PLUGINS = {
  shortcode: 'downloads/cdm-widgets-wordpress.zip',
  model: 'downloads/cdm-widgets-spip.zip',
};

export function codeSection({ state, say, config, forms }) {
  const { id, name } = SYSTEMS.find((system) => system.id === state.cms);
  const rule = state.form === 'iframe' ? '' : themeRule(config);
  const guide = node(
    'a',
    { href: `${GUIDES[state.ui]}cms/${id}.html` },
    say('guide', { system: id === 'static' ? 'HTML' : name }),
  );
  return [
    node('h2', { id: 'code-title' }, say('code')),
    node('form', { className: 'forms' }, formGroup(state, { say, forms })),
    ...copyBox('snippet', { label: say('paste'), text: FORMS[state.form](config), button: say('copy'), say }),
    ...(rule ? copyBox('theme', { label: say('theme'), text: rule, button: say('copyTheme'), say }) : []),
    node('p', {}, guide),
    PLUGINS[state.form] ? download(PLUGINS[state.form], say('plugin', { system: name })) : undefined,
    state.files === 'own' ? download('downloads/cdm-widgets-files.zip', say('folder')) : undefined,
    node('p', { className: 'hint' }, say('share')),
    ...(state.element === 'logo' ? logoFiles(state, { say, config }) : []),
  ].filter(Boolean);
}

const download = (href, words) => node('p', {}, node('a', { href, download: '' }, words));

function copyBox(id, { label, text, button, say }) {
  const box = node('textarea', {
    id,
    readOnly: true,
    spellcheck: false,
    value: text,
    rows: text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 80), 0),
  });
  const status = node('span', { className: 'copied', role: 'status' });
  const copy = async () => {
    status.textContent = '';
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (!isCopied) box.select();
    status.textContent = say(isCopied ? 'copied' : 'selectInstead');
  };
  return [
    node('label', { for: id }, label),
    box,
    node(
      'p',
      { className: 'actions' },
      node('button', { type: 'button', id: `${id}-copy`, onclick: copy }, button),
      status,
    ),
  ];
}

const TONES = {
  color: { square: '#c4122f', lettering: '#fff' },
  mono: { square: '#000', lettering: '#fff' },
  reverse: { square: '#fff', lettering: '#c4122f' },
};

function logoFiles({ centre, lang, ui }, { say, config }) {
  const logo = node('cdm-logo', { lang: lang || ui });
  logo.setAttribute('centre', centre);
  const save = (tone) => {
    const svg = logo.toSVG?.(TONES[tone]);
    if (!svg) return;
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    node('a', { href: url, download: fileName(centre, tone) }).click();
    URL.revokeObjectURL(url);
  };
  const image = `<img src="${fileName(centre, 'color')}" alt="${config.name.replaceAll('"', '&quot;')}" width="140" height="265">`;
  return [
    node('h2', {}, say('download')),
    node('p', { className: 'hint' }, say('download.hint')),
    node(
      'div',
      { className: 'files' },
      logo,
      node(
        'ul',
        {},
        ...Object.keys(TONES).map((tone) =>
          node(
            'li',
            {},
            node(
              'button',
              { type: 'button', className: 'quiet', id: `save-${tone}`, onclick: () => save(tone) },
              say(`file.${tone}`),
            ),
          ),
        ),
      ),
    ),
    ...copyBox('image', { label: say('image'), text: image, button: say('copy'), say }),
  ];
}

const fileName = (centre, tone) => `cite-des-metiers-${centre}${tone === 'color' ? '' : `-${tone}`}.svg`;
