import { compileIndicator } from '../../indicators/measure-indicator.js';
import type { Measure, Measured } from '../../indicators/measured.js';
import type { SchemeIndicator } from '../../indicators/scheme-indicator.js';
import { writeExact, multiply, addAll, ZERO, type Fraction, writeUnits } from '../../numbers/exact-fraction.js';
import { roundMoney } from '../../numbers/money.js';
import { parseWeight } from '../../numbers/weight.js';
import { makeAmountReader, type AmountReader, type AmountSource } from '../../terms/amount-source.js';
import type { ComponentResult } from '../../statement/component-result.js';
import type { Calculation } from '../pay-component.js';
import { traceMoney } from '../../trace/number-nodes.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { traceNode } from '../../trace/trace.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { combination, type Combination, type Part } from './combine-results.js';
import type { KpiBonusTerms } from './kpi-bonus-terms.js';
import { adviseOnIndicators } from './kpi-bonus-warnings.js';

const NOTHING: ComponentResult = { lines: [] };

interface PlannedIndicator {
  readonly indicator: SchemeIndicator;
  readonly weight: Fraction;
  readonly weightText: string;
  readonly measure: Measure;
}

type Own = { readonly code: string; readonly name: string };

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
      `"${own.name}" is paid by a personal KPI plan; give the plan of the month`,
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
  return compileIndicators(terms, indicators, vocabulary, (planned, measured, evaluation) =>
    pay(planned, measured, base, evaluation),
  );
}

/** The result alone: no line, and a step of 0.00 that shows how it was found. */
function compileMeasured(
  terms: KpiBonusTerms,
  indicators: readonly SchemeIndicator[],
  vocabulary: Vocabulary,
): Calculation {
  const combine = combination(terms);
  return compileIndicators(terms, indicators, vocabulary, (planned, measured, { traced, places }) => {
    const { attainment, steps } = combine(listParts(planned, measured), traced);
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
  conclude: (
    planned: readonly PlannedIndicator[],
    measured: readonly Measured[],
    evaluation: Evaluation,
  ) => ComponentResult,
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
    const measured: Measured[] = [];
    for (const { measure } of planned) {
      const result = measure(evaluation);
      if (result !== undefined) measured.push(result);
    }
    if (measured.length < planned.length) return NOTHING;
    const attainments = { get: (code: string) => measured[places.get(code) ?? -1]?.ratio };
    return { ...conclude(planned, measured, evaluation), warnings, attainments };
  };
}

/** One line per indicator, in the order of the plan: base bonus x weight x attainment, each line rounded once. */
function payEach(
  planned: readonly PlannedIndicator[],
  measured: readonly Measured[],
  baseReader: AmountReader,
  evaluation: Evaluation,
): ComponentResult {
  const base = baseReader.read(evaluation);
  const lines = planned.map(({ indicator, weight }, index) => ({
    code: indicator.code,
    label: indicator.name,
    exact: multiply(multiply(base, weight), measured[index]!.counted),
  }));
  const attainment = addAll(planned.map(({ weight }, index) => multiply(weight, measured[index]!.counted)));
  if (!evaluation.traced) return { lines, attainment };
  const children = planned.map(({ indicator, weightText }, index) =>
    traceMoney('kpi-bonus/indicator', lines[index]!.exact, evaluation.places, {
      label: indicator.name,
      values: { base: writeExact(base), weight: weightText, attainment: writeExact(measured[index]!.counted) },
      children: listChildren(measured[index]!),
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
    planned: readonly PlannedIndicator[],
    measured: readonly Measured[],
    baseReader: AmountReader,
    evaluation: Evaluation,
  ): ComponentResult => {
    const base = baseReader.read(evaluation);
    const { attainment, paid, steps } = combine(listParts(planned, measured), evaluation.traced);
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

function listParts(planned: readonly PlannedIndicator[], measured: readonly Measured[]): Part[] {
  return measured.map((each, index) => {
    const { indicator, weight, weightText } = planned[index]!;
    return { name: indicator.name, weight, weightText, measured: each };
  });
}

function listChildren(measured: Measured) {
  return measured.trace === undefined ? [] : [measured.trace];
}
