/** WebDriver classic, spoken with fetch: no npm dependency. */

/** Many times what a start takes, on a busy machine too. */
const START_MS = 15_000;

/** More than any of the driver's own limits: what takes longer has lost its browser. */
const ANSWER_MS = 90_000;

/**
 * @param base - URL of the driver.
 * @param capabilities - What the browser must be.
 * @returns The session, and the capabilities of the browser that it has.
 */
export async function openSession(base, capabilities) {
  const value = await ask('POST', `${base}/session`, { capabilities: { alwaysMatch: capabilities } }, START_MS);
  return { session: new Session(`${base}/session/${value.sessionId}`), capabilities: value.capabilities };
}

class Session {
  #url;

  constructor(url) {
    this.#url = url;
  }
  call(method, path, body) {
    return ask(method, this.#url + path, body);
  }
  goto(url) {
    return this.call('POST', '/url', { url });
  }
  execute(script, ...args) {
    return this.call('POST', '/execute/sync', { script, args });
  }
  actions(actions) {
    return this.call('POST', '/actions', { actions });
  }
}

/** @param timeout - Milliseconds. */
async function ask(method, url, body, timeout = ANSWER_MS) {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(timeout),
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebDriver ${method} ${url}: ${value?.error}: ${value?.message}`);
  return value;
}
