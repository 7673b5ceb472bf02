/** `npm start`: builds, then serves the demonstration page until it is stopped. */
import { serve } from './serve.mjs';
import { build } from './steps.mjs';

if (await build()) {
  const { url } = await serve(Number(process.env.PORT ?? 8000));
  console.log(`\n  The demonstration page is at ${url}\n  Stop it with Ctrl-C.\n`);
} else {
  process.exitCode = 1;
}
