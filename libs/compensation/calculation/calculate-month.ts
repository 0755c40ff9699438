import { findDocumentProblems } from '../documents/check-document.js';
import type { z } from 'zod';
import type { CalculationOptions } from './calculate-statement.js';
import { calculateCompiled } from './calculate-statement.js';
import { calculateLastPeriod, calculatePeriod } from './calculate-period.js';
import { findDealsAfterMonth, findDealsOfNoScheme } from './deals-by-day.js';
import { countDaysOfInputs } from '../terms/days-of-inputs.js';
import { findInputsWithTooManyDecimals, findPlansWithTooManyDecimals } from '../inputs/amounts-of-inputs.js';
import { findSpanOfMonth, type DaySpan, type ProrationBasis } from '../dating/days-of-month.js';
import { readInputs } from '../inputs/read-inputs.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { isPaidBy, listMonthLines, type PeriodOutcome } from './month-lines.js';
import { findUnreadByPeriods } from './inputs-read-by-periods.js';
import { divideMonth, monthOfPeriodsSchema } from './month-periods.js';
import { traceMonth } from './month-trace.js';
import { convertIssues, type Problem } from '../documents/problem.js';
import { filterProblemsOfRest, withoutDefaults } from './problems-of-inputs.js';
import { readCarriedState } from './carried-state.js';
import { refuseStatement } from './refuse-statement.js';
import { compileScheme, type CompiledScheme } from '../scheme/compile-scheme.js';
import type { Warning } from '../statement/component-result.js';
import { Evaluation } from '../terms/evaluation.js';
import { findOtherCurrencies } from '../scheme/one-currency.js';
import { findOtherYears } from '../scheme/one-year.js';
import { findPeriodsNotInForce } from '../scheme/in-force.js';
import { makeStatement } from './make-statement.js';
import type { CarriedState, ExplainedResult, StatementResult } from '../statement/statement.js';
import { makeWarning } from '../explanation/describe-warning.js';

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
  const unreadable = findDocumentProblems(month);
  if (unreadable.length > 0) return refuseStatement(month ?? {}, unreadable);
  const parsed = monthOfPeriodsSchema.safeParse(month);
  if (!parsed.success) return refuseStatement(month ?? {}, findProblemsOfDraft(month, parsed.error.issues));
  const periods = parsed.data.periods.map((period) => ({ ...period, scheme: compileScheme(period.scheme) }));
  return calculateCompiledMonth({ ...parsed.data, periods });
}

/** What is wrong with a month that its schema refuses; where only the inputs are refused, with the rest of them as well. */
function findProblemsOfDraft(month: MonthOfPeriodsDraft, issues: readonly z.core.$ZodIssue[]): Problem[] {
  const problems = convertIssues(issues);
  const read = problems.every(({ path: [start, within] }) => start === 'inputs' && within !== undefined)
    ? readInputs(month.inputs)
    : undefined;
  const parsed =
    read?.ok === false && read.rest !== undefined
      ? monthOfPeriodsSchema.safeParse({ ...month, inputs: read.rest })
      : undefined;
  if (parsed?.success !== true || read?.ok !== false) return problems;
  const { periods, ...others } = parsed.data;
  const compiled = periods.map((period) => ({
    ...period,
    scheme: compileScheme(withoutDefaults(period.scheme, read.refused)),
  }));
  const rest = calculateCompiledMonth({ ...others, periods: compiled }, { traced: false });
  return rest.ok ? problems : [...problems, ...filterProblemsOfRest(rest.problems, read.refused)];
}

/** The same for schemes that were compiled once and periods and inputs that have passed their schemas. */
export function calculateCompiledMonth(month: CompiledMonth, options?: { readonly traced?: true }): ExplainedResult;
export function calculateCompiledMonth(month: CompiledMonth, options?: CalculationOptions): StatementResult;
export function calculateCompiledMonth(
  { periods, inputs, proration, carriedState = {} }: CompiledMonth,
  { traced = true, fixedPay = false, atAnyTime = false }: CalculationOptions = {},
): StatementResult {
  if (inputs.month === undefined)
    return refuseStatement({ inputs }, [
      {
        code: 'missing-month',
        path: ['inputs', 'month'],
        message: 'is missing; give the month that the periods divide',
      },
    ]);
  const month = findSpanOfMonth(inputs.month);
  const { divided, problems: outside } = divideMonth(periods, month);
  if (outside.length > 0) return refuseStatement({ inputs }, outside);
  const last = divided.at(-1);
  if (last === undefined) throw new RangeError('A month has at least one period; it has not passed its schema.');
  const currencies = findOtherCurrencies(
    periods.map(({ scheme }) => scheme.scheme),
    periods.map((_, index) => ['periods', index, 'scheme', 'currency']),
  );
  if (currencies.length > 0) return refuseStatement({ inputs }, currencies);
  const otherYears = findOtherYears(periods.map(({ scheme }) => scheme.scheme));
  if (otherYears.length > 0) return refuseStatement({ inputs }, otherYears);
  const early = atAnyTime ? [] : findPeriodsNotInForce(divided, inputs.employment?.hiredOn);
  if (early.length > 0) return refuseStatement({ inputs }, early);
  const { currency, withinMonth } = last.period.scheme.scheme;
  const basis = proration ?? withinMonth;
  const isWhole = divided.length === 1 && last.span.from === month.from && last.span.until === month.until;
  if (isWhole && basis === withinMonth) {
    const options = { traced, fixedPay, atAnyTime };
    return calculateCompiled(last.period.scheme, selectInputs(last.period, inputs), carriedState, options);
  }

  const schemes = periods.map(({ scheme }) => scheme);
  const { problems: refused, states } = readCarriedState(schemes, inputs, carriedState, { atAnyTime });
  const problems = [
    ...findUnreadByPeriods(periods, inputs),
    ...findInputsWithTooManyDecimals(inputs, currency),
    ...findPlansWithTooManyDecimals(periods, currency),
    ...findDealsAfterMonth(inputs),
    ...findDealsOfNoScheme(divided, inputs),
    ...refused,
  ];
  const days = countDaysOfInputs(inputs, basis, 'the scheme changes inside the month', (code, path, message) =>
    problems.push({ code, path: ['inputs', ...path], message }),
  );
  if (days === undefined) return refuseStatement({ inputs }, problems);
  const covered = divided.map(({ span }) => span);
  const evaluationOf = (period: CompiledPeriod, span: DaySpan) =>
    new Evaluation(selectInputs(period, inputs), traced, period.scheme.places, { ...span, days, covered });
  const before: PeriodOutcome[] = [];
  for (const { period, span } of divided.slice(0, -1)) {
    const evaluation = evaluationOf(period, span);
    before.push(calculatePeriod(period.scheme, evaluation, states));
    problems.push(...evaluation.problems);
  }
  const evaluation = evaluationOf(last.period, last.span);
  const ending = calculateLastPeriod(last.period.scheme, evaluation, states, before);
  problems.push(...evaluation.problems);
  if (problems.length > 0) return refuseStatement({ inputs, periods } as { readonly inputs: unknown }, problems);
  return makeMonth([...before, ending], ending, { inputs, carriedState }, { traced, fixedPay });
}

/** The inputs that hold for a period: the plan and the documents may be its own. */
function selectInputs({ kpiPlan, sources }: CompiledPeriod, inputs: StatementInputs): StatementInputs {
  if (kpiPlan === undefined && sources === undefined) return inputs;
  return { ...inputs, kpiPlan: kpiPlan ?? inputs.kpiPlan, sources: sources ?? inputs.sources };
}

function makeMonth(
  periods: readonly PeriodOutcome[],
  last: PeriodOutcome,
  { inputs, carriedState }: { readonly inputs: StatementInputs; readonly carriedState: CarriedState },
  { traced, fixedPay }: Required<Omit<CalculationOptions, 'atAnyTime'>>,
): StatementResult {
  const { compiled, outcomes } = last;
  const lines = listMonthLines(periods, compiled.places);
  return makeStatement({
    compiled,
    outcomes,
    inputs,
    lines,
    listParts: () => lines.map((line) => line.contributions),
    takesAway: true,
    warnings: periods.flatMap(collectWarnings),
    lastWarnings: findEndedStates(compiled, carriedState),
    fixedPay,
    trace: traced ? (total) => traceMonth(lines, periods, { total, places: compiled.places, inputs }) : undefined,
  });
}

function collectWarnings(period: PeriodOutcome): Warning[] {
  return period.compiled.components.flatMap((component) =>
    (isPaidBy(period, component) ? (period.outcomes.get(component)?.warnings ?? []) : []).map((warning) =>
      makeWarning(component.code, warning, period.compiled.places),
    ),
  );
}

/** A state that the last scheme does not carry on ends here: a balance or a count of misses would vanish unseen. */
function findEndedStates({ components, places }: CompiledScheme, carriedState: CarriedState): Warning[] {
  return Object.keys(carriedState)
    .filter((code) => !components.some((component) => component.code === code && component.carriesState))
    .map((code) => makeWarning(code, { code: 'state-ended', values: { code } }, places));
}
