import { add, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { roundMoney } from '../numbers/money.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';
import type { ComponentOutcome } from '../statement/component-result.js';
import type { PartOfLine } from './pay-mix.js';
import type { StatementLine } from '../statement/statement.js';
import type { TraceNode } from '../trace/trace.js';

/** A line before it is written, rounded once. */
export interface PaidLine extends Omit<StatementLine, 'position' | 'amount'> {
  readonly units: bigint;
  readonly exact: Fraction;
  /** Of a shared line, what its components explain. */
  readonly trace: TraceNode[];
}

/** The lines of the components in their order; a shared line stands where its first component does and is rounded once. */
export function listPaidLines(compiled: CompiledScheme, outcomes: readonly ComponentOutcome[]): PaidLine[] {
  const lines: PaidLine[] = [];
  const shared = new Map<string, number>();
  compiled.components.forEach(({ code, line }, index) => {
    const outcome = outcomes[index]!;
    if (line === undefined) {
      for (const each of outcome.lines)
        lines.push({
          component: code,
          code: each.code,
          label: each.label,
          exact: each.exact,
          units: roundMoney(each.exact, compiled.places),
          trace: [],
        });
      return;
    }
    const at = shared.get(line) ?? lines.length;
    const before = lines[at];
    const exact = add(before?.exact ?? ZERO, outcome.amount);
    const trace = [...(before?.trace ?? []), ...(outcome.trace === undefined ? [] : [outcome.trace])];
    shared.set(line, at);
    lines[at] = {
      component: line,
      code: line,
      label: compiled.sharedLines.get(line) ?? line,
      exact,
      units: roundMoney(exact, compiled.places),
      trace,
    };
  });
  return lines;
}

/** What the components pay into each line. */
export function groupPartsByLine(
  { components }: CompiledScheme,
  outcomes: readonly ComponentOutcome[],
): PartOfLine[][] {
  const shared = new Map<string, PartOfLine[]>();
  const own: PartOfLine[][] = [];
  components.forEach((component, index) => {
    const parts = outcomes[index]!.lines.map(({ exact }) => ({ component, exact }));
    if (component.line === undefined) own.push(...parts.map((part) => [part]));
    else shared.set(component.line, [...(shared.get(component.line) ?? []), ...parts]);
  });
  return [...own, ...shared.values()];
}
