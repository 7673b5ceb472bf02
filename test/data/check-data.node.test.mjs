import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, it } from 'node:test';
import { check } from '../../scripts/data/check.mjs';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const text = readFileSync(path('data/network.geojson'), 'utf8');
const schema = JSON.parse(readFileSync(path('data/network.schema.json'), 'utf8'));
const today = JSON.parse(text).updated;

const problemsOf = (source) => check(source, { schema, today }).problems;

/** Problems of the real file after one change to it. */
function problemsAfter(change) {
  const network = JSON.parse(text);
  const find = (id) => network.features.find(({ properties }) => properties.id === id);
  return problemsOf(JSON.stringify(change(network, find) ?? network, null, 2));
}

/** One change, and the one problem it must give: record, field, what is wrong, what is accepted. */
const BROKEN = {
  'a missing field': [
    (_, find) => void delete find('nimes').properties.status,
    /nimes/,
    'status',
    /missing/,
    /open: .*closed: /,
  ],
  'a misspelt field': [
    (_, find) => void (find('nimes').properties.adress = null),
    /nimes/,
    'adress',
    /"adress" is not a field.*Did you mean "address"\?/,
    /address, phone/,
  ],
  'a wrong type': [
    (_, find) => void (find('nimes').properties.name = 30),
    /record 4 "nimes"/,
    'name',
    /30 is a number/,
    /name as the centre/,
  ],
  'an unknown status': [
    (_, find) => void (find('nimes').properties.status = 'opened'),
    /nimes/,
    'status',
    /"opened".*Did you mean "open"\?/,
    /"open", "prefiguration", "project", "closed", "unverified"/,
  ],
  'an unknown service': [
    (_, find) => void find('paris').properties.services.push('jobs'),
    /paris/,
    'services › item 6',
    /"jobs".*"job"/,
    /"guidance", "job"/,
  ],
  'swapped coordinates': [
    (_, find) => void find('nimes').geometry.coordinates.reverse(),
    /nimes/,
    'geometry › coordinates',
    /\[43\.837, 4\.36\] is not in FR.*Longitude comes first; did you swap them\?/,
    /for FR: longitude -5.4 to 9.8, latitude 41.1 to 51.3/,
  ],
  'swapped coordinates overseas': [
    (_, find) => void find('la-reunion').geometry.coordinates.reverse(),
    /la-reunion/,
    'geometry › coordinates',
    /not in RE.*did you swap them\?/,
    /for RE: /,
  ],
  'a point in another country': [
    (_, find) => void (find('nimes').geometry.coordinates = [13.4, 52.5]),
    /nimes/,
    'geometry › coordinates',
    /\[13\.4, 52\.5\] is not in FR\.$/,
    /for FR: /,
  ],
  'a decimal comma': [
    (_, find) => void (find('nimes').geometry.coordinates = [4, 36, 43, 837]),
    /nimes/,
    'geometry › coordinates',
    /4 items.*decimal point, not a comma/,
    /Two numbers of degrees/,
  ],
  'coordinates as text': [
    (_, find) => void (find('nimes').geometry.coordinates[0] = '4.36'),
    /nimes/,
    'geometry › coordinates › item 1',
    /"4.36" is text/,
    /no quotes/,
  ],
  'a duplicate id': [
    (_, find) => void (find('nimes').properties.id = 'paris'),
    /record 4 "paris"/,
    'id',
    /already the id of record 1/,
    /no other record/,
  ],
  'a dangling parent': [
    (_, find) => void (find('geneve-onex').properties.parent = 'geneves'),
    /geneve-onex/,
    'parent',
    /"geneves" is not the id of any record.*"geneve"\?/,
    /kind is "centre"/,
  ],
  'a parent that is no member': [
    (_, find) => void (find('geneve-onex').properties.parent = 'geneve-meyrin'),
    /geneve-onex/,
    'parent',
    /is not a centre/,
    /kind is "centre"/,
  ],
  'a missing parent': [
    (_, find) => void (find('geneve-onex').properties.parent = null),
    /geneve-onex/,
    'parent',
    /needs a parent/,
    /id of the member/,
  ],
  'a bad time zone': [
    (_, find) => void (find('geneve').properties.timeZone = 'Europe/Zürich'),
    /geneve/,
    'timeZone',
    /"Europe\/Zürich" is not a known time zone\. Did you mean "Europe\/Zurich"\?/,
    /"Europe\/Paris"/,
  ],
  'a script as website': [
    (_, find) => void (find('liege').properties.website = 'javascript:alert(1)'),
    /liege/,
    'website',
    /"javascript:alert\(1\)" does not have the right form/,
    /https:\/\/ or http:\/\//,
  ],
  'a password in a website': [
    (_, find) => void (find('liege').properties.website = 'https://me:secret@example.org/'),
    /liege/,
    'website',
    /password/,
    /whole address/,
  ],
  'a phone number without country': [
    (_, find) => void (find('liege').properties.phone = '04 123 45 67'),
    /liege/,
    'phone',
    /"04 123 45 67"/,
    /\+ and the country code/,
  ],
  'an e-mail address with a name': [
    (_, find) => void (find('liege').properties.email = 'Info <info@example.org>'),
    /liege/,
    'email',
    /Info </,
    /plain e-mail address/,
  ],
  'a country of three letters': [
    (_, find) => void (find('belfort').properties.country = 'FRA'),
    /belfort/,
    'country',
    /"FRA"/,
    /two capital letters/,
  ],
  'a country that does not exist': [
    (_, find) => void (find('limousin').properties.country = 'XX'),
    /limousin/,
    'country',
    /"XX" is not the code of a country/,
    /ISO 3166-1/,
  ],
  'a territory of another country': [
    (_, find) => void (find('limousin').properties.territory = 'BE'),
    /limousin/,
    'territory',
    /"BE" is not the code of a territory of "FR"/,
    /GP, .*or null/,
  ],
  'a number as postal code': [
    (_, find) => void (find('paris').properties.address.postalCode = 75019),
    /paris/,
    'address › postalCode',
    /75019 is a number \(it has no quotes\)/,
    /between quotes, such as "75019"/,
  ],
  'a future date': [
    (_, find) => void (find('paris').properties.verified = '2999-01'),
    /paris/,
    'verified',
    /"2999-01" is in the future: today is /,
    /up to today/,
  ],
  'a day that does not exist': [
    (_, find) => void (find('paris').properties.opened = '2023-02-30'),
    /paris/,
    'opened',
    /not a day of the calendar/,
    /a day that exists/,
  ],
  'a year as a number': [
    (_, find) => void (find('paris').properties.opened = 1993),
    /paris/,
    'opened',
    /1993 is a number/,
    /between quotes/,
  ],
  'French opening hours': [
    (_, find) => void (find('paris').properties.hours = 'lundi 9h-12h'),
    /paris/,
    'hours',
    /"lundi" is not a word of opening hours/,
    /Mo-Fr 09:00/,
  ],
  'a language that does not exist': [
    (_, find) => void (find('paris').properties.languages = ['xx']),
    /paris/,
    'languages › item 1',
    /"xx"/,
    /"fr"/,
  ],
  'a zero-width character': [
    (_, find) => void (find('paris').properties.area = 'Pa\u200bris'),
    /paris/,
    'area',
    /"Pa<U\+200B>ris" .*a zero-width space \(U\+200B\)/,
    /typed anew/,
  ],
  'a mark that turns the text around': [
    (_, find) => void (find('paris').properties.notes = 'a\u202eb'),
    /paris/,
    'notes',
    /turns the direction of writing \(U\+202E\)/,
    /typed anew/,
  ],
  'damaged accents': [
    (_, find) => void (find('paris').properties.region = 'Ã\u008ele-de-France'),
    /paris/,
    'region',
    /damaged accents/,
    /typed anew/,
  ],
  'a trailing space': [
    (_, find) => void (find('paris').properties.name += ' '),
    /paris/,
    'name',
    /ends with a space/,
    /without it/,
  ],
  'empty text instead of null': [
    (_, find) => void (find('paris').properties.phone = ''),
    /paris/,
    'phone',
    /The text is empty: write null when it is not known/,
    /or null/,
  ],
  'empty text where a number of letters may stand': [
    (_, find) => void (find('paris').properties.region = ''),
    /paris/,
    'region',
    /The text is empty: write null when it is not known/,
    /or null/,
  ],
  'empty text where null is no help': [
    (_, find) => void (find('paris').properties.country = ''),
    /paris/,
    'country',
    /^The text is empty\.$/,
    /two capital letters/,
  ],
  'no source': [
    (_, find) => void (find('paris').properties.sources = []),
    /paris/,
    'sources',
    /The list is empty/,
    /at least one source/,
  ],
  'an online service with a place': [
    (_, find) => void Object.assign(find('miti'), { geometry: { type: 'Point', coordinates: [4.4, 50.8] } }),
    /miti/,
    'kind',
    /online service has no place/,
    /geometry null/,
  ],
  'not a FeatureCollection': [
    (network) => void (network.type = 'Feature'),
    /the file/,
    'type',
    /"Feature" stands here/,
    /"FeatureCollection"/,
  ],
  'no features': [
    (network) => void (network.features = []),
    /the file/,
    'features',
    /The list is empty/,
    /at least one/,
  ],
  'a list instead of the whole': [() => [], /the file/, 'the whole of it', /\[\] is a list/, /one object/],
};

describe('data:check', () => {
  for (const [fault, [change, record, field, wrong, accepted]] of Object.entries(BROKEN)) {
    it(`explains ${fault}`, () => {
      const problems = problemsAfter(change);
      const found = problems.find((problem) => problem.field === field);
      assert.ok(found, `no problem of ${field} in ${JSON.stringify(problems)}`);
      assert.match(found.record, record);
      assert.match(found.wrong, wrong);
      assert.match(found.accepted, accepted);
      assert.ok(found.line >= 1);
      // a text that is empty fails also the pattern; a point without its service fails also in its precision
      assert.ok(problems.length <= 2, JSON.stringify(problems));
    });
  }

  it('collects all problems, in the order of the file', () => {
    const problems = problemsAfter((_, find) => {
      find('lome').properties.timeZone = 'Lome';
      find('paris').properties.status = 'ouvert';
      find('nimes').properties.kind = 'center';
    });
    assert.deepEqual(
      problems.map(({ field }) => field),
      ['status', 'kind', 'timeZone'],
    );
  });

  it('gives the line of the field', () => {
    const [problem] = problemsOf(text.replace('"status": "closed"', '"status": "shut"'));
    assert.equal(text.split('\n')[problem.line - 1].trim(), '"status": "closed",');
  });
});

describe('data:check on a value in another form', () => {
  const wrongAfter = (field, value) =>
    problemsAfter((_, find) => void (find('paris').properties[field] = value)).find(
      (problem) => problem.field === field,
    ).wrong;

  for (const [field, given, meant] of [
    ['verified', '30/01/2024', '"2024-01-30"'],
    ['verified', '1.2.2024', '"2024-02-01"'],
    ['verified', '01/30/2024', '"2024-01-30"'],
    ['verified', '2024/1/30', '"2024-01-30"'],
    ['opened', '3/1993', '"1993-03"'],
    ['country', 'France', '"FR"'],
    ['country', 'fr', '"FR"'],
    ['country', 'Belgio', '"BE"'],
    ['country', 'ALEMANIA', '"DE"'],
    ['country', 'França', '"FR"'],
    ['country', 'Schweiz', '"CH"'],
    ['country', 'Zwitserland', '"CH"'],
    ['country', 'Suïssa', '"CH"'],
    ['country', 'La Réunion', 'country "FR" and territory "RE"'],
    ['territory', 'Guadeloupe', '"GP"'],
  ]) {
    it(`shows ${given} as ${meant}`, () => {
      assert.equal(wrongAfter(field, given), `"${given}" does not have the right form. Did you mean ${meant}?`);
    });
  }

  for (const [field, given] of [
    ['verified', '31/02/2024'],
    ['verified', '2024-13'],
    ['verified', 'yesterday'],
    ['country', 'Narnia'],
    ['territory', 'France'],
    ['id', '30/01/2024'],
  ]) {
    it(`does not guess for ${field} ${given}`, () => {
      assert.equal(wrongAfter(field, given), `"${given}" does not have the right form.`);
    });
  }

  it('shows the day of the file, which needs all of it', () => {
    const wrongOf = (updated) => problemsAfter((network) => void (network.updated = updated))[0].wrong;
    assert.match(wrongOf('30/01/2024'), /Did you mean "2024-01-30"\?/);
    assert.doesNotMatch(wrongOf('01/2024'), /mean/);
  });
});

describe('data:check on a member of any wrong type', () => {
  const WRONG = [undefined, null, 42, '', 'x', true, [], [null], {}, { x: [{}] }];
  const paths = (value, path = []) =>
    Object.entries(Object(value)).flatMap(([key, child]) => {
      const own = [...path, key];
      return [own, ...(typeof child === 'object' ? paths(child, own) : [])];
    });
  const network = JSON.parse(text);
  network.features = network.features.filter(({ properties }) =>
    ['marseille-paca', 'marseille-gap'].includes(properties.id),
  );

  for (const path of paths({ ...network, features: network.features.slice(0, 1) })) {
    it(`never throws: ${path.join('.')}`, () => {
      for (const wrong of WRONG) {
        const copy = structuredClone(network);
        path.slice(0, -1).reduce((parent, key) => parent[key], copy)[path.at(-1)] = wrong;
        for (const problem of problemsOf(JSON.stringify(copy))) {
          for (const part of ['record', 'field', 'wrong', 'accepted'])
            assert.ok(problem[part], JSON.stringify(problem));
        }
      }
    });
  }
});

describe('data:check on what is not JSON', () => {
  const first = (source) => problemsOf(source)[0];

  it('names line, column and text of a trailing comma', () => {
    const source = text.replace('"city": "Paris"\n', '"city": "Paris",\n');
    const line = source.split('\n').findIndex((row) => row.includes('"Paris",') && row.includes('city')) + 1;
    const problem = first(source);
    assert.equal(problem.field, `line ${line}, column ${source.split('\n')[line - 1].length}`);
    assert.match(problem.wrong, /comma after the last item/);
    assert.match(problem.source, /"city": "Paris",/);
    assert.match(problem.accepted, /take this one out/);
  });

  for (const [fault, source, wrong, line] of [
    ['a missing comma', '{\n  "type": "FeatureCollection"\n  "schemaVersion": 1\n}', /comma is missing/, 2],
    ['curly quotes', '{\n  “type”: 1\n}', /curly quote “/, 2],
    ['single quotes', "{'type': 1}", /a ' where a double quote/, 1],
    ['no quotes', '{type: 1}', /type is without quotes/, 1],
    ['a word of another language', '{"a": None}', /None is not a JSON word: write null/, 1],
    ['a postal code with a zero in front', '{"a": 01234}', /01234 is not a number/, 1],
    ['a comment', '{"a": 1 // one\n}', /JSON has no comments/, 1],
    ['a closing quote left out', '{"a": "b\n}', /closing quote " is missing/, 1],
    ['a bracket left open', '{\n"a": [1, 2', /the \[ of line 2 is never closed/, 2],
    ['brackets crossed', '{"a": [1, 2}', /a \} where the \[ of line 1 wants its \]/, 1],
    ['a backslash', '{"a": "C:\\dir"}', /backslash/, 1],
    ['something after the end', '{}\n{}', /after the end/, 2],
    ['an empty file', '', /^The file is empty\.$/, 1],
    ['a file of spaces', ' \n\n', /^The file is empty\.$/, 1],
    ['quotes inside a text', '{\n"a": "Opened "to the public" in 1993",\n"b": 1}', /a quote " inside this text/, 2],
    ['quotes inside a text, the first letter on', '{"a": ""Cité" of trades"}', /a quote " inside this text/, 1],
    ['quotes inside a text, up to its end', '{"a": "the "Cité""}', /a quote " inside this text/, 1],
    ['quotes inside a text around brackets', '{"a": "the "(old)" Cité"}', /a quote " inside this text/, 1],
    ['quotes inside a text, written twice', '{"a": "Opened ""to all"" in 1993"}', /a quote " inside this text/, 1],
    ['quotes inside a text of a list', '["the "Cité" of trades"]', /a quote " inside this text/, 1],
    ['a quote inside a field name', '{"na"me": 1}', /a quote " inside this text/, 1],
    ['a missing comma in a list of texts', '["fr" "nl"]', /comma is missing/, 1],
    ['a missing comma without a space', '["fr""nl"]', /comma is missing/, 1],
    ['a semicolon', '{"a": "b";\n"c": 1}', /comma is missing/, 1],
    ['a no-break space before a field', '{\n\u00a0"a": 1}', /invisible .*: a no-break space \(U\+00A0\)/, 2],
    ['a narrow no-break space before a colon', '{"a"\u202f: 1}', /a narrow no-break space \(U\+202F\)/, 1],
    ['a zero-width space before a value', '{"a": \u200b1}', /a zero-width space \(U\+200B\)/, 1],
    ['a wide space after a value', '{"a": 1\u2003}', /a space of another width \(U\+2003\)/, 1],
    ['an invisible character beyond U+FFFF', '{"a": 1,\u{e0001}"b": 1}', /\(U\+E0001\)/, 1],
    ['a byte order mark after the end', '{}\ufeff', /a byte order mark \(U\+FEFF\)/, 1],
    ['a conflict of git', '{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> x\n}', /^<<<<<<< is a mark of git/, 2],
    ['the middle of a conflict', '{\n"a": 1\n=======\n}', /^======= is a mark of git/, 3],
    ['the end of a conflict', '{\n"a": 1,\n>>>>>>> x\n}', /^>>>>>>> is a mark of git/, 3],
    ['a list left open', '{\n"a": ["fr",\n"b": 1\n}', /closing \] is missing before this comma: the \[ of line 2/, 2],
    ['a list left open, no comma', '{\n"a": ["fr"\n"b": 1\n}', /closing \] and a comma are missing .*"b" seems/, 2],
    ['an object left open at the end', '[\n {\n  "a": {\n   "b": 1,\n  "c": 1\n }\n', /closing \} .* \{ of line 3/, 4],
    ['a web page', '<!DOCTYPE html>', /character < is not expected/, 1],
    ['a thousand brackets', '['.repeat(1000), /nested too deep/, 1],
  ]) {
    it(`explains ${fault}`, () => {
      const problem = first(source);
      assert.match(problem.wrong, wrong);
      assert.equal(problem.line, line);
      assert.ok(problem.accepted);
    });
  }

  it('says how to write a quote inside a text', () => {
    assert.match(first('{"a": "Opened "to the public" in 1993"}').accepted, /« » or \\" instead/);
  });

  for (const comment of ['// one', '# one', '/* one */', '<!-- one -->']) {
    it(`sends the comment ${comment} to the field for notes, wherever it stands`, () => {
      for (const source of [`${comment}\n{}`, `{\n${comment}\n"a": 1}`, `{"a": 1, ${comment}\n}`, `{}\n${comment}`]) {
        const problem = first(source);
        assert.match(problem.wrong, /JSON has no comments/);
        assert.match(problem.accepted, /take it out.* field "notes"/);
      }
    });
  }

  it('names the comma alone where the lines show that it is one, and a } where they do not', () => {
    const oneComma = first(text.replace('"kind": "centre",', '"kind": "centre"'));
    assert.match(oneComma.wrong, /^A comma is missing/);
    assert.equal(oneComma.accepted, 'a comma between two items.');
    assert.match(
      first('{"a": {"b": 1 "c": 1}}').accepted,
      /a comma between two items, or the \} that closes the first/,
    );
  });

  it('is not misled by an untidy record before', () => {
    const untidy = text.replace(/^ +("properties": \{\n +"id": "paris")/m, '$1');
    const lines = untidy.split('\n');
    const at = lines.findIndex((line) => line.includes('"id": "nimes"')) - 2;
    assert.equal(lines[at].trim(), '},');
    assert.match(
      first(lines.toSpliced(at, 1, ',').join('\n')).wrong,
      new RegExp(`the { of line ${at - 2} is still open`),
    );
  });

  it('leads to the right file when a closing } or ] was lost', () => {
    const lines = text.split('\n');
    const last = lines.findIndex((line) => line.includes('"id": "nimes"'));
    const closing = lines.slice(0, last).flatMap((line, index) => (/^ *[}\]],?$/.test(line) ? [index] : []));
    assert.ok(closing.length > 20);
    for (const index of closing) {
      for (const left of [[], [lines[index].replace(/[}\]]/, '')]]) {
        const broken = lines.toSpliced(index, 1, ...left).join('\n');
        assert.deepEqual(problemsOf(mended(broken)), [], `line ${index + 1}: ${JSON.stringify(first(broken))}`);
      }
    }
  });

  /** The text after doing what the message says. */
  function mended(source) {
    const { wrong, field } = first(source);
    const [line, column] = field.match(/\d+/g).map(Number);
    const lines = source.split('\n');
    const put = (mark, at) => (lines[line - 1] = lines[line - 1].slice(0, at) + mark + lines[line - 1].slice(at));
    const [, close, comma] = wrong.match(/^A closing (.) (and a comma)?/) ?? [];
    const [, wanted] = wrong.match(/wants its (.)\.$/) ?? [];
    if (close) put(comma ? `${close},` : close, comma ? column : column - 1);
    else put(wanted, column - 1);
    return lines.join('\n');
  }

  it('finds a field given twice', () => {
    const problem = first(text.replace('"id": "nimes",', '"id": "nimes",\n        "area": "Nîmes",'));
    assert.match(problem.record, /nimes/);
    assert.equal(problem.field, 'area');
    assert.match(problem.wrong, /given twice: here and on line \d+/);
  });

  it('agrees with JSON.parse on what is JSON, cut anywhere', () => {
    const source = JSON.stringify(JSON.parse(text).features[0], null, 1);
    for (let end = 0; end <= source.length; end += 7) {
      const part = source.slice(0, end);
      const syntax = problemsOf(part).some((problem) => problem.source !== undefined);
      assert.equal(syntax, end < source.length, part.slice(-20));
    }
  });
});

describe('npm run data:check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-data-'));
  after(() => rmSync(folder, { recursive: true }));
  const run = (...files) =>
    spawnSync(process.execPath, [path('scripts/check-data.mjs'), ...files], { encoding: 'utf8' });
  const write = (name, content) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('says in one line that the data is right', () => {
    const { status, stdout, stderr } = run();
    assert.equal(stdout, `network.geojson: ${JSON.parse(text).features.length} records, no problem\n`);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  });

  for (const [fault, content, said] of [
    [
      'a wrong value',
      text.replace('"BE"', '"Belgium"'),
      /record \d+ "bruxelles" \(.*\)\n {2}country: "Belgium".*\n {2}Accepted: .*\n\n.*1 problem\n$/s,
    ],
    [
      'bad JSON',
      text.replace('[', '['.repeat(2)),
      /the file\n {2}line \d+, column \d+: .*\n {2}The line reads: .*1 problem; the rest/s,
    ],
    [
      'a no-break space',
      text.replace('        "kind"', '\u00a0       "kind"'),
      /a no-break space \(U\+00A0\).*\n {2}The line reads: <U\+00A0> +"kind"/,
    ],
    ['another encoding', Buffer.from(text, 'latin1'), /not saved as UTF-8/],
  ]) {
    it(`ends with code 1 and no stack trace after ${fault}`, () => {
      const { status, stdout, stderr } = run(write('broken.geojson', content));
      assert.match(stdout, said);
      assert.doesNotMatch(stdout + stderr, /node:internal|at .*\.mjs:/);
      assert.equal(status, 1);
    });
  }

  it('says that a file is not there', () => {
    const { status, stdout } = run(join(folder, 'none.geojson'));
    assert.match(stdout, /there is no such file/);
    assert.equal(status, 1);
  });
});
