/**
 * `npm run screenshots:update`: takes the reference pictures of the stories anew, and keeps those that differ from what
 * is there. What has no story any more is removed. `npm run screenshots:update -- directory` looks at the stories alone
 * whose ids hold that.
 */
import {
  difference,
  drop,
  forgetDifferences,
  keep,
  kept,
  nameOf,
  picturesOf,
  reference,
  take,
} from '../../test/support/screenshots.mjs';
import { openStorybook } from '../../test/support/storybook.mjs';

const storybook = await openStorybook();
const pictures = picturesOf(storybook.entries);
const [, , only = ''] = process.argv;
const queue = pictures.filter(({ id }) => id.includes(only));
const updated = [];

async function work() {
  for (let picture = queue.shift(); picture; picture = queue.shift()) {
    const taken = await storybook.onStage((stage) => take(stage, picture));
    for (const [name, image] of taken) {
      if (!(await difference(name, image, await reference(name)))) continue;
      await keep(name, image);
      updated.push(name);
    }
  }
}

try {
  await Promise.all([work(), work()]);
} finally {
  await storybook.close();
}
await forgetDifferences();
const wanted = new Set(pictures.flatMap((picture) => picture.schemes.map((scheme) => nameOf(picture, scheme))));
const gone = (await kept()).filter((name) => !wanted.has(name));
for (const name of gone) await drop(name);
for (const name of updated.sort()) console.log(`taken: ${name}`);
for (const name of gone) console.log(`removed: ${name}`);
console.log(`${wanted.size} pictures, ${updated.length} taken anew, ${gone.length} removed`);
