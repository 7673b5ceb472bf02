/** `npm start`: builds, then serves the site for webmasters until it is stopped. */
import { serve } from './serve.mjs';
import { build } from './steps.mjs';

if (await build()) {
  const { url } = await serve(Number(process.env.PORT ?? 8000));
  console.log(`\n  The site is at ${url}, a member’s page at ${url}member.html\n  Stop it with Ctrl-C.\n`);
} else {
  process.exitCode = 1;
}
