import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));

/** PNG bytes of an SVG document, so many pixels wide. */
export const rasterize = (svg, width) => new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
