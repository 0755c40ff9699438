import type { IndicatorActual } from '../inputs/actual-shapes.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { SchemeIndicator } from '../indicators/scheme-indicator.js';
import {
  compare,
  divide,
  parseFraction,
  multiply,
  ONE,
  subtract,
  ZERO,
  type Fraction,
} from '../numbers/exact-fraction.js';
import { makeAmountReader, listReferencesOfAmount, type AmountSource } from '../terms/amount-source.js';
import { findComponentKind } from '../scheme/component-registry.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';
import { Evaluation } from '../terms/evaluation.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import type { PayScheme } from '../scheme/scheme-shape.js';
import { makeVocabulary } from '../scheme/vocabulary-of-scheme.js';
import { finiteText } from './finite-text.js';
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
  const personal = (base.kpiPlan?.indicators ?? []) as SchemeIndicator[];
  const all = compiled.scheme.components.flatMap(({ kind, terms }): readonly SchemeIndicator[] => {
    const { indicators, readsPersonalPlan } = findComponentKind(kind);
    return readsPersonalPlan?.(terms) === true ? personal : (indicators?.(terms) ?? []);
  });
  const places = all.map(placeOfResult);
  return all.filter((_, index) => places.indexOf(places[index]!) === index);
}

function placeOfResult(indicator: SchemeIndicator): string {
  const source = 'actual' in indicator ? indicator.actual : undefined;
  return source === undefined ? `actuals/${indicator.code}` : JSON.stringify(source);
}

type SetIndicator = (level: Fraction, inputs: StatementInputs) => void;

const LEAVE_AS_IT_IS: SetIndicator = () => undefined;

/**
 * How an indicator gets its result at a level. Proportional kinds come to exactly that attainment of their target:
 * also "lower is better", whose result is planned / attainment (with a curve, attainment x planned, as the curve
 * runs); of a loss share no more than 100 % can be kept. All-or-nothing kinds (yes/no, deviation) are met from
 * 100 % on, unless the inputs have a result for them. A result that is a value of the month sets that value; one
 * that is put together from several follows them. A target that another component pays cannot be known before:
 * its indicator keeps the result that the inputs give.
 */
function setIndicator(indicator: SchemeIndicator, base: StatementInputs, vocabulary: Vocabulary): SetIndicator {
  const { code, kind } = indicator;
  const source = 'actual' in indicator ? indicator.actual : undefined;
  const target = indicator.target as AmountSource;
  if (source !== undefined && (typeof source === 'string' || !('value' in source))) return LEAVE_AS_IT_IS;
  if (listReferencesOfAmount(target, []).some((reference) => reference.to !== 'value')) return LEAVE_AS_IT_IS;
  const isAllOrNothing = kind === 'yes-no' || kind === 'deviation';
  if (isAllOrNothing && Object.hasOwn(base.actuals, code)) return LEAVE_AS_IT_IS;
  const reader = makeAmountReader(target, vocabulary);
  const result = resultOfKind(indicator);
  return (level, inputs) => {
    const actual = result(level, reader.read(new Evaluation(inputs, false, vocabulary.places)));
    if (source !== undefined && typeof source !== 'string' && 'value' in source) {
      if ('value' in actual) inputs.values[source.value] = actual.value;
    } else inputs.actuals[code] = actual;
  };
}

function resultOfKind(indicator: SchemeIndicator): (level: Fraction, target: Fraction) => IndicatorActual {
  switch (indicator.kind) {
    case 'higher-is-better':
      return (level, target) => ({ value: finiteText(multiply(target, level)) });
    case 'lower-is-better': {
      if (indicator.curve !== undefined) return (level, target) => ({ value: finiteText(multiply(target, level)) });
      return (level, target) =>
        level.numerator === 0n ? { missing: 'an attainment of 0 %' } : { value: finiteText(divide(target, level)) };
    }
    case 'loss-share':
      return (level, target) => ({
        lost: compare(level, ONE) >= 0 ? '0' : finiteText(multiply(target, subtract(ONE, level))),
      });
    case 'deviation':
      return (level, target) =>
        compare(level, ONE) >= 0
          ? { sold: finiteText(target), averageNeed: finiteText(target) }
          : { sold: finiteText(ZERO), averageNeed: finiteText(target) };
    case 'yes-no':
      return (level) => ({ achieved: compare(level, ONE) >= 0 });
  }
}
