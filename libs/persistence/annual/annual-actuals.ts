import type { EntityManager } from 'typeorm';
import { annualSubject } from '#approvals/annual-subject.js';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { lastMonthOf } from '#calendar/year.js';
import type { AskedActuals } from '#compensation/calculation/check-cycle-actuals.js';
import type { Actuals } from '#compensation/inputs/actuals.js';
import type { SourceReference } from '#compensation/inputs/source-reference.js';
import { Document } from '../entities/document.entity.js';
import { signedAnnualPlans } from './annual-plans.js';

/** What the annual plans of a department came to: the results of each person, by indicator. */
export interface AnnualActualsContent {
  people: Record<string, Actuals>;
}

/** Whose year, and of which department. */
export interface DepartmentYear {
  organisationId: OrganisationId;
  departmentId: DepartmentId;
  year: number;
}

/** The signed plans that the annual actuals of a department answer. */
export async function askedAnnualActuals(manager: EntityManager, of: DepartmentYear): Promise<AskedActuals> {
  const plans = await signedAnnualPlans(manager, of);
  return { plans: plans.map(({ personId, terms }) => ({ personId, terms })), withoutPlan: [] };
}

/** The actuals of a department's year, on their way or approved. */
export function annualActualsOf(
  manager: EntityManager,
  { organisationId, departmentId, year }: DepartmentYear,
): Promise<Document | null> {
  const subjectKey = annualSubject(departmentId, year);
  return manager.findOneBy(Document, { organisationId, kind: 'annual-actuals', subjectKey });
}

/** What approved actuals of a year say of people, and which of them; of somebody who is in two, what was approved last. */
export async function approvedAnnualActuals(
  manager: EntityManager,
  { organisationId, year }: { organisationId: OrganisationId; year: number },
): Promise<Map<PersonId, { actuals: Actuals; source: SourceReference }>> {
  const rows = await manager.query<{ personId: PersonId; actuals: Actuals; source: SourceReference }[]>(
    `SELECT e.key AS "personId", e.value AS actuals, jsonb_build_object('documentId', d.id, 'version', v.version, 'sha256', v.sha256) AS source
       FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
       CROSS JOIN LATERAL jsonb_each(v.content -> 'people') e
      WHERE d.organisation_id = $1 AND d.month = $2 AND d.kind = 'annual-actuals' AND d.status = 'signed'
      ORDER BY (SELECT max(s.decided_at) FROM decisions s WHERE s.document_id = d.id AND s.version = v.version), d.id`,
    [organisationId, lastMonthOf(year)],
  );
  return new Map(rows.map(({ personId, ...said }) => [personId, said]));
}
