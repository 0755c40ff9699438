import { describe, expect, it } from '@jest/globals';
import type { Act } from '../../../shared/acts/place-of-act.js';
import { waitsOfDepartments } from './waits-of-departments.js';

const act = (name: Act['name'], departments: string[], dueAt: string) =>
  ({ name, departments: departments.map((id) => ({ id, name: id })), dueAt }) as Act;
const now = new Date('2027-01-11T00:00:00Z');

describe('What waits in the departments of a month', () => {
  const [plans, read, payroll, register] = [
    act('submit-plans', ['online'], '2026-12-31T21:00:00Z'),
    act('acknowledge-plan', ['online'], '2026-12-31T21:00:00Z'),
    act('post-payroll', ['online', 'service'], '2027-02-09T21:00:00Z'),
    act('decide-document', [], '2027-01-10T21:00:00Z'),
  ];
  const found = waitsOfDepartments([plans!, read!, payroll!, register!], now);

  it('is overdue whatever it is, and stops the payroll only where the month needs it', () => {
    expect(found.get('online')).toEqual({ overdue: 2, stopping: [plans] });
  });

  it('is in each of the departments that it is of, and apart where it is of none', () => {
    expect(found.get('service')).toEqual({ overdue: 0, stopping: [] });
    expect(found.get(null)).toEqual({ overdue: 1, stopping: [register] });
  });
});
