import { describe, expect, it } from '@jest/globals';
import type { Unready } from '../api/use-readiness.js';
import { unreadyByDepartment } from './unready-by-department.js';

const lacks = (name: string, ...departments: (string | null)[]): Unready => ({
  personId: name,
  name,
  missing: departments.map((departmentId) => ({ what: 'plan' as const, owedBy: [], departmentId })),
});

describe('Who cannot be paid yet', () => {
  it('stands with the department that owes what is missing, the most people first', () => {
    const people = [
      lacks('Anna', 'retail'),
      lacks('Boris', 'wholesale'),
      lacks('Vera', null),
      lacks('Gleb', null, 'wholesale'),
    ];
    expect(
      unreadyByDepartment(people).map(({ departmentId, people: of }) => [departmentId, ...of.map(({ name }) => name)]),
    ).toEqual([
      ['wholesale', 'Boris', 'Gleb'],
      ['retail', 'Anna'],
      [null, 'Vera'],
    ]);
  });

  it('is nobody where everybody can', () => {
    expect(unreadyByDepartment([])).toEqual([]);
  });
});
