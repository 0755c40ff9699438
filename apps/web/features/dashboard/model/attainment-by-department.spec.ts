import { describe, expect, it } from '@jest/globals';
import { attainmentByDepartment, peopleToLookAt, type Paid } from './attainment-by-department.js';

const person = (name: string, changes: Partial<Paid>): Paid => ({
  personId: name,
  person: name,
  departmentId: 'online',
  department: 'Online',
  isAtTail: false,
  monthsAtTail: 0,
  months: [],
  payForLeast: null,
  payForTarget: null,
  earnsNoMore: false,
  ...changes,
});
const monthOf = (month: string, attainment: string | null) => ({
  month,
  statementId: month,
  attainment,
  pay: '1',
  atTail: false,
});

describe('The attainment of a department', () => {
  it('is the mean of whom a plan measures, and says how many of all they are', () => {
    const people = [
      person('planned', { months: [monthOf('2026-12', '90')] }),
      person('commission', { months: [monthOf('2026-12', null)] }),
      person('gone', { months: [monthOf('2026-11', '10')] }),
    ];
    expect(attainmentByDepartment(people, '2026-12')).toEqual([
      { department: 'Online', people: 2, measured: 1, attainment: '90.0' },
    ]);
  });
});

describe('People to look at', () => {
  it('are those at the tail, and those whose measured plan pays no more for good work', () => {
    const people = [
      person('last', { isAtTail: true }),
      person('flat', { earnsNoMore: true, months: [monthOf('2026-12', '90')] }),
      person('commission', { earnsNoMore: true, months: [monthOf('2026-12', null)] }),
      person('fine', {}),
    ];
    expect(peopleToLookAt(people).map(({ person: name }) => name)).toEqual(['last', 'flat']);
  });
});
