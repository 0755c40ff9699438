import { describe, expect, it } from '@jest/globals';
import { monthsOfPeople, shareLost } from './months-of-people.js';

const result = (person: string, month: string, lost: string, isBelow = false) => ({
  key: `${month}/${person}/retention`,
  personId: person,
  person,
  departmentId: 'online',
  department: 'Online',
  month,
  indicator: 'retention',
  indicatorName: 'Regular clients kept',
  keptAtLeast: '60 %',
  lost,
  total: '10',
  isBelow,
});

describe('Lost clients', () => {
  it('stand in one row a person, a month beside the other', () => {
    const { months, people } = monthsOfPeople([
      result('Olga', '2026-12', '3'),
      result('Anna', '2026-12', '5', true),
      result('Anna', '2026-11', '1'),
    ]);
    expect(months).toEqual(['2026-11', '2026-12']);
    expect(people.map(({ person, indicator, keptAtLeast }) => [person, indicator, keptAtLeast])).toEqual([
      ['Anna', 'Regular clients kept', '60 %'],
      ['Olga', 'Regular clients kept', '60 %'],
    ]);
    expect(people[0]?.byMonth.get('2026-12')?.isBelow).toBe(true);
    expect(people[1]?.byMonth.get('2026-11')).toBeUndefined();
  });

  it('are of the last twelve months, and told as a share', () => {
    const all = Array.from({ length: 14 }, (_, index) =>
      result('Anna', `${index < 12 ? 2025 : 2026}-${String((index % 12) + 1).padStart(2, '0')}`, '1'),
    );
    expect(monthsOfPeople(all).months).toHaveLength(12);
    expect(monthsOfPeople(all).months[0]).toBe('2025-03');
    expect(shareLost({ lost: '3', total: '10' })).toBe('30');
    expect(shareLost({ lost: '0', total: '0' })).toBe('0');
  });
});
