import type { EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import type { SalesPlanContent } from './sales-plan.js';

/** What the sales plan gives somebody under an indicator beside the target that the person's KPI plan has under it. */
export interface ComparedTarget {
  personId: PersonId;
  person: string;
  indicator: string;
  /** Null where the sales plan gives the person nothing under the indicator. */
  salesTarget: string | null;
  /** Null where there is no plan, or none with such an indicator. */
  planTarget: string | null;
  planId: DocumentId | null;
  planStatus: ApprovalStatus | null;
  /** How much more the KPI plan asks than the sales plan; null where one of them asks nothing. */
  difference: string | null;
}

interface OfMonth {
  organisationId: OrganisationId;
  departmentId: DepartmentId;
  month: Month;
}

/**
 * The targets of people in a sales plan beside those in their KPI plans, as submitted or else as last drafted: of everybody
 * whom the sales plan names, and of everybody in the department whose plan has an indicator that it names.
 */
export function compareWithPlans(
  manager: EntityManager,
  { organisationId, departmentId, month }: OfMonth,
  { people }: SalesPlanContent,
): Promise<ComparedTarget[]> {
  return manager.query<ComparedTarget[]>(
    `WITH lines AS (
       SELECT l."personId" AS person_id, l.indicator, sum(l.amount) AS target
         FROM jsonb_to_recordset($4::jsonb) AS l ("personId" uuid, indicator text, amount numeric) GROUP BY 1, 2),
     plans AS (
       SELECT d.id, d.person_id, d.status, i.code AS indicator, i.target::numeric AS target
         FROM documents d
         JOIN document_versions v ON v.document_id = d.id
          AND v.version = CASE WHEN d.status IN ('in-approval', 'signed') THEN d.submitted_version ELSE d.latest_version END
         CROSS JOIN LATERAL jsonb_to_recordset(v.content -> 'indicators') AS i (code text, target text)
        WHERE d.organisation_id = $1 AND d.kind = 'kpi-plan' AND d.month = $3 AND d.status <> 'closed' AND i.target IS NOT NULL
          AND i.code IN (SELECT indicator FROM lines)
          AND (d.person_id IN (SELECT person_id FROM lines) OR department_in_month(d.person_id, $3::text) = $2::uuid))
     SELECT p.id AS "personId", p.name AS person, c.indicator, c.sales::text AS "salesTarget", trim_scale(c.planned)::text AS "planTarget",
            c.plan_id AS "planId", c.status AS "planStatus", trim_scale(c.planned - c.sales)::text AS difference
       FROM (SELECT COALESCE(l.person_id, k.person_id) AS person_id, COALESCE(l.indicator, k.indicator) AS indicator, l.target AS sales,
                    k.target AS planned, k.id AS plan_id, k.status
               FROM lines l FULL JOIN plans k ON k.person_id = l.person_id AND k.indicator = l.indicator) c
       JOIN people p ON p.id = c.person_id ORDER BY p.name, p.id, c.indicator`,
    [organisationId, departmentId, month, JSON.stringify(people)],
  );
}

/** The sales plan of a department and month that was signed last; undefined where none was. */
export async function salesPlanInForce(
  manager: EntityManager,
  { organisationId, departmentId, month }: OfMonth,
): Promise<{ id: DocumentId; content: SalesPlanContent } | undefined> {
  const [row] = await manager.query<{ id: DocumentId; content: SalesPlanContent }[]>(
    `SELECT d.id, v.content FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
      WHERE d.organisation_id = $1 AND d.kind = 'sales-plan' AND d.status = 'signed' AND d.month = $3
        AND d.subject_key LIKE $2::text || '/' || $3 || '/%'
      ORDER BY (SELECT max(s.decided_at) FROM decisions s WHERE s.document_id = d.id) DESC LIMIT 1`,
    [organisationId, departmentId, month],
  );
  return row;
}
