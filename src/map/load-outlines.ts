import { err, ok, type Result } from '../result.js';
import type { Frame } from './frame.js';

let load: Promise<Result<readonly Frame[], unknown>> | undefined;

/**
 * The outlines, a chunk of their own, got once per page however many maps there are. A failure is forgotten, so that
 * the next call asks again.
 *
 * @returns Never rejects.
 */
export function loadOutlines(): Promise<Result<readonly Frame[], unknown>> {
  load ??= import('./generated/outlines.js').then(
    ({ default: frames }) => ok(frames),
    (cause: unknown) => {
      load = undefined;
      return err(cause);
    },
  );
  return load;
}
