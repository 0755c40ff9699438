import { findUnknownActuals, type Actuals } from '../inputs/actuals.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import type { Problem } from '../documents/problem.js';
import { checkActuals } from './check-actuals.js';
import { calculateKpiPlan } from './kpi-plan-statement.js';

/** The actuals of a department's month: those of each person, by indicator. */
export interface CycleActualsContent {
  people: Record<string, Actuals>;
  /** Why somebody who was there in the month is paid by no plan, by the id of the person. Absent where everybody has one. */
  withoutPlan?: Record<string, string>;
  /** The facts of the month, added by the product when a version is saved. Absent where there are none. */
  facts?: ConfirmedFacts;
}

/** The facts of the month that are confirmed with the actuals, as the product has found them. */
export interface ConfirmedFacts {
  /** Over what each of them says. */
  sha256: string;
  /** How many of each kind go into the month of each person, and the sum of their whole amounts. */
  people: { personId: string; kind: string; count: number; sum: string | null }[];
}

/** The code of the refusal of actuals that confirm other facts than there are. */
export const factsChanged = 'facts-changed';

/** Whether the facts that are there now are those that the actuals confirm. */
export function findChangedFacts({ facts }: CycleActualsContent, present: ConfirmedFacts | undefined): PathProblem[] {
  if (facts?.sha256 === present?.sha256) return [];
  return [
    {
      path: 'facts',
      message: 'have changed since this version was saved; read them, and save it again to confirm them',
      code: factsChanged,
    },
  ];
}

/** What is wrong with them, where in the document. */
export interface PathProblem {
  path: string;
  message: string;
  code?: string;
  person?: string;
}

interface PlanOfPerson {
  readonly personId: string;
  readonly terms: KpiPlanTerms;
}

/** What the actuals of a month have to answer for. */
export interface AskedActuals<Plan extends PlanOfPerson = PlanOfPerson> {
  plans: Plan[];
  /** Who was there in the month and has no signed plan. */
  withoutPlan: { id: string; name: string }[];
}

/** The code of every refusal that names people who were there and whom no plan pays. */
export const peopleWithoutPlan = 'people-without-plan';

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

/** What is wrong whatever else may follow: people without a signed plan, indicators that their plan does not have. */
export function findStrangers(plans: readonly PlanOfPerson[], people: Record<string, Actuals>): PathProblem[] {
  const planOf = new Map(plans.map((plan) => [plan.personId, plan]));
  return Object.entries(people).flatMap(([personId, actuals]) => {
    const plan = planOf.get(personId);
    if (!plan)
      return [{ path: `people.${personId}`, message: 'has no signed plan in this month; leave the person out' }];
    const codes = new Set(plan.terms.indicators.map((indicator) => indicator.code));
    return findUnknownActuals(codes, actuals).map((problem) => ({
      path: ['people', personId, ...problem.path].join('.'),
      message: problem.message,
    }));
  });
}

/** People who are named as if they had no plan. */
export function findNamedForNothing({ withoutPlan }: AskedActuals, reasons: Record<string, string>): PathProblem[] {
  const asked = new Set(withoutPlan.map(({ id }) => id));
  return Object.keys(reasons)
    .filter((id) => !asked.has(id))
    .map((id) => ({
      path: `withoutPlan.${id}`,
      message: 'has a signed plan, or did not earn by one in this month; leave the person out',
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
