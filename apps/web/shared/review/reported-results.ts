import type { components } from '../api/api-types.js';
import type { Indicator, Terms } from '../plans/terms.js';

export type Actual = components['schemas']['IndicatorActual'];

/** Results as a document says them: of each person, by the code of the indicator. */
export type ResultsOfPeople = Readonly<Record<string, Readonly<Record<string, Actual>>>>;

export interface PlanOfPerson {
  personId: string;
  /** What the plan asks for; after a revision inside the month, one part after the other. */
  inForce: readonly Pick<Terms, 'indicators'>[];
}

export interface PayOfPerson {
  personId: string;
  total: string | null;
  indicators: readonly { code: string; attainment: string | null }[];
  lines: readonly { code: string; label: string; amount: string }[];
}

/** One reported result beside what the plan asks for and what it pays. */
export interface ReportedResult {
  code: string;
  /** Nothing where the plan does not ask for it: an indicator of a scheme has the name of its line. */
  indicator: Indicator | undefined;
  name: string;
  was: Actual | undefined;
  now: Actual | undefined;
  attainment: string | null;
  pays: string | null;
}

export interface ReportedPerson {
  personId: string;
  total: string | null;
  results: readonly ReportedResult[];
}

interface Known {
  plans: readonly PlanOfPerson[];
  pay: readonly PayOfPerson[];
}

/** By what name indicators go in the plans and the pay of a department, by their codes. */
export function namesOf({ plans, pay }: Known): ReadonlyMap<string, string> {
  const indicators = plans.flatMap(({ inForce }) => inForce.flatMap((terms) => terms.indicators));
  const lines = pay.flatMap((each) => each.lines);
  return new Map([
    ...lines.map(({ code, label }) => [code, label] as const),
    ...indicators.map(({ code, name }) => [code, name] as const),
  ]);
}

/**
 * Everybody of whom actuals say something, each result in the order of the plan; what only the earlier version said is last. What
 * neither the plan nor the pay of somebody has is called as it is with others, by `names`.
 */
export function reportedResults(
  now: ResultsOfPeople,
  before: ResultsOfPeople | undefined,
  { plans, pay }: Known,
  names = namesOf({ plans, pay }),
): ReportedPerson[] {
  return [...new Set([...Object.keys(now), ...Object.keys(before ?? {})])].map((personId) => {
    const asked = plans.find((plan) => plan.personId === personId)?.inForce ?? [];
    const indicators = new Map(
      asked.flatMap((terms) => terms.indicators.map((indicator) => [indicator.code, indicator] as const)),
    );
    const paid = pay.find((each) => each.personId === personId);
    const said = { ...before?.[personId], ...now[personId] };
    const codes = [...indicators.keys()].filter((code) => code in said);
    const others = Object.keys(said).filter((code) => !indicators.has(code));
    return {
      personId,
      total: paid?.total ?? null,
      results: [...codes, ...others].map((code) => {
        const line = paid?.lines.find((each) => each.code === code);
        return {
          code,
          indicator: indicators.get(code),
          name: indicators.get(code)?.name ?? line?.label ?? names.get(code) ?? code,
          was: before?.[personId]?.[code],
          now: now[personId]?.[code],
          attainment: paid?.indicators.find((each) => each.code === code)?.attainment ?? null,
          pays: line?.amount ?? null,
        };
      }),
    };
  });
}
