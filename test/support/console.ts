/** Runs something that is meant to warn, without the noise. */
export async function silenced<T>(act: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await act();
  } finally {
    console.warn = warn;
  }
}

/** The lines that something warned of. */
export async function warningsOf(act: () => Promise<unknown>): Promise<readonly string[]> {
  const lines: string[] = [];
  const { warn } = console;
  console.warn = (...words) => lines.push(words.map(String).join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return lines;
}
