import type { EntityManager } from 'typeorm';
import { checkActuals } from '#compensation/calculation/check-actuals.js';
import type { Actuals } from '#compensation/inputs/actuals.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { calculateKpiPlan } from '#compensation/calculation/kpi-plan-statement.js';
import type { Problem } from '#compensation/documents/problem.js';

/** A plan in force: its last signed version. */
export interface SignedPlan {
  documentId: string;
  personId: string;
  version: number;
  sha256: string;
  terms: KpiPlanTerms;
}

/** What the actuals document of a cycle holds: the actuals of each person, by indicator. */
export interface CycleActualsContent {
  people: Record<string, Actuals>;
}

export interface PathProblem {
  path: string;
  message: string;
}

/** The signed plans of a cycle, in a stable order. */
export async function signedPlansOf(manager: EntityManager, cycleId: string): Promise<SignedPlan[]> {
  return manager.query<SignedPlan[]>(
    `SELECT d.id AS "documentId", d.person_id AS "personId", v.version, v.sha256, v.content AS terms
       FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
      WHERE d.cycle_id = $1 AND d.kind = 'kpi-plan' AND d.status = 'signed' ORDER BY d.person_id`,
    [cycleId],
  );
}

/**
 * Everything that keeps the actuals from being submitted, all at once; empty when every plan can be calculated.
 * A month without a signed plan has empty actuals: that nobody is paid is then submitted and approved, not assumed.
 */
export function checkCycleActuals(plans: SignedPlan[], content: unknown): PathProblem[] {
  const { people } = content as CycleActualsContent;
  const planned = new Set(plans.map((plan) => plan.personId));
  const missing = plans.flatMap((plan) => {
    return problemsOf(plan.terms, people[plan.personId] ?? {}).map((problem) => ({
      path: ['people', plan.personId, ...problem.path].join('.'),
      message: problem.message,
    }));
  });
  const unknown = Object.keys(people)
    .filter((personId) => !planned.has(personId))
    .map((personId) => ({
      path: `people.${personId}`,
      message: 'has no signed plan in this month; leave the person out',
    }));
  return [...missing, ...unknown];
}

/** What keeps the values from being complete, or else from being paid: an amount that no statement can hold is found here, not in payroll. */
function problemsOf(terms: KpiPlanTerms, actuals: Actuals): Problem[] {
  const incomplete = checkActuals(terms, actuals);
  if (incomplete.length > 0) return incomplete;
  const result = calculateKpiPlan(terms, { actuals });
  const inActuals = ['inputs', 'actuals'].length;
  return result.ok ? [] : result.problems.map((problem) => ({ ...problem, path: problem.path.slice(inActuals) }));
}
