import { describe, expect, it } from '@jest/globals';
import { keyOf, isBelowZero, problemOf, toActuals, toCells, type Asked } from './actual-fields.js';

const asked: Asked[] = (
  [
    ['sales', 'higher-is-better'],
    ['retention', 'loss-share'],
    ['forecast', 'deviation'],
    ['average', 'quotient'],
    ['report', 'yes-no'],
  ] as const
).map(([code, kind]) => ({ personId: 'a', indicator: { code, kind } }));
const actuals = {
  a: {
    sales: { value: '1000000' },
    retention: { lost: '2' },
    forecast: { sold: '500', averageNeed: '600' },
    average: { numerator: '10', denominator: '4' },
    report: { achieved: true },
  },
};

describe('actuals as cells', () => {
  it('are the same after there and back, whatever their kinds', () => {
    expect(toActuals(toCells(actuals), asked)).toEqual(actuals);
  });

  it('leave out what is incomplete or no number, and the need where none is given', () => {
    const cells = {
      ...toCells(actuals),
      [keyOf({ personId: 'a', code: 'sales', field: 'value' })]: 'n/a',
      [keyOf({ personId: 'a', code: 'average', field: 'denominator' })]: '',
      [keyOf({ personId: 'a', code: 'forecast', field: 'averageNeed' })]: '',
    };
    expect(toActuals(cells, asked)['a']).toEqual({
      retention: { lost: '2' },
      forecast: { sold: '500' },
      report: { achieved: true },
    });
  });

  it('have a reason in place of a number', () => {
    const cells = { ...toCells(actuals), [keyOf({ personId: 'a', code: 'sales', field: 'missing' })]: 'on leave' };
    expect(toActuals(cells, asked)['a']?.['sales']).toEqual({ missing: 'on leave' });
  });

  it('say what is wrong with a text', () => {
    expect([problemOf('value', 'n/a'), problemOf('value', '-5.5'), problemOf('achieved', 'maybe')]).toEqual([
      'notNumber',
      undefined,
      'notYesNo',
    ]);
  });
});

describe('A result less than zero', () => {
  it('is asked about; nothing, zero and what is no number are not', () => {
    expect(['-5', '-0.01', '-0', '5', '', '-abc'].map(isBelowZero)).toEqual([true, true, false, false, false, false]);
  });
});
