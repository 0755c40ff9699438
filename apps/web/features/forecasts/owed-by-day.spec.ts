import { describe, expect, it } from '@jest/globals';
import { byDueDay } from './owed-by-day.js';

const owing = (person: string, department: string, dueAt = '2027-01-22T21:00:00Z') => ({
  person,
  department,
  dueAt,
  isOverdue: false,
});

describe('Forecasts that are owed', () => {
  it('are told once a day, with the people of each department', () => {
    expect(
      byDueDay([
        owing('Anna', 'Wholesale'),
        owing('Kirill', 'Online'),
        owing('Boris', 'Wholesale', '2027-01-20T21:00:00Z'),
        owing('Olga', 'Wholesale'),
      ]),
    ).toEqual([
      {
        dueAt: '2027-01-20T21:00:00Z',
        isOverdue: false,
        departments: [{ department: 'Wholesale', people: ['Boris'] }],
      },
      {
        dueAt: '2027-01-22T21:00:00Z',
        isOverdue: false,
        departments: [
          { department: 'Wholesale', people: ['Anna', 'Olga'] },
          { department: 'Online', people: ['Kirill'] },
        ],
      },
    ]);
  });
});
