/** `npm run storybook`, which nobody would miss here: the other tests look at the static build. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { it } from 'node:test';
import { setTimeout as rest } from 'node:timers/promises';

const LONGEST_MS = 60_000;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

it('the development server starts, and serves the frame of a story and the story', async () => {
  const port = await freePort();
  // In a group of its own, which ends with all that npm starts. The later port counts.
  const server = spawn('npm', ['run', 'storybook', '--', '--ci', '-p', String(port)], { detached: true });
  const said = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => said.push(text));
  const get = (path) => fetch(`http://localhost:${port}/${path}`).catch(() => undefined);
  try {
    const end = Date.now() + LONGEST_MS;
    let frame = await get('iframe.html');
    while (!frame?.ok && server.exitCode === null && Date.now() < end) {
      await rest(100);
      frame = await get('iframe.html');
    }
    assert.ok(frame?.ok, said.join(''));
    assert.match(await frame.text(), /id="storybook-root"/);
    const { entries } = await (await get('index.json')).json();
    const { importPath } = entries['elements-logo--default'];
    const story = await get(importPath.slice(2));
    assert.match(story.headers.get('content-type'), /javascript/);
    assert.match(await story.text(), /cdm-logo/);
  } finally {
    if (server.exitCode === null) process.kill(-server.pid);
  }
});
