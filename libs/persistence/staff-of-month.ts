import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { isAsked, isInScope, type PayrollScope } from './payroll-scope.js';
import { isPaidWithoutPlan } from './schemes-of-month.js';

/** SQL: of people who are asked for the one, where there is one alone: then nothing is read of others. */
export const theOnlyOne = (people: string): string =>
  `CASE WHEN cardinality(${people}::uuid[]) = 1 THEN (${people}::uuid[])[1] END`;

export interface NamedPerson {
  id: string;
  name: string;
}

/**
 * Who earns in a month by a plan and has none of it, or no signed one, by name: each in the department in which they first earn
 * in the month. What a month asks for never follows from today's staff.
 */
export function earnersWithoutPlan(
  manager: EntityManager,
  {
    organisationId,
    month,
    departmentId = null,
    scope = null,
    personIds = null,
    isSigned,
  }: {
    organisationId: OrganisationId;
    month: string;
    departmentId?: DepartmentId | null;
    scope?: PayrollScope;
    personIds?: readonly PersonId[] | null;
    isSigned: boolean;
  },
): Promise<NamedPerson[]> {
  return manager.query<NamedPerson[]>(
    `SELECT DISTINCT p.id, p.name FROM earners_of_month($1, $2::text, $3::uuid, ${theOnlyOne('$6')}) e JOIN people p ON p.id = e.person_id
      WHERE e.owes_plan
        -- Whoever has a plan, as most do, is not asked for a scheme that needs none.
        AND CASE WHEN EXISTS (SELECT 1 FROM documents d WHERE d.kind = 'kpi-plan' AND d.person_id = p.id AND d.month = $2::text
                               AND (NOT $4::boolean OR d.status = 'signed')) THEN false
                 ELSE NOT ${isPaidWithoutPlan('p.id', '$2::text')} END
        AND ${isInScope('$5', 'p.id', '$2::text')} AND ${isAsked('$6', 'p.id')}
      ORDER BY p.name, p.id`,
    [organisationId, month, departmentId, isSigned, scope, personIds],
  );
}

/** The earners of a month whom no signed plan pays, of one department, of a scope or of all, by name. */
export function earnersWithoutSignedPlan(
  manager: EntityManager,
  of: {
    organisationId: OrganisationId;
    month: string;
    departmentId?: DepartmentId | null;
    scope?: PayrollScope;
    personIds?: readonly PersonId[] | null;
  },
): Promise<NamedPerson[]> {
  return earnersWithoutPlan(manager, { ...of, isSigned: true });
}

/** SQL: the department that somebody owes a plan in, and whether they earn in a month, as `departmentOwedPlan` says it; no row of nobody. */
export const departmentOwed = (organisation: string, person: string, month: string): string =>
  `SELECT COALESCE(e.department_id, t.department_id) AS "departmentId", e.department_id IS NOT NULL OR t.earns AS earns
     FROM person_today t LEFT JOIN earners_of_month(${organisation}, ${month}, NULL, ${person}) e ON e.owes_plan AND e.person_id = ${person}
    WHERE t.person_id = ${person} LIMIT 1`;

/** The department to which somebody owes the plan of a month: where they first earn in it, or else where they earn today. */
export async function departmentOwedPlan(
  manager: EntityManager,
  { organisationId, personId, month }: { organisationId: OrganisationId; personId: PersonId; month: string },
): Promise<{ departmentId: DepartmentId | null; earns: boolean }> {
  const [row] = await manager.query<{ departmentId: DepartmentId | null; earns: boolean }[]>(
    departmentOwed('$1', '$2', '$3::text'),
    [organisationId, personId, month],
  );
  return row ?? { departmentId: null, earns: false };
}
