/** Contrast as WCAG 2.2 counts it, of colours as the browser resolves them. */

/** Red, green and blue, from 0 to 255. */
type Rgb = readonly number[];

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** What is seen where colours lie on each other, the lowest first. */
function painted(layers: readonly string[]): Rgb {
  for (const layer of layers) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

const linear = (part: number): number =>
  part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;

const luminance = ([red = 0, green = 0, blue = 0]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** From 1 to 21, of a colour on a ground of several layers, the lowest first. */
export function contrast(colour: string, ground: readonly string[]): number {
  const [one, other] = [painted(ground), painted([...ground, colour])].map(luminance) as [number, number];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** What a colour is inside an element's shadow tree: `var(--_line)`, `CanvasText`, `currentColor`. */
export function resolved(base: Element, colour: string): string {
  const probe = document.createElement('span');
  probe.style.color = colour;
  base.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** The names of an element's own tokens that are colours, from its style sheets. */
export function colourTokens(root: ShadowRoot): string[] {
  const text = root.adoptedStyleSheets
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .join('\n');
  const names = new Set([...text.matchAll(/(--_[\w-]+)\s*:/g)].map(([, name]) => name!));
  const style = getComputedStyle(root.querySelector('.base')!);
  return [...names].filter((name) => CSS.supports('color', style.getPropertyValue(name).trim())).sort();
}
