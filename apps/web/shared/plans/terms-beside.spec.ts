import { describe, expect, it } from '@jest/globals';
import { indicatorsBeside } from './terms-beside.js';
import type { Terms } from './terms.js';

const june: Terms = {
  baseBonus: '60000.00',
  indicators: [
    { code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '3280000', unit: 'RUB', weight: '5/12' },
    { code: 'debts', name: 'Debts', kind: 'within-bounds', atMost: '200000', unit: 'RUB', weight: '1/3' },
    { code: 'report', name: 'Report', kind: 'yes-no', unit: 'once', weight: '25' },
  ],
};
const [sales, debts] = june.indicators as [Terms['indicators'][0], Terms['indicators'][0]];
const july: Terms = {
  ...june,
  indicators: [
    debts,
    { ...sales, target: '1968000', howMeasured: 'By what was shipped.' } as typeof sales,
    { code: 'calls', name: 'Calls', kind: 'higher-is-better', target: '100', unit: 'calls', weight: '25' },
  ],
};

describe('A plan beside another', () => {
  it('says of each indicator whether it changed, also of those that came and went', () => {
    expect(indicatorsBeside(june, july).map(({ code, isChanged }) => [code, isChanged])).toEqual([
      ['debts', false],
      ['sales', true],
      ['calls', true],
      ['report', true],
    ]);
  });

  it('tells in words what has no column of its own', () => {
    expect(indicatorsBeside(june, july)[1]?.fields).toEqual([
      { field: 'howMeasured', was: '', now: 'By what was shipped.' },
    ]);
  });

  it('calls nothing changed where there is nothing to hold it against', () => {
    expect(indicatorsBeside(undefined, july).every(({ isChanged }) => !isChanged)).toBe(true);
  });
});
