/** The preview: the very code that is copied, alone on a page of its own. */
import { node } from './dom.js';
import { blankPage } from './snippet.js';

/** What a host page may look like: ours, one that is dark, and one with a colour and a typeface of its own. */
const GROUNDS = {
  light: ['light', '#ffffff', '#1b1f27', 'system-ui, sans-serif'],
  dark: ['dark', '#14171c', '#e8eaee', 'system-ui, sans-serif'],
  coloured: ['dark', '#123c4a', '#f4f1e8', 'Georgia, serif'],
};

export const GROUND_COLOURS = Object.fromEntries(Object.entries(GROUNDS).map(([name, [, colour]]) => [name, colour]));

let pending;

export function showPreview(stage, config, code, { say, ground, width }) {
  const [scheme, background, color, font] = GROUNDS[ground];
  const style = `:root{color-scheme:${scheme}}body{margin:0;padding:1rem;background:${background};color:${color};font:1rem/1.5 ${font}}a{color:inherit}`;
  const page = blankPage(config, code, { style, title: say('previewFrame') });
  stage.dataset.width = width;
  const shown = stage.querySelector('iframe');
  if (shown?.srcdoc === page) return;
  // A new one: changing srcdoc would add a step to the history of the window.
  const frame = node('iframe', { title: say('previewFrame'), allow: 'geolocation', srcdoc: page });
  frame.dataset.ground = ground;
  frame.addEventListener('load', () => fit(frame));
  // A colour that is being chosen changes many times a second.
  clearTimeout(pending);
  pending = setTimeout(() => stage.replaceChildren(frame), shown ? 150 : 0);
}

/** As high as what it shows, within what the style sheet allows: the list of suggestions needs room, a directory scrolls. */
function fit(frame) {
  const { body } = frame.contentDocument;
  const { ResizeObserver } = frame.contentWindow;
  new ResizeObserver(() => {
    frame.style.blockSize = `${Math.ceil(body.getBoundingClientRect().height)}px`;
  }).observe(body);
}
