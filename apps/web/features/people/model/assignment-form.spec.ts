import { describe, expect, it } from '@jest/globals';
import { assignmentFields, isWholeAssignment, orderedAssignment } from './assignment-form.js';

const known = {
  fromOn: '2026-01-01',
  untilOn: null,
  departmentId: 'sales',
  position: 'sales-manager',
  schemeCode: 'sellers',
  salary: '60000.00',
  fullTimeShare: '0.5',
};
const when = { fromOn: '2026-07-01', reason: '' };
const asIs = (typed: string) => typed;

describe('The form of an order on an assignment', () => {
  it('begins with what holds, and orders it anew from its own day with what was changed', () => {
    const fields = assignmentFields(known, when);
    expect(isWholeAssignment(fields)).toBe(false);
    const changed = { ...fields, grade: ' senior ', reason: ' Leads the team. ' };
    expect(isWholeAssignment(changed)).toBe(true);
    expect(orderedAssignment(changed, asIs)).toEqual({
      departmentId: 'sales',
      position: 'sales-manager',
      schemeCode: 'sellers',
      grade: 'senior',
      fullTimeShare: '0.5',
      fromOn: '2026-07-01',
      reason: 'Leads the team.',
    });
  });

  it('does not say what was left empty, and reads a share as it is typed', () => {
    const fields = { ...assignmentFields({}, when), departmentId: 'sales', position: 'clerk', reason: 'New' };
    expect(Object.keys(orderedAssignment(fields, asIs))).toEqual(['departmentId', 'position', 'fromOn', 'reason']);
    const half = { ...fields, fullTimeShare: '0,5', untilOn: '2026-12-31' };
    expect(orderedAssignment(half, (typed) => typed.replace(',', '.'))).toMatchObject({
      fullTimeShare: '0.5',
      untilOn: '2026-12-31',
    });
  });
});
