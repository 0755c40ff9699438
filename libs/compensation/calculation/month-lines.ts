import type { DaySpan } from '../dating/days-of-month.js';
import { add, multiply, addAll, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { fromUnits, roundMoney } from '../numbers/money.js';
import type { CompiledComponent, CompiledScheme } from '../scheme/compile-scheme.js';
import type { ComponentOutcome } from '../statement/component-result.js';
import type { Outcomes, RoundedLine } from './make-statement.js';
import type { PaidPart } from './statement-lines.js';
import type { TraceSource } from '../trace/trace.js';

/** What one period of the month came to. */
export interface PeriodOutcome {
  readonly compiled: CompiledScheme;
  readonly span: DaySpan;
  /** The days of the period that count, and those of the month. */
  readonly days: number;
  readonly total: number;
  /** Whether components that are paid at the end of the month are paid by this period. */
  readonly endsMonth: boolean;
  /** For the inputs of the whole month; nothing where a component was not calculated. */
  readonly outcomes: Outcomes;
  /** The document of the scheme, for the trace. */
  readonly sources: TraceSource[] | undefined;
}

/** What a component pays into a line for a period. */
export interface Contribution {
  readonly period: PeriodOutcome;
  readonly component: CompiledComponent;
  readonly outcome: ComponentOutcome;
  readonly exact: Fraction;
}

/** A line of the month: the exact sum of what the periods pay into it, rounded once. */
export interface MonthLine extends RoundedLine {
  /** As the last period that pays it calls it. */
  readonly label: string;
  /** What pays it: the name of its component, or the line where several components share it. */
  readonly payer: string;
  readonly exact: Fraction;
  readonly contributions: readonly Contribution[];
}

interface Payment extends Omit<MonthLine, 'exact' | 'units' | 'contributions'> {
  readonly contribution: Contribution;
}

/** The lines of all periods in the order in which they first appear; those of the same component and code are one. */
export function listMonthLines(periods: readonly PeriodOutcome[], places: number): MonthLine[] {
  const lines = new Map<string, MonthLine>();
  for (const { component, code, label, payer, contribution } of periods.flatMap(listPayments)) {
    const key = `${component}/${code}`;
    const before = lines.get(key);
    const exact = before === undefined ? contribution.exact : add(before.exact, contribution.exact);
    lines.set(key, {
      component,
      code,
      label,
      payer,
      exact,
      units: roundMoney(exact, places),
      contributions: [...(before?.contributions ?? []), contribution],
    });
  }
  return [...lines.values()];
}

/** What every component of all periods pays into each line, part by part. */
export function listPartsOfMonth(periods: readonly PeriodOutcome[], places: number): PaidPart[][] {
  return listMonthLines(periods, places).map(({ contributions }) =>
    contributions.flatMap(({ period, component, outcome, exact }) =>
      component.line === undefined
        ? [{ component, exact }]
        : listExactLines(period, component, outcome).map((line) => ({ component, exact: line.exact })),
    ),
  );
}

/** What a component pays in all periods together, as other components read it: its lines rounded once, or their exact sum where it shares a line. */
export function sumAmountOfMonth(periods: readonly PeriodOutcome[], code: string, places: number): Fraction {
  const lines = new Map<string, Fraction>();
  let isShared = false;
  for (const period of periods) {
    const component = period.compiled.components.find((each) => each.code === code);
    const outcome = component === undefined ? undefined : period.outcomes.get(component);
    if (component === undefined || outcome === undefined || !isPaidBy(period, component)) continue;
    isShared = component.line !== undefined;
    for (const line of listExactLines(period, component, outcome))
      lines.set(line.code, add(lines.get(line.code) ?? ZERO, line.exact));
  }
  const exact = [...lines.values()];
  return isShared
    ? addAll(exact)
    : fromUnits(
        exact.reduce((sum, each) => sum + roundMoney(each, places), 0n),
        places,
      );
}

/** Whether a period pays a component: all that are not left to the end of the month, and the others where the period ends it. */
export function isPaidBy({ endsMonth }: PeriodOutcome, { withinMonth }: CompiledComponent): boolean {
  return endsMonth || withinMonth !== 'at-month-end';
}

function listPayments(period: PeriodOutcome): Payment[] {
  return period.compiled.components.flatMap((component): Payment[] => {
    const outcome = period.outcomes.get(component);
    if (outcome === undefined || !isPaidBy(period, component)) return [];
    const lines = listExactLines(period, component, outcome);
    const { code, name, line } = component;
    if (line === undefined)
      return lines.map((each) => ({
        component: code,
        code: each.code,
        label: each.label,
        payer: name,
        contribution: { period, component, outcome, exact: each.exact },
      }));
    const label = period.compiled.sharedLines.get(line) ?? line;
    return [
      {
        component: line,
        code: line,
        label,
        payer: label,
        contribution: { period, component, outcome, exact: addAll(lines.map((each) => each.exact)) },
      },
    ];
  });
}

function listExactLines(
  { days, total }: PeriodOutcome,
  { withinMonth }: CompiledComponent,
  outcome: ComponentOutcome,
): ComponentOutcome['lines'] {
  if (withinMonth !== 'prorated') return outcome.lines;
  if (outcome.ofPeriod !== undefined) return outcome.ofPeriod.lines;
  const share = { numerator: BigInt(days), denominator: BigInt(total) };
  return outcome.lines.map((line) => ({ ...line, exact: multiply(line.exact, share) }));
}
