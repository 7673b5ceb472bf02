import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { field, results } from '../support/find-nearest.js';
import { waitUntil } from '../support/wait.js';

/** A page in a frame that may run scripts but may not send forms, as some content systems embed widgets. */
async function framed() {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  frame.srcdoc =
    '<!doctype html><title>frame</title><cdm-find-nearest lang="fr"></cdm-find-nearest>' +
    '<script type="module" src="/src/elements/find-nearest/cdm-find-nearest.define.ts"></script>';
  document.body.append(frame);
  const find = () => frame.contentDocument?.querySelector('cdm-find-nearest');
  await waitUntil(() => find()?.shadowRoot?.querySelector('input'));
  return { frame, element: find()! };
}

describe('<cdm-find-nearest> in a frame without leave for forms', () => {
  it('searches at a press of its button, once', async () => {
    const { frame, element } = await framed();
    let searches = 0;
    element.addEventListener('cdm-search', () => searches++);
    field(element).value = 'Lyon';
    element.shadowRoot!.querySelector<HTMLElement>('[part="submit"]')!.click();
    await waitUntil(() => results(element).length);
    expect(searches).to.equal(1);
    frame.remove();
  });

  it('searches at Enter', async () => {
    const { frame, element } = await framed();
    frame.contentWindow!.focus();
    field(element).focus();
    await sendKeys({ type: 'Lyon' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => results(element).length);
    frame.remove();
  });
});
