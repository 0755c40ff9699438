import { describe, expect, it } from '@jest/globals';
import { reportSimulation } from '#compensation/simulation/simulation-report.js';
import { simulate } from '#compensation/simulation/simulate.js';
import type { PaySchemeDraft } from '#compensation/scheme/pay-scheme.js';
import type { Language } from '#compensation/trace/language.js';
import { gridOf } from './grid-option.js';
import { simulationText } from './simulation-text.js';

const scheme: PaySchemeDraft = {
  format: 'pay-scheme/1',
  code: 'tiers',
  name: 'Tiers',
  version: 1,
  effectiveFrom: '2026-01-01',
  values: [{ code: 'sales', name: 'Sales', unit: 'RUB' }],
  components: [
    {
      code: 'commission',
      name: 'Commission',
      kind: 'commission',
      terms: {
        on: { value: 'sales' },
        rate: {
          kind: 'whole-amount',
          tiers: [
            { from: '0', rate: '5 %' },
            { from: '500000', rate: '10 %' },
            { from: '900000', rate: '1 %' },
          ],
        },
      },
    },
  ],
};

function jumps(grid: string, language: Language): string[] {
  const simulation = simulate({
    scheme,
    against: undefined,
    run: { grid: gridOf(grid, []), inputs: {}, carriedState: {} },
    perUnitOf: undefined,
    limits: { below: undefined, above: undefined, belowMedian: undefined, aboveMedian: undefined },
  });
  if (!simulation.ok) throw new Error(JSON.stringify(simulation.problems));
  return simulationText(reportSimulation(simulation), language)
    .split('\n')
    .filter((line) => /^(Jump|Скачок)/.test(line));
}

describe('a simulation for reading', () => {
  it('says between which levels pay jumps, and by how much', () => {
    expect(jumps('sales:0..1000000:200000', 'en')).toEqual([
      'Jump between 499 951 and 500 000: pay rises from 24 997.56 to 50 000.00, by 25 002.44',
      'Jump between 899 951 and 900 000: pay falls from 89 995.12 to 9 000.00, by 80 995.12',
    ]);
  });

  it('says it in Russian, and never shows the two levels alike', () => {
    expect(jumps('sales:499999..500000:1', 'ru')).toEqual([
      'Скачок между 499 999,9997 и 500 000: выплата растёт с 25 000,00 до 50 000,00, на 25 000,00',
    ]);
  });
});
