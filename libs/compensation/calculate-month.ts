import { documentProblems } from './check-document.js';
import type { z } from 'zod';
import type { CalculationOptions } from './calculate-statement.js';
import { calculateCompiled } from './calculate-statement.js';
import { calculateLastPeriod, calculatePeriod } from './calculate-period.js';
import { daysOfInputs } from './dating/days-of-inputs.js';
import { spanOfMonth, type ProrationBasis } from './dating/days-of-month.js';
import type { StatementInputs } from './inputs/statement-inputs.js';
import { isPaidBy, monthLines, type MonthLine, type PeriodOutcome } from './month-lines.js';
import { monthOfPeriodsSchema, spansOfPeriods } from './month-periods.js';
import { monthNode } from './month-trace.js';
import { sumOf } from './numbers/exact-fraction.js';
import { hundredths, hundredthsToText } from './numbers/money.js';
import { oversizedAmounts } from './oversized-amounts.js';
import { problemsOfIssues, type Problem } from './problem.js';
import { refusedState, unreadInputs } from './refused-inputs.js';
import { compileScheme, type CompiledScheme } from './scheme/compile-scheme.js';
import type { Warning } from './scheme/component-result.js';
import { Evaluation } from './scheme/evaluation.js';
import { mixWarning, shareOfFixedPay } from './scheme/pay-mix.js';
import type { CarriedState, ExplainedResult, StatementResult } from './statement.js';

/** A period under one scheme, assignment and plan version; see month-periods.ts. */
export interface CompiledPeriod {
  readonly from: string;
  readonly until?: string | undefined;
  readonly scheme: CompiledScheme;
  readonly kpiPlan?: StatementInputs['kpiPlan'];
  readonly sources?: StatementInputs['sources'];
}

/** Everything that one person's month is calculated from, when its parts have passed their schemas. */
export interface CompiledMonth {
  readonly periods: readonly CompiledPeriod[];
  readonly inputs: StatementInputs;
  readonly proration?: ProrationBasis | undefined;
  readonly carriedState?: CarriedState | undefined;
}

/** The same as it may be written. */
export type MonthOfPeriodsDraft = z.input<typeof monthOfPeriodsSchema>;

/**
 * One person's month under several versions of a scheme, assignments or plans. Prorated components are calculated
 * by each period's scheme for the inputs of the whole month and paid their period's share of the days, exactly;
 * those of the end of the month by the last period alone, in view of what all periods pay; its state goes on.
 * Lines of the same component and code are one, rounded once, and the total is their sum. Days without a period
 * pay nothing. One period over the whole month gives what `calculateStatement` does. Never throws for input;
 * paths start at `periods`, `inputs` or `carriedState`.
 */
export function calculateMonth(month: MonthOfPeriodsDraft): ExplainedResult {
  const unreadable = documentProblems(month);
  if (unreadable.length > 0) return { ok: false, problems: unreadable };
  const parsed = monthOfPeriodsSchema.safeParse(month);
  if (!parsed.success) return { ok: false, problems: problemsOfIssues(parsed.error.issues) };
  const periods = parsed.data.periods.map((period) => ({ ...period, scheme: compileScheme(period.scheme) }));
  return calculateCompiledMonth({ ...parsed.data, periods });
}

/** The same for schemes that were compiled once and periods and inputs that have passed their schemas. */
export function calculateCompiledMonth(month: CompiledMonth, options?: { readonly traced?: true }): ExplainedResult;
export function calculateCompiledMonth(month: CompiledMonth, options?: CalculationOptions): StatementResult;
export function calculateCompiledMonth({ periods, inputs, proration, carriedState = {} }: CompiledMonth, { traced = true }: CalculationOptions = {}): StatementResult {
  const [first, last] = [periods[0]!, periods.at(-1)!];
  if (inputs.month === undefined) return { ok: false, problems: [{ code: 'missing-month', path: ['inputs', 'month'], message: 'is missing; give the month that the periods divide' }] };
  const month = spanOfMonth(inputs.month);
  const { spans, problems: outside } = spansOfPeriods(periods, month);
  if (outside.length > 0) return { ok: false, problems: outside };
  if (periods.length === 1 && spans[0]!.from === month.from && spans[0]!.until === month.until) {
    return calculateCompiled(first.scheme, inputsOf(first, inputs), carriedState, { traced });
  }
  const refused = refusedState(periods.flatMap((period) => period.scheme.components), carriedState);
  if (refused.length > 0) return { ok: false, problems: refused };
  const problems = unreadByAll(periods, inputs);
  const basis = proration ?? last.scheme.scheme.withinMonth;
  const days = daysOfInputs(inputs, basis, 'the scheme changes inside the month', (code, path, message) => problems.push({ code, path: ['inputs', ...path], message }));
  if (days === undefined) return { ok: false, problems };
  const outcomes: PeriodOutcome[] = [];
  periods.forEach((period, index) => {
    const evaluation = new Evaluation(inputsOf(period, inputs), traced, { ...spans[index]!, days, covered: spans });
    outcomes.push(period === last ? calculateLastPeriod(period.scheme, evaluation, carriedState, outcomes) : calculatePeriod(period.scheme, evaluation, carriedState));
    problems.push(...evaluation.problems);
  });
  if (problems.length > 0) return { ok: false, problems: withoutRepetitions(problems) };
  return statementOf(outcomes, inputs, carriedState, traced);
}

/** The inputs that hold for a period: the plan and the documents may be its own. */
function inputsOf({ kpiPlan, sources }: CompiledPeriod, inputs: StatementInputs): StatementInputs {
  if (kpiPlan === undefined && sources === undefined) return inputs;
  return { ...inputs, kpiPlan: kpiPlan ?? inputs.kpiPlan, sources: sources ?? inputs.sources };
}

/** What the scheme of no period reads. */
function unreadByAll(periods: readonly CompiledPeriod[], inputs: StatementInputs): Problem[] {
  const reads = periods.map((period) => period.scheme.reads);
  const unplanned = periods.flatMap(({ kpiPlan, scheme }, index) => (kpiPlan === undefined || scheme.reads.personalPlan ? []
    : [{ code: 'unread-plan', path: ['periods', index, 'kpiPlan'], message: 'no component of the scheme is paid by a personal KPI plan' }]));
  const plans = [inputs.kpiPlan, ...periods.map((period) => period.kpiPlan)].filter((plan) => plan !== undefined);
  return [...unplanned, ...unreadInputs({
    values: new Set(reads.flatMap(({ values }) => [...values])),
    actuals: new Set(reads.flatMap(({ actuals }) => [...actuals])),
    sections: new Set(reads.flatMap(({ sections }) => [...sections])),
    personalPlan: reads.some(({ personalPlan }) => personalPlan),
  }, inputs, plans)];
}

function statementOf(periods: readonly PeriodOutcome[], inputs: StatementInputs, carriedState: CarriedState, traced: boolean): StatementResult {
  const lines = monthLines(periods);
  const total = lines.reduce((sum, line) => sum + line.hundredths, 0n);
  const oversized = oversizedAmounts(lines, total, inputs);
  if (oversized.length > 0) return { ok: false, problems: oversized };
  const { compiled, outcomes } = periods.at(-1)!;
  const carried = compiled.components.flatMap(({ carriesState, code }, index) => (carriesState ? [[code, outcomes[index]!.carriedState] as const] : []));
  return {
    ok: true,
    lines: lines.map(({ component, code, label, hundredths: amount }, index) => ({ position: index + 1, component, code, label, amount: hundredthsToText(amount) })),
    total: hundredthsToText(total),
    carriedState: Object.fromEntries(carried),
    warnings: withoutRepetitions([...periods.flatMap(warningsOf), ...warningsOfMix(compiled, lines, total), ...endedStates(compiled, carriedState)]),
    ...(traced ? { trace: monthNode(lines, periods, total) } : {}),
  };
}

function warningsOf(period: PeriodOutcome): Warning[] {
  return period.compiled.components.flatMap((component, index) =>
    (isPaidBy(period, component) ? (period.outcomes[index]?.warnings ?? []) : []).map((warning) => ({ ...warning, component: component.code })));
}

/** The profile of the scheme that was the last in force, against the whole month. */
function warningsOfMix({ mix, scheme }: CompiledScheme, lines: readonly MonthLine[], total: bigint): Warning[] {
  if (mix === undefined) return [];
  const fixed = lines.flatMap((line) => line.contributions.filter(({ component }) => component.nature === 'fixed').map(({ exact }) => exact));
  const warning = mixWarning(mix, shareOfFixedPay(sumOf(fixed), hundredths(total)));
  return warning === undefined ? [] : [{ ...warning, component: scheme.code }];
}

/** A state that the last scheme does not carry on ends here: a balance or a count of misses would vanish unseen. */
function endedStates({ components }: CompiledScheme, carriedState: CarriedState): Warning[] {
  return Object.keys(carriedState)
    .filter((code) => !components.some((component) => component.code === code && component.carriesState))
    .map((code) => ({ code: 'state-ended', component: code, message: `the last scheme of the month has no component "${code}" that carries a state; what it carried ends with this month` }));
}

function withoutRepetitions<Item>(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
