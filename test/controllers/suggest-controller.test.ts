import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { SuggestController } from '../../src/controllers/suggest-controller.js';
import { loadPlaces } from '../../src/places/load-places.js';

/** An element in the page that draws nothing. */
function host(): ReactiveControllerHost & Element {
  const element = document.createElement('div');
  document.body.append(element);
  return Object.assign(element, {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
}

/** What each call of `suggested` came with. */
function suggester(): { suggest: SuggestController; told: number[] } {
  const told: number[] = [];
  const suggest: SuggestController = new SuggestController(host(), {
    countries: () => ['FR'],
    load: () => Promise.resolve(),
    isChoosing: () => false,
    suggested: () => told.push(suggest.hits.length),
  });
  return { suggest, told };
}

describe('SuggestController', function () {
  // All places are loaded.
  this.timeout(60_000);

  it('tells once of a text for which there is nothing, not with each part of the places, and tells what came with one', async () => {
    const [none, late] = [suggester(), suggester()];
    await Promise.all([none.suggest.suggest('qqqxyzzw'), late.suggest.suggest('rocamadou')]);
    expect([none.told, late.told]).to.deep.equal([[0], [0]]);
    const library = await loadPlaces();
    if (!library.ok) throw new Error(JSON.stringify(library.error));
    let arrivals = 0;
    library.value.onArrival(() => arrivals++);
    await library.value.wantAll(['FR']);
    expect(arrivals).to.be.greaterThan(10);
    expect([none.told, late.told[1], late.suggest.hits[0]?.place.name]).to.deep.equal([[0], 1, 'Rocamadour']);
    // The next letter is another text.
    await none.suggest.suggest('qqqxyzzwv');
    expect(none.told).to.deep.equal([0, 0]);
  });
});
