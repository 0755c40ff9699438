import { isPaidBy, type Contribution, type MonthLine, type PeriodOutcome } from './month-lines.js';
import { writeAmounts } from '../numbers/amounts-text.js';
import { writeExact, isExactAt, addAll, writeUnits } from '../numbers/exact-fraction.js';
import { isRoundedByItself, roundParts } from '../numbers/round-parts.js';
import type { CompiledComponent } from '../scheme/compile-scheme.js';
import type { ComponentOutcome } from '../statement/component-result.js';
import { itemAt, pairUp } from '../documents/items.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { noteScheme, noteWhoseMonth } from './statement-notes.js';
import type { TraceNode } from '../trace/trace.js';
import { stepsOf } from '../trace/steps.js';
import type { periodWords } from '../explanation/period-words.js';

const { traceNode } = stepsOf<typeof periodWords>();

/**
 * The trace of a month of several periods: the components, each with what every period pays of it, which add up
 * exactly; inside a period the component as it comes out for the whole month.
 */
export function traceMonth(
  lines: readonly MonthLine[],
  periods: readonly PeriodOutcome[],
  { total, places, inputs }: { readonly total: bigint; readonly places: number; readonly inputs: StatementInputs },
): TraceNode {
  const payers = new Map<string, MonthLine[]>();
  for (const line of lines) payers.set(line.component, [...(payers.get(line.component) ?? []), line]);
  const covered = periods.reduce((sum, period) => sum + period.days, 0);
  const all = periods[0]?.total ?? 0;
  const withoutScheme =
    covered === all
      ? []
      : [{ code: 'days-without-scheme', values: { days: String(all - covered), total: String(all) } } as const];
  return traceNode('statement/periods', 'money', writeUnits(total, places), {
    notes: [...noteWhoseMonth(inputs, periods.at(-1)?.compiled.scheme.currency), ...withoutScheme],
    children: [...[...payers.values()].map((paid) => tracePayer(paid, places)), ...traceUnpaid(periods, places)],
  });
}

/** What has no line and still explains something: a result that others depend on, an award that is not proposed. */
function traceUnpaid(periods: readonly PeriodOutcome[], places: number): TraceNode[] {
  const nothing = writeUnits(0n, places);
  const unpaid = new Map<string, { name: string; children: TraceNode[] }>();
  for (const period of periods)
    period.compiled.components.forEach((component) => {
      const outcome = period.outcomes.get(component);
      if (outcome?.trace === undefined || outcome.lines.length > 0 || !isPaidBy(period, component)) return;
      const before = unpaid.get(component.code)?.children ?? [];
      unpaid.set(component.code, {
        name: component.name,
        children: [...before, traceUnpaidPeriod(period, component, outcome, nothing)],
      });
    });
  return [...unpaid.values()].map(({ name, children }) =>
    traceNode('statement/periods-component', 'money', nothing, { label: name, children }),
  );
}

function traceUnpaidPeriod(
  { span: { from, until }, sources, compiled }: PeriodOutcome,
  { withinMonth }: CompiledComponent,
  outcome: ComponentOutcome,
  nothing: string,
): TraceNode {
  return traceNode(
    withinMonth === 'at-month-end' ? 'statement/period-month-end' : 'statement/period-unpaid',
    'money',
    nothing,
    { values: { from, until }, notes: [noteScheme(compiled.scheme)], sources, children: listChildren(outcome) },
  );
}

/** What one component, or the components of a shared line, pay. */
function tracePayer(lines: readonly MonthLine[], places: number): TraceNode {
  const shown = new Map<ComponentOutcome, { contribution: Contribution; units: bigint; parts: Contribution[] }>();
  for (const line of lines) {
    const parts = roundParts(
      line.units,
      line.contributions.map((each) => each.exact),
      places,
    );
    for (const [contribution, units] of pairUp(line.contributions, parts)) {
      const before = shown.get(contribution.outcome);
      shown.set(contribution.outcome, {
        contribution,
        units: (before?.units ?? 0n) + units,
        parts: [...(before?.parts ?? []), contribution],
      });
    }
  }
  const sum = lines.reduce((amount, line) => amount + line.units, 0n);
  return traceNode('statement/periods-component', 'money', writeUnits(sum, places), {
    label: itemAt(lines, lines.length - 1).payer,
    children: [...shown.values()].map(({ contribution, units, parts }) =>
      tracePeriod(contribution, units, parts, places),
    ),
  });
}

function tracePeriod(
  { period, component, outcome }: Contribution,
  shown: bigint,
  parts: readonly Contribution[],
  places: number,
): TraceNode {
  const {
    sources,
    span: { from, until },
  } = period;
  const label = component.line === undefined ? undefined : component.name;
  const inForce = noteScheme(period.compiled.scheme);
  const result = writeUnits(shown, places);
  if (component.withinMonth === 'at-month-end') {
    return traceNode('statement/period-month-end', 'money', result, {
      label,
      values: { from, until },
      notes: [inForce],
      sources,
      children: listChildren(outcome),
    });
  }
  if (outcome.ofPeriod !== undefined) {
    return traceNode('statement/period-own-days', 'money', result, {
      label,
      values: { from, until },
      notes: [inForce],
      sources,
      children: [outcome.ofPeriod.trace(shown)],
    });
  }
  const exact = addAll(parts.map((part) => part.exact));
  const byItself = isRoundedByItself(shown, exact, places);
  const addsUp = byItself ? [] : [{ code: 'adds-up', values: { exact: writeExact(exact) } } as const];
  const notes = [inForce, ...addsUp];
  const unrounded = byItself && !isExactAt(exact, places) ? writeExact(exact) : undefined;
  const children = listChildren(outcome);
  if (component.withinMonth === 'dated')
    return traceNode('statement/period-dated', 'money', result, {
      label,
      values: { from, until },
      exact: unrounded,
      notes,
      sources,
      children,
    });
  const amounts = writeAmounts(outcome.lines.map((line) => line.exact));
  const [days, ofMonth] = [String(period.days), String(period.total)];
  return traceNode('statement/period', 'money', result, {
    label,
    values: { from, until, amounts, days, total: ofMonth },
    exact: unrounded,
    notes,
    sources,
    children,
  });
}

function listChildren({ trace }: ComponentOutcome): TraceNode[] {
  return trace === undefined ? [] : [trace];
}
