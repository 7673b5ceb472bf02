/**
 * The page for iframes: shows the element that its address names, and tells the page around it how tall it is.
 *
 *     frame.html?element=directory&lang=fr&countries=FR+BE&scheme=dark&color-accent=%2300509d
 */
const ELEMENTS = ['logo', 'centre', 'directory', 'find-nearest', 'map'];

/** Not `src`, `href` or the words of a logo: whoever writes the address must not put words of theirs on this site. */
const ATTRIBUTES = [
  'centre',
  'tone',
  'countries',
  'statuses',
  'heading-level',
  'layout',
  'group-by',
  'sort',
  'no-search',
  'no-map',
  'max-results',
  'no-geolocation',
  'selected',
];

/** Tokens of the theme, each with the CSS property that says whether a value is one. */
const TOKENS = {
  'color-accent': 'color',
  'color-button': 'color',
  'color-on-button': 'color',
  radius: 'border-radius',
};

const root = document.documentElement;
const wish = new URLSearchParams(location.search);

const language = wish.get('lang') ?? '';
if (/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language)) root.lang = language;
root.dataset.scheme = wish.get('scheme') ?? 'light';
for (const [token, property] of Object.entries(TOKENS)) {
  const value = wish.get(token);
  if (value && CSS.supports(property, value)) root.style.setProperty(`--cdm-${token}`, value);
}

const name = wish.get('element');
if (ELEMENTS.includes(name)) {
  const element = document.createElement(`cdm-${name}`);
  for (const attribute of ATTRIBUTES) if (wish.has(attribute)) element.setAttribute(attribute, wish.get(attribute));
  element.append(...document.body.children);
  document.body.append(element);
} else {
  console.warn(`frame.html: element=${name} ignored. Accepted: ${ELEMENTS.join(', ')}.`);
}

/** Origin of the page around this one, once it has asked. Nobody else is told anything. */
let host;

addEventListener('message', ({ source, origin, data }) => {
  // A page without an origin of its own (`null`) cannot be addressed.
  if (source !== parent || parent === window || origin === 'null' || data?.cdm !== 'height?') return;
  host = origin;
  tell();
});

function tell() {
  if (host) parent.postMessage({ cdm: 'height', height: Math.ceil(root.getBoundingClientRect().height) }, host);
}

new ResizeObserver(tell).observe(root);
