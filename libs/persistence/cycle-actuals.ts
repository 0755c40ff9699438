import type { EntityManager } from 'typeorm';
import type { CycleId, DocumentId, PersonId } from '#approvals/ids.js';
import { kpiPlanScheme } from '#compensation/calculation/kpi-plan-statement.js';
import type { AskedBySchemes, PersonWithOwnIndicators } from '#compensation/calculation/own-indicators.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import type { AskedActuals } from '#compensation/calculation/check-cycle-actuals.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import type { MonthlyCycle } from './entities/monthly-cycle.entity.js';
import { peopleWithSignedPlan } from './document-people.js';
import { periodsOfMonth } from './month-packs-sql.js';
import { monthToPay } from './month-to-pay.js';
import { holdsIn, schemesOfMonth } from './schemes-of-month.js';
import { earnersWithoutSignedPlan } from './staff-of-month.js';

/** A plan in force: its last signed version. */
export interface SignedPlan {
  documentId: DocumentId;
  personId: PersonId;
  version: number;
  sha256: string;
  terms: KpiPlanTerms;
}

type CycleMonth = Pick<MonthlyCycle, 'id' | 'organisationId' | 'departmentId' | 'month'>;

/** The plans of a cycle and the schemes of its people that actuals answer, and the people whom they have to name. */
export async function askedActualsOf(manager: EntityManager, cycle: CycleMonth): Promise<AskedActuals<SignedPlan>> {
  return {
    plans: await signedPlansOf(manager, cycle.id),
    withoutPlan: await earnersWithoutSignedPlan(manager, cycle),
    bySchemes: await askedBySchemes(manager, cycle),
  };
}

/** Everyone whose pay the actuals of a cycle decide: by a signed plan, or by an indicator of their scheme. */
export async function peopleOfActuals(manager: EntityManager, cycle: CycleMonth): Promise<string[]> {
  const planned = await peopleWithSignedPlan(manager, cycle.id);
  const bySchemes = await askedBySchemes(manager, cycle);
  return [...new Set([...planned, ...(bySchemes?.people ?? []).map(({ personId }) => personId)])].toSorted();
}

/**
 * Whose schemes have indicators of their own whose results are reported, with the periods of their month. They are asked
 * where the actuals of their plan are, and of those without a signed one in the department in which they first are in the
 * month: where `own_actuals` of the packs has them from.
 */
async function askedBySchemes(manager: EntityManager, cycle: CycleMonth): Promise<AskedBySchemes | undefined> {
  const { organisationId, departmentId, month } = cycle;
  const schemes = await schemesOfMonth(manager, { organisationId, month });
  const codes = new Set(schemes.filter(({ compiled }) => compiled.reads.actuals.size > 0).map(({ code }) => code));
  if (codes.size === 0) return undefined;
  const asked = await manager.query<{ id: PersonId }[]>(
    `SELECT DISTINCT a.person_id AS id FROM assignments a
       LEFT JOIN documents p ON p.person_id = a.person_id AND p.kind = 'kpi-plan' AND p.month = $2::text AND p.status = 'signed'
      WHERE a.organisation_id = $1 AND a.scheme_code = ANY ($3::text[]) AND ${holdsIn('a', '$2::text')}
        AND CASE WHEN p.id IS NULL THEN department_in_month(a.person_id, $2::text) = $4 ELSE p.cycle_id = $5 END`,
    [organisationId, month, [...codes], departmentId, cycle.id],
  );
  if (asked.length === 0) return undefined;
  const { inForce, builtIn, calendar } = await monthToPay(manager, { organisationId, month }, schemes);
  const contents = Object.fromEntries(schemes.map(({ content }) => [canonicalSha256(content), content]));
  const people = await manager.query<PersonWithOwnIndicators[]>(periodsOfMonth, [
    organisationId,
    month,
    asked.map(({ id }) => id),
    inForce,
    builtIn,
  ]);
  return { month, calendar, schemes: { ...contents, [builtIn]: kpiPlanScheme }, people };
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
