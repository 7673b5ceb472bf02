/** Contrast of two colours `#rrggbb`, from 1 to 21. Source: WCAG 2.2, relative luminance and contrast ratio. */
export function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Black or white, whichever is read better on the colour: 4.58 or more on any. */
export const bestOn = (color) => (contrast(color, '#ffffff') >= contrast(color, '#000000') ? '#ffffff' : '#000000');

function luminance(color) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
