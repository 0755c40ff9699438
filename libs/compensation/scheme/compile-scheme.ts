import { listSources } from '../inputs/trace-sources.js';
import { stepsOf } from '../trace/steps.js';
import type { TraceNode, TraceSource } from '../trace/trace.js';
import { ZERO } from '../numbers/exact-fraction.js';
import { writeMoney } from '../numbers/money.js';
import { boundLines, makeUnpaid } from '../terms/bounded-lines.js';
import {
  makeOutcome,
  replacePay,
  type ComponentOutcome,
  type ComponentResult,
  type PayOfPeriod,
} from '../statement/component-result.js';
import { findComponentKind } from './component-registry.js';
import type { ConditionResult } from '../terms/condition-result.js';
import { makeConditionReader, type ConditionReader } from '../terms/condition.js';
import type { Evaluation } from '../terms/evaluation.js';
import { findPaidFor } from '../components/staff-of-kind.js';
import { makeMultiplierReader } from '../terms/multiplier.js';
import { multiplyPay } from './multiply-pay.js';
import { payToStaff } from './paid-to-staff.js';
import { makeReaderOnce } from './named-condition.js';
import { NamedConditions } from './named-conditions.js';
import type { gateWords } from './gate-words.js';
import { findOrderOfCalculation, type OrderedComponent } from './order-of-calculation.js';
import { readMixLimits, type MixLimits } from './pay-profile.js';
import type { ComputedNeed, FullSalaryReader } from '../components/computed-need.js';
import type { Calculation, WithinMonth } from '../components/pay-component.js';
import type { PayNature } from '../terms/pay-nature.js';
import { listReadsOfScheme, listReadsWithinMonth, type SchemeReads } from './reads-of-scheme.js';
import { REFUSED_STATE } from './refused-state.js';
import { listSourceRoles } from './source-roles.js';
import type { PayScheme } from './scheme-shape.js';
import { takesFromVariablePay } from './takers-of-variable-pay.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import { makeVocabulary } from './vocabulary-of-scheme.js';

const { traceNode } = stepsOf<typeof gateWords>();

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
  /** Whether it may take away from the variable pay of the month. */
  readonly takesAway: boolean;
  /** What it reads of several people, or of a whole year. */
  readonly computed: ComputedNeed | undefined;
  readonly resultOfMonth: 'plan' | 'tasks' | undefined;
  readonly calculate: (evaluation: Evaluation, carriedState: unknown) => ComponentOutcome;
}

/** A scheme whose every number was read once, ready for any number of people and months. */
export interface CompiledScheme {
  readonly scheme: PayScheme;
  /** The decimals of its currency. */
  readonly places: number;
  /** As they stand on the statement. */
  readonly components: readonly CompiledComponent[];
  /** The same in the order of calculation. */
  readonly order: readonly CompiledComponent[];
  /** Of these, the components that are not left to the end of the month and those that they depend on: what is calculated for a period that ends before the month does. */
  readonly orderWithinMonth: readonly CompiledComponent[];
  /** Of variable pay the component that is calculated last, where any takes away: what is taken is then limited by all of it. */
  readonly lastVariable: CompiledComponent | undefined;
  /** Of these, the components that are paid by the days of their facts and that others depend on. */
  readonly datedForDependents: ReadonlySet<CompiledComponent>;
  readonly sharedLines: ReadonlyMap<string, string>;
  /** The mix of fixed and variable pay that the scheme is made for. */
  readonly mix: MixLimits | undefined;
  /** The salary of a full month, where the scheme pays one. */
  readonly readFullSalary: FullSalaryReader | undefined;
  readonly reads: SchemeReads;
  /** What of it a period is paid by that ends before the month does. */
  readonly readsWithinMonth: SchemeReads;
}

/** Makes a scheme ready. The scheme has passed its schema; a RangeError or a TypeError says that it has not. */
export function compileScheme(scheme: PayScheme): CompiledScheme {
  const order = findOrderOfCalculation(scheme);
  if (!order.ok) throw new RangeError('The components of the scheme depend on each other in a circle.');
  const parts: Parts = { vocabulary: makeVocabulary(scheme), conditions: new NamedConditions(scheme) };
  const named = makeNamedReaders(parts);
  const ordered = order.components.map(({ component }) => compileComponent(component, parts, named));
  const neededWithinMonth = listNeededWithinMonth(order.components);
  const orderWithinMonth = ordered.filter(({ code }) => neededWithinMonth.has(code));
  const dependedOn = new Set(
    order.components.flatMap(({ component, dependsOn }) => (neededWithinMonth.has(component.code) ? dependsOn : [])),
  );
  return {
    scheme,
    places: parts.vocabulary.places,
    components: asWritten(ordered, scheme),
    order: ordered,
    orderWithinMonth,
    lastVariable: ordered.some(({ takesAway }) => takesAway)
      ? ordered.findLast(({ nature }) => nature === 'variable')
      : undefined,
    datedForDependents: new Set(
      orderWithinMonth.filter(({ code, withinMonth }) => withinMonth === 'dated' && dependedOn.has(code)),
    ),
    sharedLines: new Map(scheme.lines.map((line) => [line.code, line.name])),
    mix: scheme.profile === undefined ? undefined : readMixLimits(scheme.profile),
    readFullSalary: findFullSalary(scheme, parts.vocabulary),
    reads: listReadsOfScheme(scheme),
    readsWithinMonth: listReadsWithinMonth(scheme, neededWithinMonth),
  };
}

/** What every component of a scheme is compiled with. */
interface Parts {
  readonly vocabulary: Vocabulary;
  readonly conditions: NamedConditions;
}

/** The salary of the first component that pays one. */
function findFullSalary({ components }: PayScheme, vocabulary: Vocabulary): FullSalaryReader | undefined {
  const paid = components.find(({ kind }) => findComponentKind(kind).fullSalary !== undefined);
  return paid && findComponentKind(paid.kind).fullSalary?.(paid.terms, vocabulary, paid);
}

type NamedReaders = (code: string) => ConditionReader;

/** The reader of each named condition, made once. */
function makeNamedReaders({ vocabulary, conditions }: Parts): NamedReaders {
  const readers = new Map<string, ConditionReader>();
  const named = (code: string): ConditionReader => {
    const known = readers.get(code);
    if (known !== undefined) return known;
    const reader = makeReaderOnce(code, makeConditionReader(conditions.find(code).when, vocabulary, named));
    readers.set(code, reader);
    return reader;
  };
  return named;
}

function asWritten(compiled: readonly CompiledComponent[], { components }: PayScheme): CompiledComponent[] {
  const places = new Map(components.map(({ code }, index) => [code, index]));
  return compiled.toSorted((one, other) => (places.get(one.code) ?? 0) - (places.get(other.code) ?? 0));
}

/** The codes of the components that are not left to the end of the month, and of those that they depend on. */
function listNeededWithinMonth(order: readonly OrderedComponent[]): Set<string> {
  const needed = new Set<string>();
  for (const { component, dependsOn } of order.toReversed()) {
    if (findComponentKind(component.kind).withinMonth !== 'at-month-end') needed.add(component.code);
    if (needed.has(component.code)) for (const code of dependsOn) needed.add(code);
  }
  return needed;
}

function compileComponent(
  component: PayScheme['components'][number],
  { vocabulary, conditions }: Parts,
  named: NamedReaders,
): CompiledComponent {
  const { code, name, kind, when, times, line } = component;
  const { compile, carriedState, nature, withinMonth, staff, isSaidByLine, computed, resultOfMonth } =
    findComponentKind(kind);
  const paidFor = findPaidFor(staff, component.terms, component.for);
  const dependsOnMonth = when !== undefined || times !== undefined;
  const calculation = compile(component.terms, vocabulary, { code, name, paidFor, dependsOnMonth });
  const own = { code, name, isShared: line !== undefined };
  const roles = listSourceRoles(component, conditions);
  const paid =
    times === undefined ? calculation : multiplyPay(calculation, makeMultiplierReader(times, vocabulary, { name }));
  const gated =
    when === undefined ? paid : compileGated(paid, makeConditionReader(when, vocabulary, named), isSaidByLine === true);
  const ofStaff =
    paidFor === undefined || 'ownRule' in staff || staff.shared !== undefined
      ? gated
      : payToStaff(gated, paidFor, vocabulary.withinMonth, own.isShared);
  return {
    code,
    name,
    kind,
    line,
    nature,
    withinMonth,
    carriesState: carriedState !== undefined && (carriedState.isCarried?.(component.terms as never) ?? true),
    takesAway: takesFromVariablePay(component),
    computed: computed?.(component.terms, vocabulary.yearBeginsIn),
    resultOfMonth,
    calculate: (evaluation, state) => {
      const result = state === REFUSED_STATE ? withoutState(ofStaff, evaluation) : ofStaff(evaluation, state);
      const outcome = makeOutcome(result, boundLines(result.lines, own, evaluation));
      return evaluation.traced ? addSources(outcome, name, listSources(evaluation.inputs, roles)) : outcome;
    },
  };
}

/** Calculates without a state that was refused. What only follows from that is not told: what is missing does not. */
function withoutState(calculation: Calculation, evaluation: Evaluation): ComponentResult {
  return evaluation.tellOnly(
    ({ code }) => code.startsWith('missing-'),
    () => calculation(evaluation, undefined),
  );
}

/**
 * Behind a gate everything is calculated, so that inputs are checked and states go on; only the amounts are 0 when it is
 * shut. A line that says something by itself is left out then.
 */
function compileGated(calculation: Calculation, gate: ConditionReader, isSaidByLine: boolean): Calculation {
  return (evaluation, state) => {
    const result = calculation(evaluation, state);
    const { holds, trace } = gate(evaluation);
    const lines = holds ? result.lines : isSaidByLine ? [] : makeUnpaid(result.lines);
    const ofPeriod =
      result.ofPeriod === undefined ? undefined : gatedPeriod(result.ofPeriod, { holds, trace }, evaluation.places);
    const paid = holds || !isSaidByLine ? result.trace : withoutNotes(result.trace);
    return replacePay(result, {
      lines,
      ofPeriod,
      trace: evaluation.traced ? traceGate(paid, { holds, trace }, evaluation.places) : result.trace,
    });
  };
}

/** What the line would have said is not told where there is none. */
function withoutNotes(trace: TraceNode | undefined): TraceNode | undefined {
  return trace === undefined ? undefined : { ...trace, notes: undefined };
}

function gatedPeriod(ofPeriod: PayOfPeriod, gate: ConditionResult, places: number): PayOfPeriod {
  return {
    lines: gate.holds ? ofPeriod.lines : makeUnpaid(ofPeriod.lines),
    trace: (shown) => traceGate(ofPeriod.trace(shown), gate, places),
  };
}

function traceGate(
  paid: TraceNode | undefined,
  { holds, trace: condition }: ConditionResult,
  places: number,
): TraceNode {
  const nothing = writeMoney(ZERO, places);
  const children = [condition, paid].filter((node) => node !== undefined);
  return traceNode('statement/gate', 'money', holds ? (paid?.result ?? nothing) : nothing, {
    label: paid?.label,
    notes: [{ code: holds ? 'open' : 'closed' }],
    children,
  });
}

function addSources(outcome: ComponentOutcome, name: string, sources: TraceSource[] | undefined): ComponentOutcome {
  if (outcome.trace === undefined) return outcome;
  const trace = { ...outcome.trace, label: outcome.trace.label ?? name, sources };
  const { ofPeriod } = outcome;
  if (ofPeriod === undefined || sources === undefined) return { ...outcome, trace };
  return { ...outcome, trace, ofPeriod: { ...ofPeriod, trace: (shown) => ({ ...ofPeriod.trace(shown), sources }) } };
}
