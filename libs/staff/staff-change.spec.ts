import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryFields, fieldsOf, findContentProblems, staffKinds } from './staff-change.js';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const id = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';

describe('What an entry of the staff says', () => {
  it('needs what its kind cannot do without, whatever else is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...staffKinds), day, (kind, fromOn) => {
        const missing = findContentProblems(kind, { fromOn }).map(({ path }) => path);
        expect(missing).toEqual(fieldsOf[kind].needs.filter((field) => field !== 'fromOn'));
      }),
    );
  });

  it('never ends before it begins', () => {
    fc.assert(
      fc.property(day, day, (fromOn, untilOn) => {
        const problems = findContentProblems('headship', { fromOn, untilOn, departmentId: id });
        expect(problems.map(({ path }) => path)).toEqual(untilOn < fromOn ? ['untilOn'] : []);
      }),
    );
  });

  it('is not what another kind says', () => {
    const all = {
      fromOn: '2026-07-01',
      departmentId: id,
      position: 'agent',
      role: 'accounting',
      salary: '1.00',
    } as const;
    expect(findContentProblems('employment', all).map(({ path }) => path)).toEqual([
      'departmentId',
      'position',
      'role',
      'salary',
    ]);
    expect(findContentProblems('role', all).map(({ path }) => path)).toEqual(['position', 'salary']);
  });

  it.each(['1e40', '-1.00', '1.', '01.00', '99999999999999.00', '1.00000', ''])('has no salary %s', (salary) =>
    expect(entryFields.salary.safeParse(salary).success).toBe(false),
  );

  it.each([
    ['1', true],
    ['1.0000', true],
    ['0.5', true],
    ['0.0001', true],
    ['0.0', false],
    ['0', false],
    ['1.1', false],
    ['0.00001', false],
  ])('has a share of full time %s: %s', (share, isOne) =>
    expect(entryFields.fullTimeShare.safeParse(share).success).toBe(isOne),
  );
});
