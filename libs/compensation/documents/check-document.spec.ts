import { describe, expect, it } from '@jest/globals';
import { findDocumentProblems, MOST_LEVELS } from './check-document.js';

function nested(levels: number): unknown {
  let value: unknown = 'end';
  for (let level = 0; level < levels; level += 1) value = { inside: value };
  return value;
}

describe('A document', () => {
  it('passes when it is ordinary, with names that only look dangerous as values', () => {
    expect(findDocumentProblems({ name: '__proto__', list: [{ constructor: '1' }, null, true, 2] })).toEqual([]);
    for (const value of [undefined, null, 1, 'text', []]) expect(findDocumentProblems(value)).toEqual([]);
  });

  it('is refused for keys that schemas pass over, with their path, in the order of the document', () => {
    const document: unknown = JSON.parse(
      '{"inputs":{"values":{"__proto__":{"revenue":"1"}}},"list":[0,{"prototype":1}]}',
    );
    expect(findDocumentProblems(document)).toEqual([
      {
        code: 'forbidden-key',
        path: ['inputs', 'values', '__proto__'],
        message: '"__proto__" is not a name that a document may use; take it out',
      },
      {
        code: 'forbidden-key',
        path: ['list', 1, 'prototype'],
        message: '"prototype" is not a name that a document may use; take it out',
      },
    ]);
  });

  it('may have 64 levels and not one more', () => {
    expect(findDocumentProblems(nested(MOST_LEVELS))).toEqual([]);
    expect(findDocumentProblems(nested(MOST_LEVELS + 1))).toMatchObject([{ code: 'too-deep' }]);
    expect(findDocumentProblems(nested(100_000))).toHaveLength(1);
  });

  it('that contains itself is refused instead of being walked for ever', () => {
    const itself: Record<string, unknown> = {};
    itself['first'] = itself;
    itself['second'] = itself;
    expect(findDocumentProblems(itself)).toMatchObject([{ code: 'too-deep' }]);
  });

  it('may have 5000 keys in an object and any number of items in a list', () => {
    const keys = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${index}`, 1]));
    expect(findDocumentProblems({ exceptions: keys(5000), list: Array.from({ length: 20_000 }, () => 1) })).toEqual([]);
    expect(findDocumentProblems({ values: keys(5001) })).toMatchObject([{ code: 'too-large', path: ['values'] }]);
  });

  it('tells at most 20 problems', () => {
    const list = Array.from({ length: 1000 }, () => JSON.parse('{"prototype":1}') as unknown);
    expect(findDocumentProblems(list)).toHaveLength(20);
  });
});
