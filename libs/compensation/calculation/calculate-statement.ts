import { writeUnits } from '../numbers/exact-fraction.js';
import { findDocumentProblems } from '../documents/check-document.js';
import { findDealsAfterMonth } from './deals-by-day.js';
import { findInputsWithTooManyDecimals } from '../inputs/amounts-of-inputs.js';
import { readInputs } from '../inputs/read-inputs.js';
import type { StatementInputs, StatementInputsDraft } from '../inputs/statement-inputs.js';
import { listSources } from '../inputs/trace-sources.js';
import { convertIssues, prefixProblems } from '../documents/problem.js';
import { findProblemsOfInputs } from './problems-of-inputs.js';
import { readCarriedState, readState } from './carried-state.js';
import { findUnreadInputs } from './refused-inputs.js';
import { refuseStatement } from './refuse-statement.js';
import { compileScheme, type CompiledComponent, type CompiledScheme } from '../scheme/compile-scheme.js';
import { Evaluation } from '../terms/evaluation.js';
import { stepsOf } from '../trace/steps.js';
import { findNotInForce } from '../scheme/in-force.js';
import { makeStatement, type Outcomes } from './make-statement.js';
import type { ComponentOutcome, Warning } from '../statement/component-result.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import { takeFromVariablePay } from './take-from-variable-pay.js';
import type { CarriedState, ExplainedResult, StatementResult } from '../statement/statement.js';
import { listPaidLines, groupPartsByLine, type PaidLine } from './statement-lines.js';
import { makeWarning } from '../explanation/describe-warning.js';
import { noteScheme, noteWhoseMonth } from './statement-notes.js';
import type { TraceNode } from '../trace/trace.js';
import type { statementWords } from '../explanation/statement-words.js';

const { traceMoney, traceNode } = stepsOf<typeof statementWords>();

/** Names the semantics of the engine; it changes whenever the same scheme and inputs could give another statement or trace. */
export const ENGINE_VERSION = '3.0.0';

export interface CalculationOptions {
  /** Whether the trace is built; without it a calculation takes less than half the time. */
  readonly traced?: boolean;
  /** Whether the statement says how much of it is fixed pay. */
  readonly fixedPay?: boolean;
  /** Whether months are calculated as well in which the scheme is not in force yet: a draft is simulated over the results of past months. */
  readonly atAnyTime?: boolean;
}

/**
 * Calculates a statement from a scheme, the inputs of one person and month, and the state that the month before
 * left. Pure: the same arguments give the same bytes. Each line is rounded half-up once to the
 * decimals of the scheme's currency and the total is the sum of the lines. Never throws for input, however malformed: all problems come back at once, with
 * paths that start at `scheme`, `inputs` or `carriedState`.
 */
export function calculateStatement(
  scheme: PaySchemeDraft,
  inputs: StatementInputsDraft,
  carriedState: CarriedState = {},
): ExplainedResult {
  const unreadable = [
    ...prefixProblems(['scheme'], findDocumentProblems(scheme)),
    ...prefixProblems(['inputs'], findDocumentProblems(inputs)),
    ...prefixProblems(['carriedState'], findDocumentProblems(carriedState)),
  ];
  if (unreadable.length > 0) return refuseStatement({ inputs }, unreadable);
  const parsed = paySchemeSchema.safeParse(scheme);
  const read = readInputs(inputs);
  if (parsed.success && read.ok) return calculateCompiled(compileScheme(parsed.data), read.inputs, carriedState);
  return refuseStatement({ scheme, inputs } as { readonly inputs: unknown }, [
    ...prefixProblems(['scheme'], convertIssues(parsed.error?.issues ?? [])),
    ...(read.ok
      ? []
      : findProblemsOfInputs(read, parsed.data, (rest, known) =>
          calculateCompiled(compileScheme(known), rest, carriedState, { traced: false }),
        )),
  ]);
}

/** The same for a scheme that was compiled once and inputs that have passed their schema: what payroll and simulations call for many. */
export function calculateCompiled(
  compiled: CompiledScheme,
  inputs: StatementInputs,
  carriedState?: CarriedState,
  options?: { readonly traced?: true },
): ExplainedResult;
export function calculateCompiled(
  compiled: CompiledScheme,
  inputs: StatementInputs,
  carriedState?: CarriedState,
  options?: CalculationOptions,
): StatementResult;
export function calculateCompiled(
  compiled: CompiledScheme,
  inputs: StatementInputs,
  carriedState: CarriedState = {},
  { traced = true, fixedPay = false, atAnyTime = false }: CalculationOptions = {},
): StatementResult {
  const evaluation = new Evaluation(inputs, traced, compiled.places);
  const unread = findUnreadInputs(compiled.reads, inputs, inputs.kpiPlan === undefined ? [] : [inputs.kpiPlan]);
  const { currency } = compiled.scheme;
  const { problems: refused, states } = readCarriedState([compiled], inputs, carriedState, { atAnyTime });
  const outcomes = new Map<CompiledComponent, ComponentOutcome>();
  for (const component of compiled.order) {
    const outcome = component.calculate(evaluation, readState(states, component.code));
    evaluation.record(component.code, outcome);
    outcomes.set(component, outcome);
    if (component === compiled.lastVariable)
      takeFromVariablePay(compiled, outcomes, groupPartsByLine(compiled, outcomes), evaluation);
  }
  const dates = [...(atAnyTime ? [] : findNotInForce(compiled.scheme, inputs.month)), ...findDealsAfterMonth(inputs)];
  const decimals = findInputsWithTooManyDecimals(inputs, currency);
  const problems = [...evaluation.problems, ...unread, ...decimals, ...dates, ...refused];
  if (problems.length > 0) return refuseStatement({ inputs }, problems);
  const lines = listPaidLines(compiled, outcomes);
  return makeStatement({
    compiled,
    outcomes,
    inputs,
    lines,
    listParts: () => groupPartsByLine(compiled, outcomes),
    takesAway: isAnyTakenAway(outcomes),
    warnings: listWarnings(compiled, outcomes),
    lastWarnings: [],
    fixedPay,
    trace: traced ? (total) => traceStatement({ compiled, outcomes, inputs }, lines, total) : undefined,
  });
}

function isAnyTakenAway(outcomes: Outcomes): boolean {
  for (const [{ nature }, { amount }] of outcomes) if (amount.numerator < 0n && nature !== 'correction') return true;
  return false;
}

function listWarnings({ components, places }: CompiledScheme, outcomes: Outcomes): Warning[] {
  const warnings: Warning[] = [];
  for (const component of components)
    for (const ground of outcomes.get(component)?.warnings ?? [])
      warnings.push(makeWarning(component.code, ground, places));
  return warnings;
}

const ADDED_EXACTLY = [{ code: 'exactly' }] as const;

function traceStatement(
  { compiled, outcomes, inputs }: { compiled: CompiledScheme; outcomes: Outcomes; inputs: StatementInputs },
  paid: readonly PaidLine[],
  total: bigint,
): TraceNode {
  const seen = new Set<string>();
  const children: TraceNode[] = [];
  for (const component of compiled.components) {
    const { line } = component;
    const trace = outcomes.get(component)?.trace;
    if (line === undefined) {
      if (trace !== undefined) children.push(trace);
    } else if (!seen.has(line)) {
      seen.add(line);
      for (const each of paid) if (each.isShared && each.code === line) children.push(traceLine(each, compiled.places));
    }
  }
  return traceNode('statement', 'money', writeUnits(total, compiled.places), {
    notes: [noteScheme(compiled.scheme), ...noteWhoseMonth(inputs, compiled.scheme.currency)],
    sources: listSources(inputs, ['scheme']),
    children,
  });
}

function traceLine({ label, exact, trace: parts }: PaidLine, places: number): TraceNode {
  return traceMoney('statement/line', exact, places, {
    label,
    notes: parts.some((part) => part.exact !== undefined) ? ADDED_EXACTLY : undefined,
    children: parts,
  });
}
