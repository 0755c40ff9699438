import { findUnknownActuals, type Actuals } from '../inputs/actuals.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import type { Problem } from '../documents/problem.js';
import { checkActuals } from './check-actuals.js';
import { calculateKpiPlan } from './kpi-plan-statement.js';
import { type AskedBySchemes, type OwnIndicators, readOwnIndicators } from './own-indicators.js';

/** The actuals of a department's month: those of each person, by indicator. */
export interface CycleActualsContent {
  people: Record<string, Actuals>;
  /** What indicators of schemes in parallel came to, by the id of the person and the code: compared with what is paid, and paid to nobody. */
  forComparison?: Record<string, Actuals>;
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
export interface AskedActuals {
  /** What is in force on some days or all; somebody whose plan was revised from a day on has one before it and one from it on. */
  plans: PlanOfPerson[];
  /** Who was there in the month and has no signed plan. */
  withoutPlan: { id: string; name: string }[];
  /** Whose schemes have indicators whose results are reported. Absent where nobody has such a scheme. */
  bySchemes?: AskedBySchemes | undefined;
  /** Whose schemes in parallel have indicators of their own, scheme by scheme. */
  forComparison?: AskedForComparison[] | undefined;
}

/** What a scheme that runs in parallel asks of people, by its code. */
export interface AskedForComparison extends AskedBySchemes {
  readonly scheme: string;
}

/** The code of what is asked for the comparison with a scheme in parallel alone: nobody's pay waits for it. */
export const onlyForComparison = 'only-for-comparison';

/** The code of every refusal that names people who were there and whom no plan pays. */
export const peopleWithoutPlan = 'people-without-plan';

/**
 * Everything that keeps the actuals from being submitted, all at once; empty when every plan, and every
 * indicator of a scheme whose result is reported, can be calculated.
 * A month without a signed plan has empty actuals: that nobody is paid is then submitted and approved, not assumed.
 * Whoever was there and has no signed plan is named in them with the reason.
 */
export function checkCycleActuals({ plans, withoutPlan, bySchemes }: AskedActuals, content: unknown): PathProblem[] {
  const { people, withoutPlan: reasons = {} } = content as CycleActualsContent;
  const askedOf = indicatorsByPerson({ plans, bySchemes });
  const missing = [...askedOf].flatMap(([personId, indicators]) =>
    toPathProblems(personId, findProblems(indicators, people[personId] ?? {})),
  );
  const unknown = Object.keys(people)
    .filter((personId) => !askedOf.has(personId))
    .map(makeStranger);
  const unnamed = withoutPlan
    .filter(({ id }) => !Object.hasOwn(reasons, id))
    .map(({ id }) => ({
      path: `withoutPlan.${id}`,
      message:
        'was there in this month and has no signed plan; have one signed, or say here why nothing is paid by one',
      code: peopleWithoutPlan,
      person: id,
    }));
  return [...missing, ...unknown, ...unnamed, ...findNamedForNothing({ withoutPlan }, reasons)];
}

/** What the comparison with schemes in parallel lacks; it keeps nothing from being submitted. */
export function findMissingForComparison(
  asked: AskedActuals,
  { people, forComparison = {} }: CycleActualsContent,
): PathProblem[] {
  const paying = indicatorsByPerson(asked);
  const found = (asked.forComparison ?? []).flatMap(({ scheme, ...parallel }) =>
    [...readOwnIndicators(parallel)].flatMap(([personId, own]) => {
      const paid = codesOf(paying, personId);
      const given = { ...forComparison[personId], ...people[personId] };
      return own
        .findProblems(selectActuals(given, own.codes))
        .filter(({ path: [code] }) => !paid.has(String(code)))
        .map(({ path, message }) => ({
          path: ['forComparison', personId, ...path].join('.'),
          message: `${message} (for the comparison with the scheme "${scheme}" alone, nobody is paid by it)`,
          code: onlyForComparison,
          person: personId,
        }));
    }),
  );
  return [...new Map(found.map((problem) => [problem.path, problem])).values()];
}

/** All that actuals lack: what keeps them from being submitted, and then what their comparison does. */
export function listMissing(asked: AskedActuals, content: CycleActualsContent): PathProblem[] {
  return [...checkCycleActuals(asked, content), ...findMissingForComparison(asked, content)];
}

/** People and indicators that no scheme in parallel asks for, or that are said with what is paid. */
export function findStrangersToComparison(asked: AskedActuals, forComparison: Record<string, Actuals>): PathProblem[] {
  const paying = indicatorsByPerson(asked);
  const compared = new Map<string, Set<string>>();
  for (const parallel of asked.forComparison ?? [])
    for (const [personId, own] of readOwnIndicators(parallel))
      compared.set(personId, new Set([...(compared.get(personId) ?? []), ...own.codes]));
  return Object.entries(forComparison).flatMap(([personId, actuals]) =>
    Object.keys(actuals)
      .filter((code) => !compared.get(personId)?.has(code) || codesOf(paying, personId).has(code))
      .map((code) => ({
        path: `forComparison.${personId}.${code}`,
        message: codesOf(paying, personId).has(code)
          ? 'is what the person is paid by; say it in people alone'
          : 'is asked by no scheme that runs in parallel for the person in this month; leave it out',
        person: personId,
      })),
  );
}

function codesOf(indicators: ReadonlyMap<string, IndicatorsOfPerson>, personId: string): Set<string> {
  const own = indicators.get(personId);
  return own === undefined ? new Set() : listCodesOf(own);
}

/** What is wrong whatever else may follow: people of whom no actuals are asked, indicators that do not pay them. */
export function findStrangers(
  asked: Pick<AskedActuals, 'plans' | 'bySchemes'>,
  people: Record<string, Actuals>,
): PathProblem[] {
  const askedOf = indicatorsByPerson(asked);
  return Object.entries(people).flatMap(([personId, actuals]) => {
    const indicators = askedOf.get(personId);
    if (indicators === undefined) return [makeStranger(personId)];
    return toPathProblems(personId, findUnknownActuals(listCodesOf(indicators), actuals));
  });
}

function makeStranger(personId: string): PathProblem {
  return {
    path: `people.${personId}`,
    message:
      'has neither a signed plan in this month nor a scheme with indicators of its own whose results are reported; leave the person out',
  };
}

/** What one person's actuals answer: the plan, as it was and as it is, the indicators of schemes, or both. */
interface IndicatorsOfPerson {
  readonly plans: readonly KpiPlanTerms[];
  readonly own?: OwnIndicators;
}

/** Those with plans first, in the order in which they are given. */
function indicatorsByPerson({
  plans,
  bySchemes,
}: Pick<AskedActuals, 'plans' | 'bySchemes'>): Map<string, IndicatorsOfPerson> {
  const found = new Map<string, IndicatorsOfPerson>();
  for (const { personId, terms } of plans)
    found.set(personId, { plans: [...(found.get(personId)?.plans ?? []), terms] });
  for (const [personId, own] of readOwnIndicators(bySchemes))
    found.set(personId, { plans: found.get(personId)?.plans ?? [], own });
  return found;
}

function listCodesOf({ plans, own }: IndicatorsOfPerson): Set<string> {
  return new Set([...listPlanCodes(plans), ...(own?.codes ?? [])]);
}

function listPlanCodes(plans: readonly KpiPlanTerms[]): Set<string> {
  return new Set(plans.flatMap(({ indicators }) => indicators.map(({ code }) => code)));
}

function toPathProblems(personId: string, problems: readonly Problem[]): PathProblem[] {
  return problems.map(({ path, message }) => ({ path: ['people', personId, ...path].join('.'), message }));
}

/** All that keeps somebody's actuals from being paid. What several of their plans and schemes measure is told once. */
function findProblems(asked: IndicatorsOfPerson, actuals: Actuals): Problem[] {
  const { plans, own } = asked;
  const [only] = plans;
  if (own === undefined && only !== undefined && plans.length === 1) return problemsOfPlan(only, actuals);
  const found: Problem[] = [];
  const tell = (problems: readonly Problem[]) => {
    const told = new Set(found.map(({ path: [code] }) => code));
    found.push(...problems.filter(({ path: [code] }) => !told.has(code)));
  };
  for (const plan of plans) tell(problemsOfPlan(plan, selectActuals(actuals, listPlanCodes([plan]))));
  if (own !== undefined) tell(own.findProblems(selectActuals(actuals, own.codes)));
  return [...found, ...findUnknownActuals(listCodesOf(asked), actuals)];
}

function selectActuals(actuals: Actuals, codes: ReadonlySet<string>): Actuals {
  return Object.fromEntries(Object.entries(actuals).filter(([code]) => codes.has(code)));
}

/** People who are named as if they had no plan. */
export function findNamedForNothing(
  { withoutPlan }: Pick<AskedActuals, 'withoutPlan'>,
  reasons: Record<string, string>,
): PathProblem[] {
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
function problemsOfPlan(terms: KpiPlanTerms, actuals: Actuals): Problem[] {
  const incomplete = checkActuals(terms, actuals);
  if (incomplete.length > 0) return incomplete;
  const result = calculateKpiPlan(terms, { actuals });
  const inActuals = ['inputs', 'actuals'].length;
  return result.ok ? [] : result.problems.map((problem) => ({ ...problem, path: problem.path.slice(inActuals) }));
}
