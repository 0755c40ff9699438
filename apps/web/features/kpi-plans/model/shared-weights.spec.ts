import { describe, expect, it } from '@jest/globals';
import { columnsOf } from '../../../shared/plans/plan-columns.js';
import type { Terms } from '../../../shared/plans/terms.js';
import { withoutSharedWeights } from './shared-weights.js';

const plan = (sales: string, retention: string) =>
  ({
    baseBonus: '60000',
    indicators: [
      { code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '1', unit: 'RUB', weight: sales },
      { code: 'retention', name: 'Retention', kind: 'loss-share', target: '10', unit: 'clients', weight: retention },
      { code: 'report', name: 'Report', kind: 'yes-no', unit: '', weight: '0' },
    ],
  }) as unknown as Terms;
const keysOf = (plans: Terms[]) => {
  const [columns, weights] = withoutSharedWeights(
    columnsOf(plans),
    plans.map((terms) => ({ terms })),
  );
  return [columns.map(({ key }) => key), [...weights]];
};

describe('Weights that all plans share', () => {
  it('stand in the head however they are written', () => {
    expect(keysOf([plan('5/12', '50'), plan('10/24', '40')])).toEqual([
      ['base', 'sales target', 'retention target', 'retention weight', 'report weight'],
      [['sales', '5/12']],
    ]);
  });

  it('are those of whoever has a plan', () => {
    expect(
      withoutSharedWeights(columnsOf([plan('50', '50')]), [{ terms: undefined }, { terms: plan('50', '50') }])[1].size,
    ).toBe(2);
    expect(withoutSharedWeights(columnsOf([plan('50', '50')]), [{ terms: undefined }])[1].size).toBe(0);
  });
});
