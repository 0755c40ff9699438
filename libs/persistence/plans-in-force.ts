import type { EntityManager } from 'typeorm';
import type { CycleId, DocumentId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import {
  changesOfPlan,
  memoNumber,
  partsOfPlans,
  plansOfMemo,
  revisionNumber,
  submittedVersion,
} from './plans-in-force-sql.js';

/** A version of a person's plan with the days of its month on which it is in force. */
export interface PlanInForce {
  planId: DocumentId;
  personId: PersonId;
  from: Day;
  until: Day;
  /** The plan, or the signed revision whose terms these are. */
  documentId: DocumentId;
  version: number;
  sha256: string;
  signedAt: Date;
  terms: KpiPlanTerms;
}

/** Of a cycle's plans all, or one. */
type WhichPlans = { cycleId: CycleId; planId?: DocumentId } | { cycleId?: CycleId; planId: DocumentId };

/**
 * What signed plans and their signed revisions say of the days of their month, in the order of people and days: the last
 * version that was fully signed is in force on every day that it is about. As it is now, as it was at an instant, or as
 * it was before a revision.
 */
export function plansInForce(
  manager: EntityManager,
  { cycleId = undefined, planId = undefined }: WhichPlans,
  { at = null, signedBefore = null }: { at?: Date | null; signedBefore?: number | null } = {},
): Promise<PlanInForce[]> {
  return manager.query<PlanInForce[]>(plansInForceSql, [cycleId ?? null, planId ?? null, at, signedBefore]);
}

/** How many changes of a plan are signed, by revisions and by memos. */
export async function countSignedChanges(manager: EntityManager, planId: DocumentId): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT (SELECT count(*)::int FROM (${changesOfPlan('p', 'signed')}) AS change) AS count FROM documents p WHERE p.id = $1`,
    [planId],
  );
  return row?.count ?? 0;
}

const columns = (plan: string, number: string, beginsOn: string, terms: string) =>
  `SELECT ${plan}.id AS plan_id, ${plan}.person_id, d.month, ${number} AS number, ${beginsOn} AS begins_on, d.id AS document_id, v.version, v.sha256, ${terms} AS terms,
          (SELECT max(s.decided_at) FROM decisions s WHERE s.document_id = d.id AND s.version = v.version) AS signed_at`;

const plansInForceSql = `
WITH asked AS (
  SELECT * FROM documents d WHERE d.kind = 'kpi-plan' AND d.status = 'signed' AND ($1::uuid IS NULL OR d.cycle_id = $1) AND ($2::uuid IS NULL OR d.id = $2)
),
versions AS (
  ${columns('d', '0', 'NULL::date', 'v.content')} FROM asked d ${submittedVersion}
  UNION ALL
  ${columns('p', revisionNumber, `(v.content ->> 'from')::date`, `v.content -> 'terms'`)} FROM asked p
    JOIN documents d ON d.organisation_id = p.organisation_id AND d.month = p.month AND d.kind = 'plan-revision' AND d.status = 'signed' AND d.person_id = p.person_id
    ${submittedVersion}
  UNION ALL
  ${columns('p', memoNumber, 'NULL', `e.plan -> 'terms'`)} FROM asked p
    JOIN documents d ON d.organisation_id = p.organisation_id AND d.month = p.month AND d.kind = 'weight-memo' AND d.status = 'signed'
    ${submittedVersion} ${plansOfMemo}
   WHERE e.plan ->> 'planId' = p.id::text
),
bounds AS (
  SELECT (month || '-01')::date AS first, ((month || '-01')::date + interval '1 month - 1 day')::date AS last FROM versions LIMIT 1
)
SELECT plan_id AS "planId", person_id AS "personId", from_on::text AS "from", until_on::text AS "until", document_id AS "documentId", version, sha256, signed_at AS "signedAt", terms
  FROM (${partsOfPlans('SELECT * FROM versions WHERE ($3::timestamptz IS NULL OR signed_at <= $3) AND ($4::int IS NULL OR number <= $4)')}) part
 ORDER BY person_id, from_on`;
