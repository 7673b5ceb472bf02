import { closeHostPages } from '../support/host-page.js';
import { OLD_SNIPPETS } from './snippet-faults.js';

describe('a page that nobody has touched for years', () => {
  afterEach(closeHostPages);

  for (const fault of OLD_SNIPPETS) it(fault.name, () => fault.run());
});
