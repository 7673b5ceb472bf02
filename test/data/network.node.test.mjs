import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { check } from '../../scripts/data/check.mjs';
import { isInside } from '../../scripts/data/countries.mjs';
import { releasedFeed } from '../../scripts/build-feed.mjs';

const read = (name) => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
const text = read('network.geojson');
const network = JSON.parse(text);
const records = network.features.map(({ properties, geometry }) => ({ ...properties, geometry }));
const ofKind = (kind) => records.filter((record) => record.kind === kind);
const byId = new Map(records.map((record) => [record.id, record]));

describe('data/network.geojson', () => {
  it('has no problem that the checker finds', () => {
    const { problems } = check(text, { schema: JSON.parse(read('network.schema.json')), today: network.updated });
    assert.deepEqual(problems, []);
  });

  it('holds 38 centres, their 17 associated centres and 4 online services', () => {
    assert.deepEqual(
      ['centre', 'associated', 'online'].map((kind) => ofKind(kind).length),
      [38, 17, 4],
    );
  });

  it('covers France and its territories, Belgium, Switzerland, Italy, Spain, Portugal and Togo', () => {
    assert.deepEqual([...new Set(records.map(({ country }) => country))].sort(), [
      'BE',
      'CH',
      'ES',
      'FR',
      'IT',
      'PT',
      'TG',
    ]);
    const territories = records.map(({ territory }) => territory).filter(Boolean);
    assert.deepEqual(territories.sort(), ['GP', 'RE', 'YT']);
  });

  it('gives each record an id of its own', () => {
    assert.equal(byId.size, records.length);
  });

  it('gives each record a source on the web', () => {
    const without = records.filter(
      ({ sources }) => !sources.length || !sources.every(({ url, fact }) => URL.canParse(url) && fact),
    );
    assert.deepEqual(
      without.map(({ id }) => id),
      [],
    );
  });

  it('places each point inside its country or territory', () => {
    for (const { id, country, territory, geometry } of records) {
      if (geometry) assert.equal(isInside(territory ?? country, ...geometry.coordinates), true, id);
    }
  });

  it('says how exact each point is, and nothing where there is none', () => {
    for (const { id, precision, geometry } of records) assert.equal(precision === null, geometry === null, id);
  });

  it('gives a time zone that Intl knows to each place, and none to an online service', () => {
    for (const { id, kind, timeZone } of records) {
      if (kind === 'online') assert.equal(timeZone, null, id);
      else assert.ok(new Intl.DateTimeFormat('en', { timeZone }), id);
    }
  });

  it('calls open only what a source shows working in 2022 or later', () => {
    for (const { id, status, verified } of records) if (status === 'open') assert.ok(verified >= '2022', id);
  });

  it('gives an associated centre the member it belongs to, and the status that its own source supports', () => {
    for (const { id, parent, status } of ofKind('associated')) {
      assert.equal(byId.get(parent)?.kind, 'centre', id);
      assert.equal(status, 'unverified', id);
    }
  });

  it('names no address of an online service as long as none is known to run', () => {
    for (const { website, status, geometry } of ofKind('online')) {
      assert.deepEqual({ website, status, geometry }, { website: null, status: 'unverified', geometry: null });
    }
  });

  it('writes each date as it is known: a year, a month or a day', () => {
    const dates = records.flatMap(({ verified, opened, sources }) => [
      verified,
      opened,
      ...sources.map(({ date }) => date),
    ]);
    for (const date of dates) assert.match(date ?? '2000', /^\d{4}(-\d\d){0,2}$/);
  });

  it('keeps its members in one order', () => {
    const order = [...new Set(records.flatMap((record) => Object.keys(record)))];
    const inOrder = Object.keys(records[0]);
    for (const record of records) {
      assert.deepEqual(
        Object.keys(record),
        inOrder.filter((key) => key in record),
      );
    }
    assert.deepEqual(order, inOrder);
  });
});

describe('releasedFeed', () => {
  const feed = JSON.parse(releasedFeed());

  it('has every record, in the order of the data', () => {
    assert.deepEqual(
      feed.features.map(({ properties }) => properties.id),
      [...byId.keys()],
    );
  });

  it('drops what is for editors, and members without a value', () => {
    for (const { properties } of feed.features) {
      for (const key of ['sources', 'notes', 'confidence', 'nameIs']) assert.equal(key in properties, false);
      assert.equal(Object.values({ ...properties, ...properties.address }).includes(null), false);
    }
  });

  it('says its version, date and licence, and stays GeoJSON', () => {
    const { features, ...collection } = feed;
    assert.deepEqual(collection, {
      type: 'FeatureCollection',
      schemaVersion: 1,
      updated: network.updated,
      licence: 'CC-BY-4.0',
    });
    for (const feature of features) assert.deepEqual(Object.keys(feature), ['type', 'geometry', 'properties']);
  });

  it('is one line of at most 24 kB', () => {
    assert.equal(releasedFeed().includes('\n'), false);
    assert.ok(Buffer.byteLength(releasedFeed()) <= 24_000);
  });
});
