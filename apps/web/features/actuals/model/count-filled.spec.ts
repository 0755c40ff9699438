import { describe, expect, it } from '@jest/globals';
import { keyOf, type ActualField, type Asked, type Cells } from './actual-fields.js';
import { countFilled } from './count-filled.js';

const asked: Asked[] = (
  [
    ['sales', 'higher-is-better'],
    ['forecast', 'deviation'],
    ['average', 'quotient'],
  ] as const
).map(([code, kind]) => ({ personId: 'a', indicator: { code, kind } }));
const cellsOf = (texts: readonly (readonly [code: string, field: ActualField, text: string])[]): Cells =>
  Object.fromEntries(texts.map(([code, field, text]) => [keyOf({ personId: 'a', code, field }), text]));

describe('The cells of actuals to fill', () => {
  it('are those of what people are asked for, without what may be left out', () => {
    expect(countFilled({}, asked)).toEqual({ filled: 0, toFill: 4 });
    expect(countFilled({}, [])).toEqual({ filled: 0, toFill: 0 });
  });

  it('are filled one by one, and not by what is no number', () => {
    const cells = cellsOf([
      ['sales', 'value', 'n/a'],
      ['forecast', 'sold', '500'],
      ['average', 'numerator', '10'],
    ]);
    expect(countFilled(cells, asked)).toEqual({ filled: 2, toFill: 4 });
    expect(countFilled(cellsOf([['forecast', 'averageNeed', '600']]), asked).filled).toBe(0);
  });

  it('are all filled by the reason why an indicator has no value', () => {
    expect(countFilled(cellsOf([['average', 'missing', 'on leave']]), asked)).toEqual({ filled: 2, toFill: 4 });
  });
});
