import { expect } from '@open-wc/testing';
import { territoryAt } from '../../src/geo/territories.js';
import { SHARDS } from '../../src/places/generated/shards.js';
import { decode, placesIn } from '../support/places.js';

describe('territoryAt', function () {
  this.timeout(60_000);

  it('is the territory of every town of the gazetteer, and none where the town is in none', async () => {
    const wrong: string[] = [];
    let overseas = 0;
    for (const { load } of SHARDS) {
      const read = decode((await load()).default);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      for (const { name, territory, position } of placesIn(read.value)) {
        if (territory) overseas++;
        if (territoryAt(position) !== (territory ?? undefined)) wrong.push(`${name} (${territory ?? 'none'})`);
      }
    }
    expect(wrong).to.deep.equal([]);
    // France has 129 overseas communes in its five départements, and 87 elsewhere.
    expect(overseas).to.be.at.least(200);
  });
});
