import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv-of.js';

describe('A list that is taken away', () => {
  it('keeps separators and quotes inside their cells', () => {
    expect(
      csvOf([
        ['Name', 'Total'],
        ['Anna; "North"', '60000.00'],
      ]),
    ).toBe('Name;Total\r\n"Anna; ""North""";60000.00');
  });

  it('has no cell that a spreadsheet would calculate', () => {
    expect(csvOf([['=1+1', '-5.00', '-cmd', '+7', '@x']])).toBe("'=1+1;-5.00;'-cmd;'+7;'@x");
  });
});
