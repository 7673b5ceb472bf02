import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import { LAYERS } from '../../src/places/generated/shards.js';
import { eventOf } from '../support/event.js';
import { field, headingOf, options, plain, shadow, small, statusOf, type } from '../support/find-nearest.js';
import { waitUntil } from '../support/wait.js';

describe('<cdm-find-nearest> from a place whose own position is not known', () => {
  // With GeoNames' postal layer every postcode of Spain has its town.
  if (LAYERS.includes('postal')) return;

  it('says so of a postcode: in the suggestion, the heading, the sentence above the results and each distance', async () => {
    const element = await small('es-ES');
    const searched = eventOf(element, 'cdm-search');
    await type(element, '08029');
    await waitUntil(() => options(element)[0]!.textContent.includes('Barcelona'));
    expect(plain(options(element)[0]!.textContent)).to.equal('08029 zona de Barcelona, España');
    await sendKeys({ press: 'Enter' });
    expect((await searched).detail.place?.name).to.equal('Barcelona');
    await element.updateComplete;
    expect([field(element).value, plain(headingOf(element)!.textContent)]).to.deep.equal([
      '08029',
      'Los más cercanos a 08029 (zona de Barcelona, España)',
    ]);
    expect(plain(shadow(element).querySelector('.origin')!.textContent)).to.contain(
      'Distancias aproximadas desde 08029, en línea recta',
    );
    expect(plain(shadow(element).querySelector('.distance')!.textContent)).to.match(/^a unos \d+0 km de 08029$/);
    await waitUntil(() => statusOf(element).textContent);
    expect(plain(statusOf(element).textContent)).to.match(/a unos \d+0 km de 08029/);
    await expect(element).to.be.accessible();
  });
});
