import { describe, expect, it } from '@jest/globals';
import { readPastedCells, writeCells } from './pasted-cells.js';

describe('cells from a spreadsheet', () => {
  it('are rows by lines and cells by tabs', () => {
    expect(readPastedCells('1 000\t25 %\r\n2 000\t\r\n')).toEqual([
      ['1 000', '25 %'],
      ['2 000', ''],
    ]);
  });

  it('keep lines, tabs and quotes of a quoted cell', () => {
    const cells = [
      ['two\nlines', 'a "word"'],
      ['a\ttab', 'plain'],
    ];
    expect(readPastedCells(writeCells(cells))).toEqual(cells);
  });
});
