import { describe, expect, it } from '@jest/globals';
import { changedWeights, sameForAll } from './changed-weights.js';

const plan = (id: string) => ({
  id,
  basedOn: `hash of ${id}`,
  terms: {
    baseBonus: '60000',
    indicators: [
      { code: 'sales', name: 'Sales', kind: 'higher-is-better' as const, target: '10', unit: 'RUB', weight: '60' },
      { code: 'debts', name: 'Debts', kind: 'lower-is-better' as const, target: '10', unit: 'RUB', weight: '40' },
    ],
  },
});

describe('A memo on weights', () => {
  it('names the plans that it changes, each with all of its weights', () => {
    const typed = { anna: { sales: '50', debts: '50' }, ivan: { sales: '60' } };
    expect(changedWeights([plan('anna'), plan('ivan'), plan('olga')], typed)).toEqual([
      { planId: 'anna', basedOn: 'hash of anna', weights: { sales: '50', debts: '50' } },
    ]);
  });

  it('can give all plans of the same indicators the weights of one, and leaves the others alone', () => {
    const other = {
      ...plan('olga'),
      terms: { ...plan('olga').terms, indicators: [plan('olga').terms.indicators[0]!] },
    };
    const weights = { sales: '50', debts: '50' };
    expect(sameForAll([plan('anna'), plan('ivan'), other], plan('anna'), weights)).toEqual({
      anna: weights,
      ivan: weights,
    });
  });
});
