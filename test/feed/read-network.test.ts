import { expect } from '@open-wc/testing';
import { readNetwork, readParsed } from '../../src/feed/read-network.js';
import { warningsOf } from '../support/console.js';
import { featureOf, feedOf, RECORD } from '../support/feed.js';

const feedWith = (phones: number) =>
  feedOf(...Array.from({ length: phones }, (_, i) => featureOf({ ...RECORD, id: `a${i}`, phone: 'call us' })));

const said = (faults: number) => warningsOf(() => Promise.resolve(readParsed(feedWith(faults), '<cdm-map>')));

describe('what the console is told of a feed', () => {
  it('is one line, which names where the feed is from and each record with what was expected there', async () => {
    expect(await said(2)).to.deep.equal([
      '<cdm-map>: 2 faults in the feed.\n' +
        'features[0] (a0).phone: expected a phone number: digits, spaces and + ( ) - . only\n' +
        'features[1] (a1).phone: expected a phone number: digits, spaces and + ( ) - . only',
    ]);
  });

  it('names ten, and counts the others', async () => {
    const [line] = await said(13);
    expect(line).to.match(/^<cdm-map>: 13 faults in the feed\.\n(features.*\n){10}and 3 more$/);
  });

  it('is nothing where nothing is wrong, and where nobody is to be told', async () => {
    const good = () => Promise.resolve(readParsed(feedOf(featureOf(RECORD)), '<cdm-map>'));
    expect(await warningsOf(good)).to.deep.equal([]);
    expect(await warningsOf(() => Promise.resolve(readParsed(feedWith(1))))).to.deep.equal([]);
  });

  it('is nothing of a feed that cannot be read at all: the elements say that', async () => {
    expect(await warningsOf(() => readNetwork('/feed/wrong-shape'))).to.deep.equal([]);
  });
});
