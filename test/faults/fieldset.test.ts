import { expect } from '@open-wc/testing';
import { closeHostPages, type HostPage } from '../support/host-page.js';
import { CDN, drawn, elements, faultPage, find, isDrawn } from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';
import { changeWithin, frames, SPEAKING } from './fieldsets.js';

/** That a fieldset changes as its elements do is among the faults of a page: fieldsets.ts. */
describe('a fieldset around an element', () => {
  afterEach(closeHostPages);

  const drawnIn = async (body: string): Promise<HostPage> => {
    const page = await faultPage({ script: `<script src="${CDN}"></script>`, body });
    await drawn(page, body.includes('cdm-map') ? SPEAKING : ['cdm-find-nearest']);
    return page.host;
  };

  it('is found when the element is moved into it', async () => {
    const host = await drawnIn(`<div>${elements()}</div><fieldset></fieldset>`);
    find(host, 'fieldset')!.append(find(host, 'div')!);
    await frames(host);
    changeWithin(host);
    find(host, 'fieldset')!.append('More');
    await frames(host);
    await waitUntil(() => SPEAKING.every((tag) => isDrawn(find(host, tag)!)), 'boxes');
  });

  it('may say something to whoever types: the field, its caret and the focus stay', async () => {
    const host = await drawnIn('<form><fieldset><cdm-find-nearest></cdm-find-nearest></fieldset></form>');
    const root = find(host, 'cdm-find-nearest')!.shadowRoot!;
    const fieldset = find(host, 'fieldset')!;
    fieldset.addEventListener('keyup', () => fieldset.append(host.document.createElement('p')));
    const field = root.querySelector('input')!;
    field.focus();
    const blurs: Event[] = [];
    field.addEventListener('blur', (event) => blurs.push(event));
    for (const letter of 'genev') {
      await frames(host);
      field.setRangeText(letter, field.value.length, field.value.length, 'end');
      field.dispatchEvent(new host.window.InputEvent('input', { bubbles: true, composed: true }));
      field.dispatchEvent(new host.window.KeyboardEvent('keyup', { key: letter, bubbles: true, composed: true }));
    }
    await waitUntil(() => root.querySelector('[role="option"]'), 'a suggestion');
    await frames(host);
    expect(fieldset.querySelectorAll('p').length).to.equal(5);
    expect([field.getClientRects().length, field.value, field.selectionStart]).to.deep.equal([1, 'genev', 5]);
    expect(root.activeElement).to.equal(field);
    expect(blurs).to.deep.equal([]);
    expect([...host.errors, ...host.warnings]).to.deep.equal([]);
  });

  it('is no wider than a phone', async () => {
    const host = await drawnIn(`<form><fieldset>${elements()}</fieldset></form>`);
    (host.window.frameElement as HTMLElement).style.inlineSize = '320px';
    await frames(host);
    const { scrollWidth, clientWidth } = host.document.documentElement;
    expect([host.window.innerWidth, scrollWidth]).to.deep.equal([320, clientWidth]);
  });
});
