import type { CompiledMonth } from '../calculation/calculate-month.js';
import type { StepOfFigure, StepsOfKind } from '../components/steps-of-kind.js';
import { listAttainmentSteps, listCurveSteps } from '../components/steps-of-kind.js';
import { findIndicatorKind } from '../indicators/indicator-registry.js';
import { listPlanSources, listResultSources } from '../indicators/indicator-sources.js';
import type { SchemeIndicator } from '../indicators/scheme-indicator.js';
import { findActual } from '../inputs/actuals.js';
import type { IndicatorActual } from '../inputs/actual-shapes.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import {
  absolute,
  add,
  compare,
  multiply,
  negate,
  parseFraction,
  subtract,
  ZERO,
  type Fraction,
} from '../numbers/exact-fraction.js';
import { finiteText } from '../numbers/finite-text.js';
import { fromUnits, parseUnits, writeMoney } from '../numbers/money.js';
import { findComponentKind } from '../scheme/component-registry.js';
import { NamedConditions } from '../scheme/named-conditions.js';
import type { PayScheme } from '../scheme/scheme-shape.js';
import { makeVocabulary } from '../scheme/vocabulary-of-scheme.js';
import type { AmountSource } from '../terms/amount-source.js';
import type { AttainmentSource } from '../terms/attainment-source.js';
import { listParts, type Condition } from '../terms/condition.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import { calculateKnownPay, type KnownPay } from './known-pay.js';
import { moveFigure, readFigure } from './moved-figure.js';

/** So many steps of one person are calculated. */
const MOST_STEPS = 40;
/** What is more than an edge, where the edge itself does not do. */
const A_LITTLE: Fraction = { numerator: 1n, denominator: 100n };
const A_LITTLE_ATTAINMENT: Fraction = { numerator: 1n, denominator: 10_000n };

/** The nearest step of one component in one figure, and what the month pays when the figure has come to it. */
export interface NextStep {
  /** The component that pays by it, by code and name. */
  readonly component: string;
  readonly name: string;
  /** Where the figure stands in the inputs: `values.revenue`, `deals`, `actuals.sales`. */
  readonly figure: string;
  /** What the author calls it. */
  readonly figureName: string | null;
  /** What it has come to; null where it has no result yet. */
  readonly from: string | null;
  readonly to: string;
  /** How much is between; less than 0 where less is better, null where it is no number. */
  readonly more: string | null;
  /** What is reached: the rate, the attainment or the limit, as the scheme writes it. */
  readonly reaches: string;
  /** What the month then pays, and how much more that is. */
  readonly total: string;
  readonly worth: string;
}

/** A figure of the month, moved to a step. */
interface Moved {
  readonly figure: string;
  readonly figureName: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly more: string | null;
  readonly inputs: StatementInputs;
  /** How far it has to go, to tell the nearest by. */
  readonly distance: Fraction;
}

/**
 * For each component with tiers, steps, thresholds or points of a curve, and for its gate and its factor: the nearest
 * step above the figure as it stands, with what the month pays once the figure is there. Found by calculating the month
 * again with the figure moved, as everything that is paid is calculated; of what is unpaid nothing is told.
 */
export function findNextSteps(month: CompiledMonth, known: KnownPay): NextStep[] {
  const last = month.periods.at(-1);
  const { statement } = known;
  if (last === undefined || statement === undefined) return [];
  const { scheme, places } = last.scheme;
  const inputs = { ...known.inputs, kpiPlan: last.kpiPlan ?? known.inputs.kpiPlan };
  const standing = { inputs, known, scheme, vocabulary: makeVocabulary(scheme) };
  const paidNow = parseUnits(statement.total, places);
  const found: NextStep[] = [];
  for (const component of scheme.components) {
    if (known.unpaid.has(component.code)) continue;
    for (const { moved, reaches } of listNearest(component, standing)) {
      if (found.length >= MOST_STEPS) break;
      const { inputs: at, distance: _distance, ...figure } = moved;
      const then = calculateKnownPay({ ...month, inputs: withPlanOfMonth(at, month.inputs) });
      if (then.statement === undefined || then.unpaid.size > known.unpaid.size) continue;
      found.push({
        component: component.code,
        name: component.name,
        ...figure,
        reaches,
        total: then.statement.total,
        worth: writeMoney(fromUnits(parseUnits(then.statement.total, places) - paidNow, places), places),
      });
    }
  }
  return found;
}

function withPlanOfMonth(inputs: StatementInputs, { kpiPlan }: StatementInputs): StatementInputs {
  const { kpiPlan: _own, ...rest } = inputs;
  return kpiPlan === undefined ? rest : { ...rest, kpiPlan };
}

interface Standing {
  readonly inputs: StatementInputs;
  readonly known: KnownPay;
  readonly scheme: PayScheme;
  readonly vocabulary: Vocabulary;
}

type Component = PayScheme['components'][number];

function listStepsOfComponent({ kind, terms, when, times }: Component, { inputs, scheme }: Standing): StepsOfKind[] {
  return [
    ...(findComponentKind(kind).steps?.(terms, inputs.kpiPlan?.indicators ?? []) ?? []),
    ...(when === undefined ? [] : listStepsOfCondition(when, new NamedConditions(scheme))),
    ...(times?.curve === undefined ? [] : [{ attainment: times.attainment, steps: listCurveSteps(times.curve) }]),
  ];
}

/** The limits that a condition asks somebody to reach; what must not be exceeded is no step. */
function listStepsOfCondition(condition: Condition, named: NamedConditions): StepsOfKind[] {
  if ('condition' in condition) return listStepsOfCondition(named.find(condition.condition).when, named);
  if ('not' in condition) return [];
  if ('attainment' in condition)
    return [
      {
        attainment: condition.attainment,
        steps: listAttainmentSteps(
          [
            { from: '0', rate: '0' },
            { from: condition.atLeast, rate: condition.atLeast },
          ],
          'lower-inclusive',
        ),
      },
    ];
  if ('amount' in condition) {
    const { amount, atLeast, moreThan } = condition;
    const limit = moreThan ?? atLeast;
    if (limit === undefined) return [];
    const step = { from: parseFraction(limit), isBeyond: moreThan !== undefined, reaches: limit };
    return [{ amount, steps: () => [step] }];
  }
  return listParts(condition).flatMap(({ part }) => listStepsOfCondition(part, named));
}

/** Of each figure that the component has steps in, the nearest. */
function listNearest(component: Component, standing: Standing): Nearest[] {
  const nearest = new Map<string, Nearest>();
  for (const steps of listStepsOfComponent(component, standing)) {
    const found = findNearest(steps, component.code, standing);
    const known = found && nearest.get(found.moved.figure);
    if (found === undefined) continue;
    if (known === undefined || compare(absolute(found.moved.distance), absolute(known.moved.distance)) < 0)
      nearest.set(found.moved.figure, found);
  }
  return [...nearest.values()];
}

interface Nearest {
  readonly moved: Moved;
  readonly reaches: string;
}

function findNearest(steps: StepsOfKind, component: string, standing: Standing): Nearest | undefined {
  if ('amount' in steps) return findNearestOfAmount(steps, component, standing);
  if ('indicator' in steps) return findNearestOfIndicator(steps.indicator, steps.steps, component, standing);
  return findNearestOfAttainment(steps, standing);
}

function findNearestOfAmount(
  { amount, steps }: Extract<StepsOfKind, { amount: AmountSource }>,
  component: string,
  { inputs, known, vocabulary }: Standing,
): Nearest | undefined {
  const now = readFigure(amount, inputs, vocabulary);
  if (now === undefined) return undefined;
  const stand = {
    read: (source: AmountSource) => readFigure(source, inputs, vocabulary) ?? ZERO,
    outcome: known.outcomes.get(component),
  };
  const next = findNext(steps(stand), now);
  if (next === undefined) return undefined;
  const moved = moveAmount(amount, next.isBeyond ? add(next.from, A_LITTLE) : next.from, { inputs, vocabulary });
  return moved && { moved, reaches: next.reaches };
}

/** The lowest step that the figure has not reached. */
function findNext(steps: readonly StepOfFigure[], now: Fraction): StepOfFigure | undefined {
  return steps
    .filter(({ from, isBeyond }) => (isBeyond ? compare(now, from) <= 0 : compare(now, from) < 0))
    .toSorted((one, other) => compare(one.from, other.from))[0];
}

function moveAmount(
  source: AmountSource,
  to: Fraction,
  { inputs, vocabulary }: Pick<Standing, 'inputs' | 'vocabulary'>,
): Moved | undefined {
  const now = readFigure(source, inputs, vocabulary);
  const moved = moveFigure(source, to, inputs, vocabulary);
  const reached = moved && readFigure(source, moved, vocabulary);
  if (now === undefined || moved === undefined || reached === undefined) return undefined;
  const distance = subtract(reached, now);
  return { ...nameFigure(source, vocabulary), ...writeMove(now, reached), inputs: moved, distance };
}

function writeMove(now: Fraction, reached: Fraction) {
  return { from: signedText(now), to: signedText(reached), more: signedText(subtract(reached, now)) };
}

function signedText(number: Fraction): string {
  return number.numerator < 0n ? `-${finiteText(negate(number))}` : finiteText(number);
}

function nameFigure(source: AmountSource, vocabulary: Vocabulary): { figure: string; figureName: string | null } {
  if (typeof source === 'string' || 'component' in source) return { figure: 'values', figureName: null };
  if ('value' in source) return { figure: `values.${source.value}`, figureName: vocabulary.value(source.value).name };
  if ('deals' in source) return { figure: 'deals', figureName: source.name ?? null };
  const first = source.plus.find((part) => typeof part !== 'string' && !('component' in part));
  return first === undefined ? { figure: 'values', figureName: null } : nameFigure(first, vocabulary);
}

function findNearestOfIndicator(
  indicator: SchemeIndicator,
  steps: readonly StepOfFigure[],
  component: string,
  standing: Standing,
): Nearest | undefined {
  const attained = standing.known.outcomes.get(component)?.attainments?.get(indicator.code);
  const next = attained && findNext(steps, attained);
  if (next === undefined) return undefined;
  const moved = moveIndicator(indicator, next.isBeyond ? add(next.from, A_LITTLE_ATTAINMENT) : next.from, standing);
  return moved && { moved, reaches: next.reaches };
}

/** The result with which an indicator comes to a level, as a simulation sets it: reported, or a number of the month. */
function moveIndicator(indicator: SchemeIndicator, level: Fraction, standing: Standing): Moved | undefined {
  const { inputs, vocabulary } = standing;
  const plan = new Map(
    listPlanSources(indicator).map(({ field, source }) => [field, readFigure(source, inputs, vocabulary)]),
  );
  const result = findIndicatorKind(indicator).resultAt(indicator)(level, (field) => plan.get(field));
  const [source, ...others] = listResultSources(indicator);
  if (source !== undefined)
    return 'value' in result && others.length === 0
      ? moveToResult(source.source, parseFraction(result.value), standing)
      : undefined;
  const now = findActual(inputs.actuals, indicator.code);
  const [text, reached] = [now && textOf(now), textOf(result)];
  if (reached === undefined || (now !== undefined && !('missing' in now) && formOf(now) !== formOf(result)))
    return undefined;
  const isNumber = !('achieved' in result);
  const distance = isNumber && text !== undefined ? subtract(parseFraction(reached), parseFraction(text)) : undefined;
  return {
    figure: `actuals.${indicator.code}`,
    figureName: indicator.name,
    from: text ?? null,
    to: reached,
    more: distance === undefined ? null : signedText(distance),
    inputs: { ...inputs, actuals: { ...inputs.actuals, [indicator.code]: result } },
    distance: distance ?? ZERO,
  };
}

/** Of what is read from the month: more where more is better, and where less is, the value itself. */
function moveToResult(source: AmountSource, to: Fraction, standing: Standing): Moved | undefined {
  const { inputs, vocabulary } = standing;
  const now = readFigure(source, inputs, vocabulary);
  if (now !== undefined && compare(to, now) < 0 && typeof source === 'object' && 'value' in source)
    return {
      ...nameFigure(source, vocabulary),
      ...writeMove(now, to),
      inputs: { ...inputs, values: { ...inputs.values, [source.value]: finiteText(to) } },
      distance: subtract(to, now),
    };
  return moveAmount(source, to, standing);
}

const FORMS = ['value', 'lost', 'achieved'] as const;

function formOf(actual: IndicatorActual): string | undefined {
  return FORMS.find((form) => form in actual);
}

function textOf(actual: IndicatorActual): string | undefined {
  if ('value' in actual) return actual.value;
  if ('lost' in actual) return actual.lost;
  return 'achieved' in actual ? String(actual.achieved) : undefined;
}

function findNearestOfAttainment(
  { attainment: source, steps }: { attainment: AttainmentSource; steps: readonly StepOfFigure[] },
  standing: Standing,
): Nearest | undefined {
  const { inputs, vocabulary, scheme, known } = standing;
  if ('actual' in source) {
    const planned = readFigure(source.planned, inputs, vocabulary);
    if (planned === undefined || planned.numerator <= 0n) return undefined;
    const amounts = steps.map((step) => ({ ...step, from: multiply(step.from, planned) }));
    return findNearestOfAmount({ amount: source.actual, steps: () => amounts }, '', standing);
  }
  const of = scheme.components.find(({ code }) => code === source.attainmentOf);
  if (of === undefined || known.unpaid.has(of.code)) return undefined;
  const kind = findComponentKind(of.kind);
  const indicators =
    kind.readsPersonalPlan?.(of.terms) === true
      ? (inputs.kpiPlan?.indicators ?? [])
      : (kind.indicators?.(of.terms) ?? []);
  const indicator =
    source.indicator === undefined
      ? indicators.length === 1
        ? indicators[0]
        : undefined
      : indicators.find(({ code }) => code === source.indicator);
  return indicator && findNearestOfIndicator(indicator, steps, of.code, standing);
}
