/** What is cut off, covered or too small to hit, asked of the boxes that the browser has laid out. */

interface Line {
  readonly text: string;
  readonly parent: Element;
  readonly box: DOMRect;
}

const isForEyes = (element: Element): boolean =>
  element.checkVisibility() && !element.closest('.visually-hidden, .skip, title, [aria-hidden="true"] text');

/** Every line of visible text. */
function linesOf(root: ShadowRoot): Line[] {
  const walker = document.createTreeWalker(root.querySelector('.base')!, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const text = node.textContent!.replace(/\s+/g, ' ').trim();
    if (!text || parent.closest('svg, select') || !isForEyes(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1) lines.push({ text, parent, box });
  }
  return lines;
}

const clips = (element: Element): boolean => getComputedStyle(element).overflowX !== 'visible';

/** Around a text, whatever may not be narrower or lower than it. */
const HOLDERS = 'button, td, th, li, .mark, .notice, .chosen, .error';

/** Text that reaches out of what holds it, or is clipped. A pixel is forgiven: letters are not laid out on whole ones. */
export function cutOff(element: HTMLElement & { readonly shadowRoot: ShadowRoot }): string[] {
  const bounds = element.getBoundingClientRect();
  return linesOf(element.shadowRoot)
    .filter(({ parent, box }) => {
      const isOutside = (other: DOMRect) => box.left < other.left - 1 || box.right > other.right + 1;
      const isHigher = (other: DOMRect) => box.top < other.top - 2 || box.bottom > other.bottom + 2;
      const holder = parent.closest(HOLDERS)?.getBoundingClientRect();
      for (let around: Element | null = parent; around; around = around.parentElement) {
        if (clips(around) && isOutside(around.getBoundingClientRect())) return true;
      }
      return isOutside(bounds) || (holder && (isOutside(holder) || isHigher(holder)));
    })
    .map(({ text }) => text);
}

/** Lines of text that lie on each other. What pops up covers what is under it, as it should. */
export function overlapping(element: HTMLElement & { readonly shadowRoot: ShadowRoot }): string[] {
  const lines = linesOf(element.shadowRoot);
  return lines.flatMap((one, i) =>
    lines
      .slice(i + 1)
      .filter(
        (other) => one.parent.closest('.options') === other.parent.closest('.options') && meet(one.box, other.box),
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

/** The middle halves of two lines: the boxes of letters are higher than letters are. */
function meet(one: DOMRect, other: DOMRect): boolean {
  const isBeside = one.right <= other.left + 1 || other.right <= one.left + 1;
  const gap = Math.abs((one.top + one.bottom) / 2 - (other.top + other.bottom) / 2);
  return !isBeside && gap < (one.height + other.height) / 4;
}

/** Letters and words that are set as close as the browser likes, where the page asked for more space. */
export const unspaced = ({ shadowRoot }: { readonly shadowRoot: ShadowRoot }): string[] =>
  [...linesOf(shadowRoot).map(({ parent }) => parent), ...shadowRoot.querySelectorAll('.field')]
    .filter((at) => {
      const { letterSpacing, wordSpacing } = getComputedStyle(at);
      return !(parseFloat(letterSpacing) > 1) || !(parseFloat(wordSpacing) > 1);
    })
    .map((at) => at.textContent.trim() || at.localName);

const CONTROLS = 'a[href], button, input, select, [role="option"]';

export interface Target {
  readonly element: Element;
  readonly box: DOMRect;
}

/** What a pointer can hit, each with the whole area that it can be hit in. */
export const targetsOf = ({ shadowRoot }: { readonly shadowRoot: ShadowRoot }): Target[] =>
  [...shadowRoot.querySelectorAll(CONTROLS)]
    .filter((control) => isForEyes(control) && control.getClientRects().length > 0)
    .map((element) => ({ element, box: areaOf(element) }));

function areaOf(control: Element): DOMRect {
  const [label] = (control as HTMLInputElement).labels ?? [];
  const own = control.getBoundingClientRect();
  if (label?.contains(control)) return label.getBoundingClientRect();
  const cover = getComputedStyle(control, '::after');
  if (cover.content === 'none' || cover.position !== 'absolute') return own;
  let around: Element = control;
  while (getComputedStyle(around).position === 'static' && around.parentElement) around = around.parentElement;
  const { left, top, width, height } = around.getBoundingClientRect();
  const inset = (side: 'top' | 'bottom') => parseFloat(cover[side]) || 0;
  return new DOMRect(left, top + inset('top'), width, height - inset('top') - inset('bottom'));
}

const SMALLEST_PX = 24;

/**
 * Targets below 24 × 24 CSS pixels without the room that makes up for it (WCAG 2.2, 2.5.8): a circle of that size around
 * each must touch no other target, nor the circle of one as small. A link in a sentence is as high as its line.
 */
export function tooSmall(targets: readonly Target[]): string[] {
  const isSmall = ({ box }: Target) => box.width < SMALLEST_PX - 0.5 || box.height < SMALLEST_PX - 0.5;
  return targets
    .filter((target) => isSmall(target) && !isInSentence(target.element))
    .filter((target) =>
      targets.some((other) => {
        if (other === target) return false;
        const { x, y } = middle(target.box);
        const { box } = other;
        const toBox = Math.hypot(x - clamp(x, box.left, box.right), y - clamp(y, box.top, box.bottom));
        const toCircle = Math.hypot(x - middle(box).x, y - middle(box).y);
        return toBox < SMALLEST_PX / 2 - 0.5 || (isSmall(other) && toCircle < SMALLEST_PX - 0.5);
      }),
    )
    .map(({ element, box }) => `${nameOf(element)}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
}

/** Whether there are words around a link, which are none of another link. */
function isInSentence(link: Element): boolean {
  if (getComputedStyle(link).display !== 'inline') return false;
  const words = [...link.parentElement!.childNodes].filter((node) => node instanceof Text).map(({ data }) => data);
  return /\p{L}/u.test(words.join(''));
}

export const nameOf = (element: Element): string =>
  element.textContent.replace(/\s+/g, ' ').trim() || element.id || element.localName;

const middle = ({ left, right, top, bottom }: DOMRect) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
