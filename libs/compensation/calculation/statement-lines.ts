import { add, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { roundMoney } from '../numbers/money.js';
import type { CompiledComponent, CompiledScheme } from '../scheme/compile-scheme.js';
import type { Outcomes, RoundedLine } from './make-statement.js';
import type { TraceNode } from '../trace/trace.js';

/** What one component pays into a line, exact. */
export interface PaidPart {
  readonly component: CompiledComponent;
  readonly exact: Fraction;
}

/** A line of one month of one scheme. */
export interface PaidLine extends RoundedLine {
  readonly exact: Fraction;
  /** Whether several components may pay into it; then `trace` is what they explain. */
  readonly isShared: boolean;
  readonly trace: TraceNode[];
}

/** The lines of the components in their order; a shared line stands where its first component does and is rounded once. */
export function listPaidLines(compiled: CompiledScheme, outcomes: Outcomes): PaidLine[] {
  const lines: PaidLine[] = [];
  const shared = new Map<string, number>();
  for (const component of compiled.components) {
    const outcome = outcomes.get(component);
    if (outcome === undefined) continue;
    const { code, line } = component;
    if (line === undefined) {
      for (const each of outcome.lines)
        lines.push({
          component: code,
          code: each.code,
          label: each.label,
          exact: each.exact,
          units: roundMoney(each.exact, compiled.places),
          isShared: false,
          trace: [],
        });
      continue;
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
      isShared: true,
      trace,
    };
  }
  return lines;
}

/** What the components pay into each line, as far as they are calculated. */
export function groupPartsByLine({ components }: CompiledScheme, outcomes: Outcomes): PaidPart[][] {
  const shared = new Map<string, PaidPart[]>();
  const own: PaidPart[][] = [];
  for (const component of components) {
    const parts = (outcomes.get(component)?.lines ?? []).map(({ exact }) => ({ component, exact }));
    if (component.line === undefined) own.push(...parts.map((part) => [part]));
    else shared.set(component.line, [...(shared.get(component.line) ?? []), ...parts]);
  }
  return [...own, ...shared.values()];
}
