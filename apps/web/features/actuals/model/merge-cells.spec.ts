import { describe, expect, it } from '@jest/globals';
import { mergeCells } from './merge-cells.js';

describe('actuals that two have written', () => {
  it('have what each of them changed, and tell what both did', () => {
    const base = { a: '1', b: '1', c: '1', d: '1' };
    expect(mergeCells(base, { ...base, a: '2', c: '2', d: '' }, { ...base, b: '3', c: '3', d: '' })).toEqual({
      cells: { a: '2', b: '3', c: '2', d: '' },
      both: [{ key: 'c', mine: '2', theirs: '3' }],
    });
  });
});
