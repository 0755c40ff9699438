import type { StatementInputs } from '../inputs/statement-inputs.js';
import { findIndicatorKind } from '../indicators/indicator-registry.js';
import { isReported, listPlanSources, listResultSources } from '../indicators/indicator-sources.js';
import type { SchemeIndicator } from '../indicators/scheme-indicator.js';
import { parseFraction, multiply, ONE, type Fraction } from '../numbers/exact-fraction.js';
import { makeAmountReader, listReferencesOfAmount } from '../terms/amount-source.js';
import { findComponentKind } from '../scheme/component-registry.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';
import { Evaluation } from '../terms/evaluation.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import type { PayScheme } from '../scheme/scheme-shape.js';
import { makeVocabulary } from '../scheme/vocabulary-of-scheme.js';
import { finiteText } from '../numbers/finite-text.js';
import type { Grid } from './simulation-settings.js';

/** The inputs of a scheme at a level of a grid. */
export type InputsAtLevel = (level: Fraction) => StatementInputs;

/** Makes the inputs of every level from those that are the same at all of them. */
export function makeInputsAtLevel(grid: Grid, compiled: CompiledScheme, base: StatementInputs): InputsAtLevel {
  if (grid.over === 'value')
    return (level) => ({ ...base, values: { ...base.values, [grid.value]: finiteText(level) } });
  const vocabulary = makeVocabulary(compiled.scheme);
  const scaled = grid.scale.flatMap((code) => {
    const text = atFullLevel(code, compiled.scheme, base);
    return text === undefined ? [] : [{ code, amount: parseFraction(text) }];
  });
  const indicators = listIndicators(compiled, base).map((indicator) => setIndicator(indicator, base, vocabulary));
  return (level) => {
    const values = { ...base.values };
    for (const { code, amount } of scaled) values[code] = finiteText(multiply(amount, level));
    const inputs = { ...base, values, actuals: { ...base.actuals } };
    for (const set of indicators) set(level, inputs);
    return inputs;
  };
}

/** What a value that is scaled has at 100 %: what the inputs give, else what the scheme declares. */
export function atFullLevel(code: string, { values }: PayScheme, base: StatementInputs): string | undefined {
  return Object.hasOwn(base.values, code) ? base.values[code] : values.find((value) => value.code === code)?.default;
}

/** The indicators of all components that have any, of the scheme or of the personal plan; where several have their result from the same place, the first is met. */
function listIndicators(compiled: CompiledScheme, base: StatementInputs): SchemeIndicator[] {
  const personal: readonly SchemeIndicator[] = base.kpiPlan?.indicators ?? [];
  const all = compiled.scheme.components.flatMap(({ kind, terms }): readonly SchemeIndicator[] => {
    const { indicators, readsPersonalPlan } = findComponentKind(kind);
    return readsPersonalPlan?.(terms) === true ? personal : (indicators?.(terms) ?? []);
  });
  const places = all.map(placeOfResult);
  return all.filter((_, index) => places.indexOf(places[index]!) === index);
}

function placeOfResult(indicator: SchemeIndicator): string {
  return isReported(indicator)
    ? `actuals/${indicator.code}`
    : JSON.stringify(listResultSources(indicator).map(({ source }) => source));
}

type SetIndicator = (level: Fraction, inputs: StatementInputs) => void;

const LEAVE_AS_IT_IS: SetIndicator = () => undefined;

/**
 * How an indicator gets its result at a level. Proportional kinds come to exactly that attainment of their target (with
 * a curve where less is better, to level x planned, as the curve runs); of a loss share no more than 100 % can be kept,
 * and where 2 - actual / planned is measured no more than 200 % reached. All-or-nothing kinds (yes/no, deviation, within
 * bounds without a curve) are met from 100 % on, unless the inputs have a result for them. A result that is a value of
 * the month sets that value, of a quotient its numerator; one that is put together from several follows them. A plan
 * that another component pays cannot be known before: its indicator keeps the result that the inputs give.
 */
function setIndicator(indicator: SchemeIndicator, base: StatementInputs, vocabulary: Vocabulary): SetIndicator {
  const { code } = indicator;
  const kind = findIndicatorKind(indicator);
  const [source, ...others] = listResultSources(indicator).map((each) => each.source);
  if (source !== undefined && (typeof source === 'string' || !('value' in source))) return LEAVE_AS_IT_IS;
  const plan = listPlanSources(indicator);
  const read = [...plan.map((each) => each.source), ...others];
  if (read.some((each) => listReferencesOfAmount(each, []).some(({ to }) => to !== 'value'))) return LEAVE_AS_IT_IS;
  if (kind.isAllOrNothing(indicator) && Object.hasOwn(base.actuals, code)) return LEAVE_AS_IT_IS;
  const readers = new Map(plan.map(({ field, source: number }) => [field, makeAmountReader(number, vocabulary)]));
  const denominators = others.map((each) => makeAmountReader(each, vocabulary));
  const result = kind.resultAt(indicator);
  return (level, inputs) => {
    const evaluation = new Evaluation(inputs, false, vocabulary.places);
    const actual = result(level, (field) => readers.get(field)?.read(evaluation));
    if (source === undefined) inputs.actuals[code] = actual;
    else if ('numerator' in actual) {
      const denominator = denominators.map((each) => each.read(evaluation)).reduce(multiply, ONE);
      inputs.values[source.value] = finiteText(multiply(parseFraction(actual.numerator), denominator));
    } else if ('value' in actual) inputs.values[source.value] = actual.value;
  };
}
