import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readJson } from './json-text.js';

function refusals(text: string): [code: string, path: string, message: string][] {
  const read = readJson(text);
  if (read.ok) throw new Error('The text was read');
  return read.problems.map(({ code, path, message }) => [code, path.join('.'), message]);
}

describe('The text of a document', () => {
  it.each(['{}', '[]', ' {"a": [1, -2.5e+3, "x\\u0041\\n", true, false, null, {}]}\n', '"text"', '0'])(
    '%j is read as JSON reads it',
    (text) => {
      expect(readJson(text)).toEqual({ ok: true, document: JSON.parse(text) });
    },
  );

  it('may begin with a byte order mark, as editors leave it', () => {
    expect(readJson('\uFEFF{"a":1}')).toEqual({ ok: true, document: { a: 1 } });
  });

  it.each([
    ['', 'at line 1, column 1 a value is expected, but the text ends'],
    ['{\n  "a": 1,\n}', 'at line 3, column 1 a key in double quotes is expected'],
    ['{"a" 1}', 'at line 1, column 6 ":" is expected'],
    ['[1 2]', 'at line 1, column 4 "," or "]" is expected'],
    ['{"a":1', 'at line 1, column 7 "," or "}" is expected, but the text ends'],
    ['[1,]', 'at line 1, column 4 a value is expected'],
    ['{"a":01}', 'at line 1, column 7 "," or "}" is expected'],
    ['{"a":NaN}', 'at line 1, column 6 a value is expected'],
    ['{} {}', 'at line 1, column 4 the end of the text is expected'],
    [
      '"a\nb"',
      'at line 1, column 3 a line break or a control character stands inside quotes; write a line break as \\n',
    ],
    ['"abc', 'at line 1, column 5 a closing double quote is expected, but the text ends'],
    ['"\\x"', 'at line 1, column 3 an escape that JSON has, such as \\n or \\u0041 is expected'],
    ['\u0000\u0001\u0002', 'at line 1, column 1 a value is expected'],
  ])('%j is refused with line and column', (text, message) => {
    expect(refusals(text)).toEqual([['not-json', '', `is not JSON: ${message}`]]);
  });

  it('is refused where a key is written twice, however it is escaped', () => {
    expect(refusals('{"plan":{"target":"1","t\\u0061rget":"2"},"list":[{"a":1},{"a":1,\n"a":2}]}')).toEqual([
      ['duplicate-key', 'plan.target', 'is written twice in the same object; keep one of the two (line 1, column 36)'],
      ['duplicate-key', 'list.1.a', 'is written twice in the same object; keep one of the two (line 2, column 4)'],
    ]);
  });

  it('is refused for keys that change what an object is', () => {
    expect(refusals('{"values":{"\\u005f_proto__":{}}}')).toEqual([
      [
        'forbidden-key',
        'values.__proto__',
        '"__proto__" is not a name that a document may use; take it out (line 1, column 28)',
      ],
    ]);
  });

  it('is refused for an object of more than 5000 keys', () => {
    const keys = (count: number) =>
      `{"values":{${Array.from({ length: count }, (_, index) => `"k${index}":1`).join()}}}`;
    expect(readJson(keys(5000)).ok).toBe(true);
    expect(refusals(keys(100_000))).toEqual([
      ['too-large', 'values', expect.stringMatching(/^has more than 5000 keys/)],
    ]);
  });

  it.each(['[', '{"a":', '[{"a":'])('of 10 000 levels of %s is refused', (opening) => {
    expect(refusals(opening.repeat(10_000))[0]![0]).toBe('too-deep');
  });

  it('reads and refuses exactly what JSON.parse does, for ordinary keys', () => {
    const text = fc.oneof(
      fc.json({ maxDepth: 5 }),
      fc
        .tuple(
          fc.json({ maxDepth: 3 }),
          fc.nat(),
          fc.constantFrom('', ',', '"', '\\', '{', ']', '0', ' ', 'e', '-', '.'),
        )
        .map(([json, at, put]) => {
          const place = at % (json.length + 1);
          return json.slice(0, place) + put + json.slice(place + (put === '' ? 1 : 0));
        }),
    );
    fc.assert(
      fc.property(text, (json) => {
        const read = readJson(json);
        if (!read.ok && read.problems.some((problem) => problem.code !== 'not-json')) return;
        let parsed: unknown;
        try {
          parsed = JSON.parse(json);
        } catch {
          expect(read.ok).toBe(false);
          return;
        }
        expect(read).toEqual({ ok: true, document: parsed });
      }),
      { numRuns: 2000 },
    );
  });
});
