import { compileIndicator } from '../../indicators/measure-indicator.js';
import type { Measure, Measured } from '../../indicators/measured.js';
import type { SchemeIndicator } from '../../indicators/scheme-indicator.js';
import { writeExact, multiply, addAll, ZERO, type Fraction, writeUnits } from '../../numbers/exact-fraction.js';
import { roundMoney } from '../../numbers/money.js';
import { parseWeight } from '../../numbers/weight.js';
import { makeAmountReader, type AmountReader, type AmountSource } from '../../terms/amount-source.js';
import type { ComponentResult } from '../../statement/component-result.js';
import type { Calculation } from '../pay-component.js';
import { stepsOf } from '../../trace/steps.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { combination, type Combination, type Part } from './combine-results.js';
import type { KpiBonusTerms } from './kpi-bonus-terms.js';
import { adviseOnIndicators } from './kpi-bonus-warnings.js';
import type { kpiBonusWords } from './kpi-bonus-words.js';

const { traceMoney, traceNode } = stepsOf<typeof kpiBonusWords>();

const NOTHING: ComponentResult = { lines: [] };

interface PlannedIndicator {
  readonly indicator: SchemeIndicator;
  readonly weight: Fraction;
  readonly weightText: string;
  readonly measure: Measure;
}

/** An indicator with what it came to. */
interface MeasuredIndicator {
  readonly planned: PlannedIndicator;
  readonly measured: Measured;
}

type Own = { readonly code: string; readonly name: string; readonly planOf?: 'month' | 'year' };

/** The calculation of a KPI bonus whose plan stands in the scheme, or comes with each person (pay-rules.md, sections 1 and 2). */
export function compileKpiBonus(terms: KpiBonusTerms, vocabulary: Vocabulary, own: Own): Calculation {
  const { baseBonus, indicators } = terms;
  if (terms.measuresOnly === true) return compileMeasured(terms, indicators ?? [], vocabulary);
  if (baseBonus !== undefined && indicators !== undefined)
    return compilePlanned(terms, baseBonus, indicators, vocabulary, own);
  return (evaluation) => {
    const { kpiPlan } = evaluation.inputs;
    if (kpiPlan !== undefined)
      return compilePlanned(terms, kpiPlan.baseBonus, kpiPlan.indicators, vocabulary, own)(evaluation, undefined);
    evaluation.refuse(
      'missing-plan',
      ['kpiPlan'],
      `"${own.name}" is paid by a personal KPI plan; give the plan of the ${own.planOf ?? 'month'}`,
    );
    return NOTHING;
  };
}

function compilePlanned(
  terms: KpiBonusTerms,
  baseBonus: AmountSource,
  indicators: readonly SchemeIndicator[],
  vocabulary: Vocabulary,
  own: Own,
): (evaluation: Evaluation, state?: unknown) => ComponentResult {
  const base = makeAmountReader(baseBonus, vocabulary);
  const pay = terms.results === 'each' ? payEach : payCombined(combination(terms), own);
  return compileIndicators(terms, indicators, vocabulary, (measured, evaluation) => pay(measured, base, evaluation));
}

/** The result alone: no line, and a step of 0.00 that shows how it was found. */
function compileMeasured(
  terms: KpiBonusTerms,
  indicators: readonly SchemeIndicator[],
  vocabulary: Vocabulary,
): Calculation {
  const combine = combination(terms);
  return compileIndicators(terms, indicators, vocabulary, (measured, { traced, places }) => {
    const { attainment, steps } = combine(measured.map(toPart), traced);
    return {
      lines: [],
      attainment,
      trace: traced ? traceMoney('kpi-bonus/measured', ZERO, places, { children: [...steps] }) : undefined,
    };
  });
}

/** Measures every indicator, then does with the results what `conclude` says; of a missing one nothing comes. */
function compileIndicators(
  terms: KpiBonusTerms,
  indicators: readonly SchemeIndicator[],
  vocabulary: Vocabulary,
  conclude: (measured: readonly MeasuredIndicator[], evaluation: Evaluation) => ComponentResult,
): (evaluation: Evaluation, state?: unknown) => ComponentResult {
  const planned = indicators.map((indicator): PlannedIndicator => {
    const weight = indicator.weight === undefined ? ZERO : parseWeight(indicator.weight);
    return {
      indicator,
      weight,
      weightText: writeExact(weight),
      measure: compileIndicator(indicator, vocabulary, {
        decimals: terms.attainmentDecimals,
        paidAs: terms.results === 'each' ? 'alone' : 'combined',
      }),
    };
  });
  const advice = adviseOnIndicators(terms, indicators);
  const warnings = advice.length === 0 ? undefined : advice;
  const places = new Map(planned.map(({ indicator }, index) => [indicator.code, index]));
  return (evaluation) => {
    const measured: MeasuredIndicator[] = [];
    for (const each of planned) {
      const result = each.measure(evaluation);
      if (result !== undefined) measured.push({ planned: each, measured: result });
    }
    if (measured.length < planned.length) return NOTHING;
    const attainments = { get: (code: string) => measured[places.get(code) ?? -1]?.measured.ratio };
    const { lines, attainment, trace } = conclude(measured, evaluation);
    return { lines, attainment, attainments, warnings, trace };
  };
}

/** One line per indicator, in the order of the plan: base bonus x weight x attainment, each line rounded once. */
function payEach(
  measured: readonly MeasuredIndicator[],
  baseReader: AmountReader,
  evaluation: Evaluation,
): ComponentResult {
  const base = baseReader.read(evaluation);
  const paid = measured.map(({ planned, measured: { counted, trace } }) => ({
    planned,
    counted,
    trace,
    exact: multiply(multiply(base, planned.weight), counted),
  }));
  const lines = paid.map(({ planned: { indicator }, exact }) => ({
    code: indicator.code,
    label: indicator.name,
    exact,
  }));
  const attainment = addAll(paid.map(({ planned, counted }) => multiply(planned.weight, counted)));
  if (!evaluation.traced) return { lines, attainment };
  const baseText = writeExact(base);
  const children = paid.map(({ planned, counted, trace, exact }) =>
    traceMoney('kpi-bonus/indicator', exact, evaluation.places, {
      label: planned.indicator.name,
      values: { base: baseText, weight: planned.weightText, attainment: writeExact(counted) },
      children: trace === undefined ? [] : [trace],
    }),
  );
  return {
    lines,
    attainment,
    trace: traceNode(
      'kpi-bonus',
      'money',
      writeUnits(
        lines.reduce((sum, line) => sum + roundMoney(line.exact, evaluation.places), 0n),
        evaluation.places,
      ),
      { children },
    ),
  };
}

/** One line: base bonus x what the combined result pays. */
function payCombined(combine: Combination, own: Own) {
  return (
    measured: readonly MeasuredIndicator[],
    baseReader: AmountReader,
    evaluation: Evaluation,
  ): ComponentResult => {
    const base = baseReader.read(evaluation);
    const { attainment, paid, steps } = combine(measured.map(toPart), evaluation.traced);
    const exact = multiply(base, paid);
    const lines = [{ code: own.code, label: own.name, exact }];
    if (!evaluation.traced) return { lines, attainment };
    return {
      lines,
      attainment,
      trace: traceMoney('kpi-bonus/combined', exact, evaluation.places, {
        values: { base: writeExact(base), paid: writeExact(paid) },
        children: [...steps],
      }),
    };
  };
}

function toPart({ planned: { indicator, weight, weightText }, measured }: MeasuredIndicator): Part {
  return { name: indicator.name, weight, weightText, measured };
}
