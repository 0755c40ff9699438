import type { EntityManager } from 'typeorm';
import type { DepartmentId, DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { changesOfPlan } from './plans-in-force-sql.js';

/** The version of a plan that its earner is to read, and whether they have. */
export interface PlanToRead {
  planId: DocumentId;
  personId: PersonId;
  departmentId: DepartmentId;
  month: string;
  /** The plan, or the last signed revision or memo that has changed it. */
  documentId: DocumentId;
  kind: 'kpi-plan' | 'plan-revision' | 'weight-memo';
  version: number;
  sha256: string;
  /** When it was signed: since then it waits. */
  signedAt: Date;
  acknowledgedAt: Date | null;
}

/**
 * SQL: the signed plans, each with the version that was signed last, of itself, of a revision or of a memo: by that one its
 * earner is asked, and by no earlier one.
 */
export const plansToRead = `
  SELECT p.id, p.organisation_id, p.person_id, p.cycle_id, p.month, v.document_id, COALESCE(last.kind, p.kind) AS kind, v.version, v.sha256,
         COALESCE((SELECT max(s.decided_at) FROM decisions s WHERE s.document_id = v.document_id AND s.version = v.version), v.submitted_at) AS signed_at, a.acknowledged_at
    FROM documents p
    LEFT JOIN LATERAL (SELECT * FROM (${changesOfPlan('p', 'signed')}) AS change ORDER BY change.number DESC LIMIT 1) AS last ON true
    JOIN document_versions v ON v.document_id = COALESCE(last.id, p.id) AND v.version = COALESCE(last.version, p.submitted_version)
    LEFT JOIN plan_acknowledgements a ON a.plan_id = p.id AND a.document_id = v.document_id AND a.version = v.version
   WHERE p.kind = 'kpi-plan' AND p.status = 'signed'`;

/** The columns of `plansToRead` under the alias `d`, beside their cycles `c`. */
export const columnsToRead = `d.id AS "planId", d.person_id AS "personId", c.department_id AS "departmentId", d.month, d.document_id AS "documentId", d.kind, d.version, d.sha256,
  d.signed_at AS "signedAt", d.acknowledged_at AS "acknowledgedAt"`;

/** The version of a plan that its earner is to read; undefined where the plan is not signed. */
export async function planToRead(manager: EntityManager, planId: DocumentId): Promise<PlanToRead | undefined> {
  const [row] = await manager.query<PlanToRead[]>(
    `SELECT ${columnsToRead} FROM (${plansToRead}) d JOIN monthly_cycles c ON c.id = d.cycle_id WHERE d.id = $1`,
    [planId],
  );
  return row;
}

/**
 * Who has not acknowledged which version of their plan, since when, the oldest first: of months that are not closed yet, and
 * nobody who has left the company. What is older stays in the list, and nobody is reminded of it.
 */
export function plansNotAcknowledged(
  manager: EntityManager,
  { organisationId, month = null }: { organisationId: OrganisationId; month?: string | null },
): Promise<PlanToRead[]> {
  return manager.query<PlanToRead[]>(
    `SELECT ${columnsToRead} FROM (${plansToRead}) d JOIN monthly_cycles c ON c.id = d.cycle_id
      WHERE d.organisation_id = $1 AND ($2::text IS NULL OR d.month = $2::text) AND d.acknowledged_at IS NULL AND c.stage <> 'closed'
        AND EXISTS (SELECT 1 FROM employments e WHERE e.person_id = d.person_id AND e.superseded_at IS NULL
                       AND e.from_on <= business_today($1) AND COALESCE(e.until_on, 'infinity') >= business_today($1))
      ORDER BY d.signed_at, d.id`,
    [organisationId, month],
  );
}

/** Keeps that an earner has read a version; the same again changes nothing. */
export async function acknowledge(
  manager: EntityManager,
  { planId, documentId, version, sha256, personId }: PlanToRead,
  at: Date,
): Promise<Date> {
  await manager.query(
    `INSERT INTO plan_acknowledgements (plan_id, document_id, version, sha256, person_id, acknowledged_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [planId, documentId, version, sha256, personId, at],
  );
  const [row] = await manager.query<{ acknowledgedAt: Date }[]>(
    'SELECT acknowledged_at AS "acknowledgedAt" FROM plan_acknowledgements WHERE plan_id = $1 AND document_id = $2 AND version = $3',
    [planId, documentId, version],
  );
  return row!.acknowledgedAt;
}
