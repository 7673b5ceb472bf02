/** The builder: choices → state → address, preview and code. */
import { centreLists, logoName } from './centres.js';
import { codeSection, GUIDES } from './code.js';
import { contrast } from './contrast.js';
import { elementNamed, SYSTEMS, TOKENS } from './elements.js';
import { choiceGroups, elementGroup, viewGroups } from './form.js';
import { GROUND_COLOURS, showPreview } from './preview.js';
import { FORMS } from './snippet.js';
import { FIELDS, readState, writeState } from './state.js';
import { speaker } from './texts.js';

/** Of the released files, beside this site. */
const HERE = new URL('cdn/', document.baseURI).href;

const byId = (id) => document.getElementById(id);
const browserLanguage = navigator.language.startsWith('en') ? 'en' : 'fr';

let state = readState(location.hash, browserLanguage);
let released;

/** What the form was built for: while that is the same, it stays, with the focus and what is half typed. */
let shape;

try {
  const files = [`${HERE}network.geojson`, `${HERE}integrity.json`, 'release.json'];
  const [network, integrity, { version }] = await Promise.all(files.map(readJson));
  released = { network, integrity, version };
  show();
} catch {
  byId('problem').textContent = speaker(state.ui)('failed');
  byId('problem').hidden = false;
}

for (const form of ['what', 'choices', 'views']) byId(form).addEventListener('input', take);
// Nothing is sent: all is there as soon as it is chosen.
document.addEventListener('submit', (event) => event.preventDefault());
byId('code').addEventListener('input', ({ target }) => target.name === 'form' && change({ form: target.value }));
byId('choices').addEventListener('click', ({ target }) => {
  if (target.id !== 'reset') return;
  shape = '';
  change(Object.fromEntries(Object.keys(TOKENS).map((token) => [token, FIELDS[token].initial])));
});
document
  .querySelector('.languages')
  .addEventListener('click', ({ target }) => target.lang && change({ ui: target.lang }));
addEventListener('hashchange', () => {
  // The skip link has an address of its own.
  if (!location.hash.includes('=')) return;
  state = readState(location.hash, browserLanguage);
  shape = '';
  show();
});

async function readJson(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

/** What the visitor has just changed. A value that is not one (yet) changes nothing. */
function take({ target, currentTarget }) {
  const { name, type } = target;
  if (!name) return;
  const value =
    type === 'checkbox'
      ? [...currentTarget.querySelectorAll(`[name="${name}"]:checked`)].map((box) => box.value).join(' ')
      : target.value;
  if (value !== FIELDS[name].initial && !FIELDS[name].accepts(value)) return;
  // Another content system keeps other forms: begin with its surest.
  change({ [name]: value, ...(name === 'cms' && { form: '' }) });
}

function change(wish) {
  state = { ...state, ...wish };
  history.replaceState(null, '', writeState(state));
  show();
}

/** The focus returns to the control of the same id. */
function show() {
  const say = speaker(state.ui);
  const context = { say, centres: centreLists(released.network, state.ui) };
  const focused = document.activeElement?.id;
  translatePage(say);
  const wanted = [state.ui, state.element, state.files].join();
  if (shape !== wanted) {
    byId('what').replaceChildren(elementGroup(state, context));
    byId('choices').replaceChildren(...choiceGroups(state, context));
    byId('views').replaceChildren(...viewGroups(state, context));
    shape = wanted;
  }

  const config = configuration();
  const forms = formsOf(state);
  const form = forms.includes(state.form) ? state.form : forms[0];
  // The forms of a plugin give what the tag gives.
  const shown = form === 'iframe' ? 'iframe' : form === 'div' ? 'div' : 'tag';
  showPreview(byId('stage'), config, FORMS[shown](config), { say, ground: state.ground, width: state.width });
  byId('advice').textContent = advice(say, config);
  byId('code').replaceChildren(...codeSection({ state: { ...state, form }, say, config, forms }));
  if (focused && document.activeElement?.id !== focused) byId(focused)?.focus();
}

function translatePage(say) {
  document.documentElement.lang = state.ui;
  document.title = say('title');
  for (const part of document.querySelectorAll('[data-text]')) part.textContent = say(part.dataset.text);
  for (const part of document.querySelectorAll('[data-label]')) part.ariaLabel = say(part.dataset.label);
  for (const link of document.querySelectorAll('[data-guide]')) link.href = GUIDES[state.ui] + link.dataset.guide;
  for (const button of document.querySelectorAll('.languages button'))
    button.ariaPressed = String(button.lang === state.ui);
}

/** @returns {import('./snippet.js').Configuration} */
function configuration() {
  const { element, lang, ui, centre } = state;
  const pick = (names) => Object.fromEntries(names.map((name) => [name, state[name]]));
  const { options, theme } = elementNamed(element);
  return {
    element,
    lang,
    pageLang: ui,
    options: pick(options),
    theme: pick(theme),
    scheme: state.ground === 'light' ? 'light' : 'dark',
    name: logoName(released.network, centre, lang || ui),
    base: baseOf(state),
    integrity: released.integrity,
  };
}

function baseOf({ files, base }) {
  if (files === 'jsdelivr') return `https://cdn.jsdelivr.net/npm/cdm-widgets@${released.version}/dist/cdn/`;
  if (files === 'own' && base) return base.replace(/\/?$/, '/');
  return HERE;
}

/** jsDelivr serves a page as plain text, so that it cannot be framed. */
function formsOf({ cms, files }) {
  const { forms } = SYSTEMS.find(({ id }) => id === cms);
  return forms.filter((form) => form !== 'iframe' || files !== 'jsdelivr');
}

function advice(say, { base, theme }) {
  const sentences = [];
  const ratio = theme['color-accent'] && contrast(theme['color-accent'], GROUND_COLOURS[state.ground]);
  if (theme['color-accent'] !== TOKENS['color-accent'].initial && ratio < 3)
    sentences.push(
      say('faint', { ratio: new Intl.NumberFormat(state.ui, { maximumFractionDigits: 1 }).format(ratio) }),
    );
  if (/^https?:\/\/(localhost|127\.|\[::1\])/.test(base)) sentences.push(say('localOnly'));
  if (state.files === 'jsdelivr') sentences.push(say('unreleased', { version: released.version }));
  return sentences.join(' ');
}
