import { describe, expect, it } from '@jest/globals';
import { placeOfCause } from './place-of-cause.js';

describe('The cause of a problem', () => {
  it('in the actuals leads to those of the department, or to the month where the department is not known', () => {
    expect(placeOfCause('/api/monthly-cycles?month=2026-07&departmentId=d1')).toEqual({
      to: '/monthly-cycles/d1/2026-07/actuals',
    });
    expect(placeOfCause('/api/monthly-cycles?month=2026-07')).toEqual({ to: '/months', search: { month: '2026-07' } });
  });

  it('in what the staff list says leads to whom it says it of', () => {
    expect(placeOfCause('/api/people/p1')).toEqual({ to: '/people/p1' });
    expect(placeOfCause('/api/people')).toEqual({ to: '/people' });
  });

  it('in facts leads to the documents that enter them, or to the tables that do', () => {
    expect(placeOfCause('/api/facts/fines?month=2026-07&personId=p1')).toEqual({
      to: '/memos',
      search: { month: '2026-07' },
    });
    expect(placeOfCause('/api/facts/deals?month=2026-07&personId=p1')).toEqual({ to: '/imports' });
    expect(placeOfCause('/api/facts/clients')).toEqual({ to: '/imports' });
  });

  it('that is computed leads nowhere, nor does an address that no screen has', () => {
    expect(placeOfCause(null)).toBeUndefined();
    expect(placeOfCause('/api/health')).toBeUndefined();
  });
});
