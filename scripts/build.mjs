/** Builds dist/: the npm modules and the CDN files. */
import { build } from './steps.mjs';

process.exitCode = (await build()) ? 0 : 1;
