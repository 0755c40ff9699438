import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '../plans/terms.js';
import { namesOf, reportedResults } from './reported-results.js';

const sales = {
  code: 'higher-is-better-1',
  kind: 'higher-is-better',
  name: 'Sales',
  unit: 'RUB',
  weight: '1',
  target: '1000000',
} as Indicator;
const debts = { ...sales, code: 'lower-is-better-1', kind: 'lower-is-better', name: 'Receivables' } as Indicator;
const known = {
  plans: [{ personId: 'maxim', inForce: [{ indicators: [sales, debts] }, { indicators: [debts] }] }],
  pay: [
    {
      personId: 'maxim',
      total: '54000.00',
      indicators: [{ code: sales.code, attainment: '90 %' }],
      lines: [
        { code: sales.code, label: 'Sales', amount: '22500.00' },
        { code: 'visits', label: 'Visits of clients', amount: '500.00' },
      ],
    },
  ],
};

describe('What actuals report', () => {
  it('is told by the name of the indicator, beside its target, its attainment and what it pays', () => {
    const [maxim] = reportedResults({ maxim: { [sales.code]: { value: '900000' } } }, undefined, known);
    expect(maxim).toEqual({
      personId: 'maxim',
      total: '54000.00',
      results: [
        {
          code: sales.code,
          indicator: sales,
          name: 'Sales',
          was: undefined,
          now: { value: '900000' },
          attainment: '90 %',
          pays: '22500.00',
        },
      ],
    });
  });

  it('follows the order of the plan, and calls what a scheme asks for as its line is called', () => {
    const now = { maxim: { visits: { value: '1' }, [debts.code]: { value: '2' }, [sales.code]: { value: '3' } } };
    expect(reportedResults(now, undefined, known)[0]?.results.map(({ name }) => name)).toEqual([
      'Sales',
      'Receivables',
      'Visits of clients',
    ]);
  });

  it('calls what is only compared as others are paid by it, and holds it against no plan', () => {
    const compared = { maxim: { [debts.code]: { value: '2' }, calls: { value: '7' } } };
    const [maxim] = reportedResults(compared, undefined, { plans: [], pay: [] }, namesOf(known));
    expect(maxim?.results).toMatchObject([
      { name: 'Receivables', indicator: undefined, pays: null },
      { name: 'calls', indicator: undefined, pays: null },
    ]);
  });

  it('keeps what only the version before said', () => {
    const [anna] = reportedResults({}, { anna: { calls: { value: '7' } } }, known);
    expect(anna).toMatchObject({
      personId: 'anna',
      total: null,
      results: [{ name: 'calls', was: { value: '7' }, now: undefined }],
    });
  });
});
