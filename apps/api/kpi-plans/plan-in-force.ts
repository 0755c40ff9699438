import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import { dayText } from '#calendar/day.js';
import { signedKpiPlanTermsSchema } from '#compensation/inputs/kpi-plan.js';
import { type PlanInForce, plansInForce } from '#persistence/plans-in-force.js';
import type { DocumentRow } from '../approvals/document-views.js';
import { idText, instant, sha256Text, versionNumber } from '../http/wire.js';

/** What is in force on some days of a month, with the document that says so. */
export const planPart = z.object({
  from: dayText,
  until: dayText,
  documentId: idText,
  version: versionNumber,
  sha256: sha256Text,
  signedAt: instant,
  terms: signedKpiPlanTermsSchema,
});

interface MemoOfPlan {
  id: string;
  status: ApprovalStatus;
  signedAt: Date | null;
}

interface RevisionOfPlan {
  id: string;
  status: ApprovalStatus;
  from: string | null;
  signedAt: Date | null;
}

/** What a plan, its signed revisions and memos say of the days of the month, now or at an instant, and every one of them. */
export async function plansAndRevisionsAt(
  manager: EntityManager,
  plan: DocumentRow,
  at?: Date,
): Promise<{ inForce: PlanInForce[]; revisions: RevisionOfPlan[]; weightMemos: MemoOfPlan[] }> {
  const revisions = await manager.query<RevisionOfPlan[]>(
    `SELECT d.id, d.status, v.content ->> 'from' AS "from",
            CASE WHEN d.status = 'signed' THEN (SELECT max(s.decided_at) FROM decisions s WHERE s.document_id = d.id AND s.version = d.submitted_version) END AS "signedAt"
       FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = COALESCE(d.submitted_version, d.latest_version)
      WHERE d.organisation_id = $1 AND d.kind = 'plan-revision' AND d.cycle_id = $2 AND d.subject_key LIKE $3
      ORDER BY split_part(d.subject_key, '/', 2)::int, d.created_at`,
    [plan.organisationId, plan.cycleId, `${plan.id}/%`],
  );
  const weightMemos = await manager.query<MemoOfPlan[]>(
    `SELECT d.id, d.status, CASE WHEN d.status = 'signed' THEN (SELECT max(s.decided_at) FROM decisions s WHERE s.document_id = d.id AND s.version = d.submitted_version) END AS "signedAt"
       FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
      WHERE d.organisation_id = $1 AND d.kind = 'weight-memo' AND d.cycle_id = $2 AND v.content -> 'plans' @> jsonb_build_array(jsonb_build_object('planId', $3::text))
      ORDER BY split_part(d.subject_key, '/', 2)::int, d.created_at`,
    [plan.organisationId, plan.cycleId, plan.id],
  );
  const inForce = await plansInForce(manager, { planId: plan.id }, { at: at ?? null });
  return { inForce, revisions, weightMemos };
}
