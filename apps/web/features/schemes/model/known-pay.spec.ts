import { describe, expect, it } from '@jest/globals';
import { knownPay } from './known-pay.js';

type Pays = Parameters<typeof knownPay>[0];
type Levels = Pays['totals']['levels'];
const levelsOf = (...pays: string[]) => pays.map((pay, index) => ({ attainment: `${60 + index * 40} %`, pay }));
const partOf = (component: string, reactsToAttainment: boolean, levels: Levels, paidLately: string | null) => ({
  component,
  name: component,
  kind: component,
  reactsToAttainment,
  isCounted: true,
  settlesOthers: false,
  mostPay: null,
  levels,
  paidLately,
});
const paysOf = (parts: Pays['parts'], levels: Levels): Pays => ({
  documentId: 'scheme',
  version: 1,
  month: '2026-12',
  scheme: { code: 'online', version: 1, name: 'Online' },
  people: [],
  peopleInAll: 4,
  parts,
  totals: { calculated: 4, levels, mostPay: null },
  assumed: { fullTime: true, tasksOnTime: false, valuesOfZero: [] },
});

describe('What is known of the pay of a scheme', () => {
  it('is what commission paid in the last months, where attainment says nothing of it', () => {
    const pays = paysOf(
      [
        partOf('salary', false, levelsOf('140000.00', '140000.00'), '140000.00'),
        partOf('commission', false, levelsOf('0.00', '0.00'), '192000.00'),
      ],
      levelsOf('140000.00', '140000.00'),
    );
    const { reacts, byLately, levels } = knownPay(pays);
    expect(reacts).toBe(false);
    expect(byLately.map(({ component }) => component)).toEqual(['commission']);
    expect(levels).toEqual(levelsOf('332000.00', '332000.00'));
  });

  it('says of what nothing is known where no month was paid yet', () => {
    const pays = paysOf(
      [
        partOf('kpi', true, levelsOf('6000.00', '10000.00'), null),
        partOf('points', false, levelsOf('0.00', '0.00'), null),
      ],
      levelsOf('6000.00', '10000.00'),
    );
    const { reacts, byLately, unknown, levels } = knownPay(pays);
    expect(reacts).toBe(true);
    expect(byLately).toEqual([]);
    expect(unknown.map(({ component }) => component)).toEqual(['points']);
    expect(levels).toEqual(levelsOf('6000.00', '10000.00'));
  });
});
