import { pack } from './release/pack.mjs';
import { cpSync } from 'node:fs';
const p = pack('.cache/examples');
console.log(p.size, p.files.length);
cpSync('examples', '.cache/examples', { recursive: true });
