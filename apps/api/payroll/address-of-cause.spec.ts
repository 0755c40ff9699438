import { describe, expect, it } from '@jest/globals';
import { addressOfCause } from './address-of-cause.js';

const personId = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
const departmentId = '0d8a5c1e-7e1f-4f57-8d0a-1c2d3e4f5a6b';
const of = { personId, departmentId, month: '2026-07' };

describe('Where the cause of a problem is mended', () => {
  it.each([
    ['values.revenue', `/api/facts/values?month=2026-07&personId=${personId}`],
    ['tasks', `/api/facts/tasks?month=2026-07&personId=${personId}`],
    ['receivables.north.limit', '/api/facts/clients'],
    ['deals.D-17.collected', `/api/facts/payments?month=2026-07&personId=${personId}`],
    ['employment.workedDays', `/api/facts/time-worked?month=2026-07&personId=${personId}`],
    ['actuals.sales', `/api/monthly-cycles?month=2026-07&departmentId=${departmentId}`],
    ['employment.grade', `/api/people/${personId}`],
    ['team', null],
  ])('of %s is %s', (place, address) => {
    expect(addressOfCause(place, of)).toBe(address);
  });

  it('of actuals of nobody knows which department is among the months of all', () => {
    expect(addressOfCause('actuals.sales', { ...of, departmentId: null })).toBe('/api/monthly-cycles?month=2026-07');
  });
});
