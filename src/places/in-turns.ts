/** What may be done at once: with a processor four times slower still a good answer to a key stroke. */
const LONGEST_TURN_MS = 4;

/** Runs a generator to its end, giving the page a chance to do something else whenever a turn has lasted long enough. */
export async function inTurns<T>(work: Generator<undefined, T>): Promise<T> {
  // From here on it is no longer part of the task that brought the module.
  await nextTask();
  let start = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - start < LONGEST_TURN_MS) continue;
    await nextTask();
    start = performance.now();
  }
}

/** A task of its own, after those that wait. A message is not held up for 4 ms as a timer is. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
