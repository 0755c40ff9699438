import type { EntityManager } from 'typeorm';
import type { DepartmentId, DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { firstMonthOf } from '#calendar/year.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { wasEverIn } from './annual-department.js';

export interface SignedAnnualPlan {
  personId: PersonId;
  name: string;
  /** Where the person is in the year, or was last. */
  departmentId: DepartmentId | null;
  documentId: DocumentId;
  version: number;
  sha256: string;
  terms: KpiPlanTerms;
}

/** The signed plans of a year, of those who are in one department or of all, by the ids of their people. */
export function signedAnnualPlans(
  manager: EntityManager,
  {
    organisationId,
    year,
    departmentId = null,
  }: { organisationId: OrganisationId; year: number; departmentId?: DepartmentId | null },
): Promise<SignedAnnualPlan[]> {
  return manager.query<SignedAnnualPlan[]>(
    `SELECT d.person_id AS "personId", p.name, w.department_id AS "departmentId", d.id AS "documentId", v.version, v.sha256, v.content AS terms
       FROM (SELECT d.* FROM documents d
              WHERE d.organisation_id = $1 AND d.month = $3 AND d.kind = 'annual-plan' AND d.status = 'signed' AND ($4::uuid IS NULL OR ${wasEverIn('d.person_id', '$4')}) OFFSET 0) d
       JOIN people p ON p.id = d.person_id
       JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
       CROSS JOIN LATERAL (SELECT department_of_year($1, d.person_id, $2) AS department_id OFFSET 0) w
      WHERE $4::uuid IS NULL OR w.department_id = $4
      ORDER BY d.person_id`,
    [organisationId, year, firstMonthOf(year), departmentId],
  );
}
