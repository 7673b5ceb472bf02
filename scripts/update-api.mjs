/** `npm run api:update`: writes docs/api.md, unless the version in package.json does not allow the change. */
import { writeFileSync } from 'node:fs';
import { judgeReport, REPORT } from './release/report.mjs';

const { current, isCurrent, mayUpdate, message } = judgeReport();
if (mayUpdate) writeFileSync(REPORT, current);
if (!isCurrent) console.log(message);
process.exitCode = mayUpdate ? 0 : 1;
