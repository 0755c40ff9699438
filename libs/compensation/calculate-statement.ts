import { documentProblems } from './check-document.js';
import { statementInputsSchema, type StatementInputs, type StatementInputsDraft } from './inputs/statement-inputs.js';
import { add, sumOf, ZERO, type Fraction } from './numbers/exact-fraction.js';
import { hundredths, hundredthsToText, roundMoney } from './numbers/money.js';
import { oversizedAmounts } from './oversized-amounts.js';
import { problemsOfIssues, problemsUnder, type Problem } from './problem.js';
import { refusedState, stateOf, unreadInputs } from './refused-inputs.js';
import { compileScheme, type CompiledScheme } from './scheme/compile-scheme.js';
import { Evaluation } from './scheme/evaluation.js';
import { moneyNode } from './scheme/money-node.js';
import { mixWarning, shareOfFixedPay } from './scheme/pay-mix.js';
import type { ComponentOutcome, Warning } from './scheme/component-result.js';
import { paySchemeSchema, type PaySchemeDraft } from './scheme/pay-scheme.js';
import type { CarriedState, ExplainedResult, StatementLine, StatementResult } from './statement.js';
import type { TraceNode } from './trace/trace.js';

/** Names the semantics of the engine; it changes whenever the same scheme and inputs could give another statement or trace. */
export const ENGINE_VERSION = '2.0.0';

export interface CalculationOptions {
  /** Whether the trace is built; without it a calculation takes less than half the time. */
  readonly traced?: boolean;
}

/**
 * Calculates a statement from a scheme, the inputs of one person and month, and the state that the month before
 * left. Pure: the same arguments give the same bytes. Each line is rounded half-up to 2 decimals once and the
 * total is the sum of the lines. Never throws for input, however malformed: all problems come back at once, with
 * paths that start at `scheme`, `inputs` or `carriedState`.
 */
export function calculateStatement(scheme: PaySchemeDraft, inputs: StatementInputsDraft, carriedState: CarriedState = {}): ExplainedResult {
  const unreadable = [...problemsUnder(['scheme'], documentProblems(scheme)), ...problemsUnder(['inputs'], documentProblems(inputs)), ...problemsUnder(['carriedState'], documentProblems(carriedState))];
  if (unreadable.length > 0) return { ok: false, problems: unreadable };
  const parsedScheme = paySchemeSchema.safeParse(scheme);
  const parsedInputs = statementInputsSchema.safeParse(inputs);
  if (!parsedScheme.success || !parsedInputs.success) {
    return {
      ok: false,
      problems: [
        ...problemsUnder(['scheme'], problemsOfIssues(parsedScheme.error?.issues ?? [])),
        ...problemsUnder(['inputs'], problemsOfIssues(parsedInputs.error?.issues ?? [])),
      ],
    };
  }
  return calculateCompiled(compileScheme(parsedScheme.data), parsedInputs.data, carriedState);
}

/** The same for a scheme that was compiled once and inputs that have passed their schema: what payroll and simulations call for many. */
export function calculateCompiled(compiled: CompiledScheme, inputs: StatementInputs, carriedState?: CarriedState, options?: { readonly traced?: true }): ExplainedResult;
export function calculateCompiled(compiled: CompiledScheme, inputs: StatementInputs, carriedState?: CarriedState, options?: CalculationOptions): StatementResult;
export function calculateCompiled(compiled: CompiledScheme, inputs: StatementInputs, carriedState: CarriedState = {}, { traced = true }: CalculationOptions = {}): StatementResult {
  const evaluation = new Evaluation(inputs, traced);
  const problems = refusedBefore(compiled, inputs, carriedState);
  if (problems.length > 0 && problems.some((problem) => problem.path[0] === 'carriedState')) return { ok: false, problems };
  const outcomes: ComponentOutcome[] = [];
  for (const index of compiled.order) {
    const component = compiled.components[index]!;
    const outcome = component.calculate(evaluation, stateOf(carriedState, component.code));
    evaluation.record(component.code, outcome);
    outcomes[index] = outcome;
  }
  const all = [...evaluation.problems, ...problems];
  return all.length > 0 ? { ok: false, problems: all } : statementOf(compiled, outcomes, inputs, traced);
}

/** What is wrong with inputs and state before anything is calculated. */
function refusedBefore(compiled: CompiledScheme, inputs: StatementInputs, carriedState: CarriedState): Problem[] {
  const unread = unreadInputs(compiled.reads, inputs, inputs.kpiPlan === undefined ? [] : [inputs.kpiPlan]);
  return [...unread, ...refusedState(compiled.components, carriedState)];
}

interface PaidLine extends Omit<StatementLine, 'position' | 'amount'> {
  readonly hundredths: bigint;
  readonly exact: Fraction;
  /** The first component that pays it. */
  readonly trace: TraceNode[];
}

function statementOf(compiled: CompiledScheme, outcomes: readonly ComponentOutcome[], inputs: StatementInputs, traced: boolean): StatementResult {
  const paid = paidLines(compiled, outcomes);
  const total = paid.reduce((sum, line) => sum + line.hundredths, 0n);
  const oversized = oversizedAmounts(paid, total, inputs);
  if (oversized.length > 0) return { ok: false, problems: oversized };
  const carriedState: Record<string, unknown> = {};
  compiled.components.forEach((component, index) => {
    if (component.carriesState) carriedState[component.code] = outcomes[index]!.carriedState;
  });
  return {
    ok: true,
    lines: paid.map(({ component, code, label, hundredths }, index) => ({ position: index + 1, component, code, label, amount: hundredthsToText(hundredths) })),
    total: hundredthsToText(total),
    carriedState,
    warnings: [
      ...outcomes.flatMap((outcome, index) => (outcome.warnings ?? []).map((warning) => ({ ...warning, component: compiled.components[index]!.code }))),
      ...warningsOfMix(compiled, outcomes, total),
    ],
    ...(traced ? { trace: statementNode(compiled, outcomes, paid, hundredthsToText(total)) } : {}),
  };
}

/** Whether the share of fixed pay suits the role that the scheme is made for. */
function warningsOfMix({ mix, components, scheme }: CompiledScheme, outcomes: readonly ComponentOutcome[], total: bigint): Warning[] {
  if (mix === undefined) return [];
  const fixed = sumOf(outcomes.filter((_, index) => components[index]!.nature === 'fixed').map((outcome) => outcome.amount));
  const warning = mixWarning(mix, shareOfFixedPay(fixed, hundredths(total)));
  return warning === undefined ? [] : [{ ...warning, component: scheme.code }];
}

/** The lines of the components in their order; a shared line stands where its first component does and is rounded once. */
function paidLines(compiled: CompiledScheme, outcomes: readonly ComponentOutcome[]): PaidLine[] {
  const lines: PaidLine[] = [];
  const shared = new Map<string, number>();
  compiled.components.forEach(({ code, line }, index) => {
    const outcome = outcomes[index]!;
    if (line === undefined) {
      for (const each of outcome.lines) lines.push({ component: code, code: each.code, label: each.label, exact: each.exact, hundredths: roundMoney(each.exact), trace: [] });
      return;
    }
    const at = shared.get(line) ?? lines.length;
    const before = lines[at];
    const exact = add(before?.exact ?? ZERO, outcome.amount);
    const trace = [...(before?.trace ?? []), ...(outcome.trace === undefined ? [] : [outcome.trace])];
    shared.set(line, at);
    lines[at] = { component: line, code: line, label: compiled.sharedLines.get(line) ?? line, exact, hundredths: roundMoney(exact), trace };
  });
  return lines;
}

const ADDED_EXACTLY = [{ code: 'exactly' }];

function statementNode(compiled: CompiledScheme, outcomes: readonly ComponentOutcome[], paid: readonly PaidLine[], total: string): TraceNode {
  const seen = new Set<string>();
  const children = compiled.components.flatMap(({ line }, index): TraceNode[] => {
    const { trace } = outcomes[index]!;
    if (line === undefined) return trace === undefined ? [] : [trace];
    if (seen.has(line)) return [];
    seen.add(line);
    const { label, exact, trace: parts } = paid.find((each) => each.component === line && each.code === line)!;
    return [moneyNode('statement/line', exact, { label, notes: parts.some((part) => part.exact !== undefined) ? ADDED_EXACTLY : undefined, children: parts })];
  });
  return { rule: 'statement', unit: 'money', result: total, children };
}
