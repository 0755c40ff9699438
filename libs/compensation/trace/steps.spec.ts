import { describe, expect, it } from '@jest/globals';
import { parseFraction, type Fraction } from '../numbers/exact-fraction.js';
import { stepsOf } from './steps.js';

const words = { rule: { label: { en: 'Rule', ru: 'Правило' }, formula: 'sum', values: {} } };
const { traceMoney, traceRatio } = stepsOf<typeof words>();

const of = (text: string): Fraction => {
  const [numerator = '', denominator = '1'] = text.split('/');
  return { ...parseFraction(numerator), ...(denominator === '1' ? {} : { denominator: BigInt(denominator) }) };
};

describe('a step of a trace', () => {
  it.each([
    ['7000', 2, '7000.00', undefined],
    ['0.5', 2, '0.50', undefined],
    ['0.50', 1, '0.5', undefined],
    ['-12.30', 2, '-12.30', undefined],
    ['0.00', 3, '0.000', undefined],
    ['1200.00', 0, '1200', undefined],
    ['50855.6196', 2, '50855.62', '50855.6196'],
    ['-0.005', 2, '-0.01', '-0.005'],
    ['0.5', 0, '1', '0.5'],
    ['1/3', 2, '0.33', '1/3'],
    ['1/3', 0, '0', '1/3'],
    ['9/10000000000000000', 2, '0.00', '9/10000000000000000'],
  ])('shows %s with the %i decimals of its currency as %s', (exact, places, result, kept) => {
    expect(traceMoney('rule', of(exact), places)).toEqual({ rule: 'rule', unit: 'money', result, exact: kept });
  });

  it.each([
    ['0.93', '0.93', undefined],
    ['0.100000', '0.1', undefined],
    ['0.0000005', '0.000001', '0.0000005'],
    ['-0.0000005', '-0.000001', '-0.0000005'],
    ['2/3', '0.666667', '2/3'],
  ])('shows the ratio %s to 6 decimals as %s', (exact, result, kept) => {
    expect(traceRatio('rule', of(exact))).toEqual({ rule: 'rule', unit: 'ratio', result, exact: kept });
  });
});
