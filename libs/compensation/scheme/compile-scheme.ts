import { hundredths, roundMoney } from '../numbers/money.js';
import { sumOf, ZERO } from '../numbers/exact-fraction.js';
import type { TraceNode } from '../trace/trace.js';
import type { ComponentOutcome, ComponentResult, ExactLine, PayOfPeriod } from './component-result.js';
import { componentOfKind } from './component-registry.js';
import { conditionReader, type ConditionReader } from './condition.js';
import type { Evaluation } from './evaluation.js';
import { orderOfCalculation } from './order-of-calculation.js';
import { mixLimits, type MixLimits } from './pay-mix.js';
import type { Calculation, WithinMonth } from './pay-component.js';
import type { PayNature } from './pay-nature.js';
import { referencesOfScheme } from './references-of-scheme.js';
import type { PayScheme } from './scheme-shape.js';
import type { Vocabulary } from './vocabulary.js';
import { vocabularyOf } from './vocabulary-of-scheme.js';

/** A component, ready for any number of people. */
export interface CompiledComponent {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** The code of the line that it shares with others. */
  readonly line: string | undefined;
  readonly nature: PayNature;
  readonly withinMonth: WithinMonth;
  readonly carriesState: boolean;
  readonly calculate: (evaluation: Evaluation, carriedState: unknown) => ComponentOutcome;
}

/** A scheme whose every number was read once, ready for any number of people and months. */
export interface CompiledScheme {
  readonly scheme: PayScheme;
  /** As they stand on the statement. */
  readonly components: readonly CompiledComponent[];
  /** The indexes of the components in the order of calculation. */
  readonly order: readonly number[];
  /** Of these, the components that are prorated and those that they depend on: what is calculated for a period that ends before the month does. */
  readonly orderWithinMonth: readonly number[];
  readonly sharedLines: ReadonlyMap<string, string>;
  /** The mix of fixed and variable pay that the scheme is made for. */
  readonly mix: MixLimits | undefined;
  /** What inputs may have: anything else is refused, it would be ignored. */
  readonly reads: { readonly values: ReadonlySet<string>; readonly actuals: ReadonlySet<string>; readonly sections: ReadonlySet<string>; readonly personalPlan: boolean };
}

/** Makes a scheme ready. The scheme has passed its schema; a RangeError or a TypeError says that it has not. */
export function compileScheme(scheme: PayScheme): CompiledScheme {
  const order = orderOfCalculation(scheme);
  if (!order.ok) throw new RangeError('The components of the scheme depend on each other in a circle.');
  const vocabulary = vocabularyOf(scheme);
  const conditions = new Map<string, ConditionReader>();
  const named = (code: string): ConditionReader => {
    const known = conditions.get(code);
    if (known !== undefined) return known;
    const reader = conditionReader(scheme.conditions.find((condition) => condition.code === code)!.when, vocabulary, named);
    conditions.set(code, reader);
    return reader;
  };
  const kinds = scheme.components.map((component) => componentOfKind(component.kind));
  return {
    scheme,
    components: scheme.components.map((component) => compileComponent(component, vocabulary, named)),
    order: order.components,
    orderWithinMonth: proratedOrder(order, kinds.map((kind) => kind.withinMonth)),
    sharedLines: new Map(scheme.lines.map((line) => [line.code, line.name])),
    mix: scheme.profile === undefined ? undefined : mixLimits(scheme.profile),
    reads: {
      values: new Set(scheme.values.map((value) => value.code)),
      actuals: new Set(scheme.components.flatMap((component, index) => kinds[index]!.actualCodes?.(component.terms) ?? [])),
      sections: new Set(referencesOfScheme(scheme).flatMap((reference) => (reference.to === 'section' ? [reference.code] : []))),
      personalPlan: scheme.components.some((component, index) => kinds[index]!.readsPersonalPlan?.(component.terms) === true),
    },
  };
}

function proratedOrder({ components, dependencies }: { readonly components: readonly number[]; readonly dependencies: readonly (readonly number[])[] }, withinMonth: readonly WithinMonth[]): number[] {
  const needed = new Set<number>();
  for (const index of components.toReversed()) {
    if (withinMonth[index] === 'prorated') needed.add(index);
    if (needed.has(index)) for (const dependency of dependencies[index]!) needed.add(dependency);
  }
  return components.filter((index) => needed.has(index));
}

function compileComponent(component: PayScheme['components'][number], vocabulary: Vocabulary, named: (code: string) => ConditionReader): CompiledComponent {
  const { code, name, kind, when, line } = component;
  const { compile, carriedState, nature, withinMonth } = componentOfKind(kind);
  const calculation = compile(component.terms, vocabulary, { code, name });
  const gated = when === undefined ? calculation : gatedCalculation(calculation, conditionReader(when, vocabulary, named));
  return {
    code, name, kind, line, nature, withinMonth,
    carriesState: carriedState !== undefined,
    calculate: (evaluation, state) => outcomeOf(gated(evaluation, state), { name, isShared: line !== undefined }),
  };
}

/** Behind a gate everything is calculated, so that inputs are checked and states go on; only the amounts are 0 when it is shut. */
function gatedCalculation(calculation: Calculation, gate: ConditionReader): Calculation {
  return (evaluation, state) => {
    const result = calculation(evaluation, state);
    const { holds, trace } = gate(evaluation);
    const lines = holds ? result.lines : unpaid(result.lines);
    const ofPeriod = result.ofPeriod === undefined ? undefined : gatedPeriod(result.ofPeriod, holds, trace);
    if (!evaluation.traced) return { ...result, lines, ofPeriod };
    return { ...result, lines, ofPeriod, trace: gateNode(result.trace, holds, trace) };
  };
}

function unpaid(lines: readonly ExactLine[]): ExactLine[] {
  return lines.map((line) => ({ ...line, exact: ZERO }));
}

function gatedPeriod(ofPeriod: PayOfPeriod, holds: boolean, condition: TraceNode | undefined): PayOfPeriod {
  return { lines: holds ? ofPeriod.lines : unpaid(ofPeriod.lines), trace: (shown) => gateNode(ofPeriod.trace(shown), holds, condition) };
}

function gateNode(paid: TraceNode | undefined, holds: boolean, condition: TraceNode | undefined): TraceNode {
  const children = [condition, paid].filter((node) => node !== undefined);
  return {
    rule: 'statement/gate', unit: 'money', result: holds ? (paid?.result ?? '0.00') : '0.00',
    ...(paid?.label === undefined ? {} : { label: paid.label }),
    notes: [{ code: holds ? 'open' : 'closed' }], children,
  };
}

function outcomeOf(result: ComponentResult, { name, isShared }: { name: string; isShared: boolean }): ComponentOutcome {
  const amount = isShared ? sumOf(result.lines.map((line) => line.exact)) : hundredths(result.lines.reduce((sum, line) => sum + roundMoney(line.exact), 0n));
  const trace = result.trace === undefined || result.trace.label !== undefined ? result.trace : { ...result.trace, label: name };
  return { ...result, amount, trace };
}
