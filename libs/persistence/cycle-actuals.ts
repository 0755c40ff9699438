import type { EntityManager } from 'typeorm';
import { checkActuals } from '#compensation/calculation/check-actuals.js';
import type { Actuals } from '#compensation/inputs/actuals.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { calculateKpiPlan } from '#compensation/calculation/kpi-plan-statement.js';
import type { Problem } from '#compensation/documents/problem.js';
import type { MonthlyCycle } from './entities/monthly-cycle.entity.js';
import { managersWithoutSignedPlan, type NamedPerson, peopleWithoutPlan } from './staff-of-month.js';

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
  /** Why somebody who was there in the month is paid by no plan, by the id of the person. Absent where everybody has one. */
  withoutPlan?: Record<string, string>;
}

export interface PathProblem {
  path: string;
  message: string;
  code?: string;
  person?: string;
}

/** What the actuals of a month have to answer for. */
export interface AskedActuals {
  plans: SignedPlan[];
  /** Who was there in the month and has no signed plan. */
  withoutPlan: NamedPerson[];
}

/** The plans of a cycle that actuals answer, and the people whom they have to name. */
export async function askedActualsOf(
  manager: EntityManager,
  cycle: Pick<MonthlyCycle, 'id' | 'organisationId' | 'departmentId' | 'month'>,
): Promise<AskedActuals> {
  return {
    plans: await signedPlansOf(manager, cycle.id),
    withoutPlan: await managersWithoutSignedPlan(manager, cycle),
  };
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
 * Whoever was there and has no signed plan is named in them with the reason.
 */
export function checkCycleActuals({ plans, withoutPlan }: AskedActuals, content: unknown): PathProblem[] {
  const { people, withoutPlan: reasons = {} } = content as CycleActualsContent;
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
  const unnamed = withoutPlan
    .filter(({ id }) => !Object.hasOwn(reasons, id))
    .map(({ id }) => ({
      path: `withoutPlan.${id}`,
      message:
        'was there in this month and has no signed plan; have one signed, or say here why nothing is paid by one',
      code: peopleWithoutPlan,
      person: id,
    }));
  return [...missing, ...unknown, ...unnamed, ...findNamedForNothing({ plans, withoutPlan }, reasons)];
}

/** People who are named as if they had no plan. */
export function findNamedForNothing({ withoutPlan }: AskedActuals, reasons: Record<string, string>): PathProblem[] {
  const asked = new Set(withoutPlan.map(({ id }) => id));
  return Object.keys(reasons)
    .filter((id) => !asked.has(id))
    .map((id) => ({
      path: `withoutPlan.${id}`,
      message: 'has a signed plan, or was not there in this month as a manager; leave the person out',
      person: id,
    }));
}

/** What keeps the values from being complete, or else from being paid: an amount that no statement can hold is found here, not in payroll. */
function problemsOf(terms: KpiPlanTerms, actuals: Actuals): Problem[] {
  const incomplete = checkActuals(terms, actuals);
  if (incomplete.length > 0) return incomplete;
  const result = calculateKpiPlan(terms, { actuals });
  const inActuals = ['inputs', 'actuals'].length;
  return result.ok ? [] : result.problems.map((problem) => ({ ...problem, path: problem.path.slice(inActuals) }));
}
