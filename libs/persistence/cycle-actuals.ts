import type { EntityManager } from 'typeorm';
import type { CycleId, DocumentId, PersonId } from '#approvals/ids.js';
import type { AskedActuals } from '#compensation/calculation/check-cycle-actuals.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import type { MonthlyCycle } from './entities/monthly-cycle.entity.js';
import { earnersWithoutSignedPlan } from './staff-of-month.js';

/** A plan in force: its last signed version. */
export interface SignedPlan {
  documentId: DocumentId;
  personId: PersonId;
  version: number;
  sha256: string;
  terms: KpiPlanTerms;
}

/** The plans of a cycle that actuals answer, and the people whom they have to name. */
export async function askedActualsOf(
  manager: EntityManager,
  cycle: Pick<MonthlyCycle, 'id' | 'organisationId' | 'departmentId' | 'month'>,
): Promise<AskedActuals<SignedPlan>> {
  return {
    plans: await signedPlansOf(manager, cycle.id),
    withoutPlan: await earnersWithoutSignedPlan(manager, cycle),
  };
}

/** The signed plans of a cycle, in a stable order. */
export async function signedPlansOf(manager: EntityManager, cycleId: CycleId): Promise<SignedPlan[]> {
  return manager.query<SignedPlan[]>(
    `SELECT d.id AS "documentId", d.person_id AS "personId", v.version, v.sha256, v.content AS terms
       FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
      WHERE d.cycle_id = $1 AND d.kind = 'kpi-plan' AND d.status = 'signed' ORDER BY d.person_id`,
    [cycleId],
  );
}
