import type { Measured } from '../../indicators/measured.js';
import { writeExact, takeLarger, multiply, takeSmaller, addAll, type Fraction } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { stepsOf } from '../../trace/steps.js';
import { makeCurveReader } from '../../terms/payout-curve.js';
import { makeCurveTracer } from '../../terms/payout-curve-node.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import type { KpiBonusTerms } from './kpi-bonus-terms.js';
import type { kpiBonusWords } from './kpi-bonus-words.js';

const { traceRatio } = stepsOf<typeof kpiBonusWords>();

/** One indicator's result on its way into the combined one. */
export interface Part {
  readonly name: string;
  readonly weight: Fraction;
  readonly weightText: string;
  readonly measured: Measured;
}

/** Makes one result of many, and says what of the base it pays; the steps are those of the result and of the curve. */
export type Combination = (
  parts: readonly Part[],
  traced: boolean,
) => { readonly attainment: Fraction; readonly paid: Fraction; readonly steps: readonly TraceNode[] };

type ResultNote = NoteOfRule<typeof kpiBonusWords, 'kpi-bonus/weighted'>;

const NO_STEPS: readonly TraceNode[] = [];

/**
 * Strict is the minimum, democratic the mean, weighted the weighted sum of what the indicators count
 * (pay-rules.md, section 2: 120, 101 and 78 % are 78, 99.67 and, at 40/35/25, 102.85 %). The result then meets
 * the payout curve, the cap and the floor.
 */
export function combination(terms: KpiBonusTerms): Combination {
  const rule = terms.results === 'each' ? 'weighted' : terms.results;
  const curve = terms.curve === undefined ? undefined : makeCurveReader(terms.curve);
  const curveStep = terms.curve === undefined ? undefined : makeCurveTracer(terms.curve);
  const cap = terms.cap === undefined ? undefined : parseRatio(terms.cap);
  const floor = terms.floor === undefined ? undefined : parseRatio(terms.floor);
  return (parts, traced) => {
    const attainment = combined(rule, parts);
    const byCurve = curve === undefined ? attainment : curve(attainment);
    const atLeast = floor === undefined ? byCurve : takeLarger(byCurve, floor);
    const paid = cap === undefined ? atLeast : takeSmaller(atLeast, cap);
    if (!traced) return { attainment, paid, steps: NO_STEPS };
    const notes: ResultNote[] = [
      ...(curve === undefined ? [] : [{ code: 'by-curve', values: { paid: writeExact(byCurve) } } as const]),
      ...(paid !== atLeast ? [{ code: 'capped', values: { limit: writeExact(paid) } } as const] : []),
      ...(atLeast !== byCurve ? [{ code: 'floored', values: { limit: writeExact(atLeast) } } as const] : []),
    ];
    return {
      attainment,
      paid,
      steps: [
        traceCombined(rule, parts, attainment, notes),
        ...(curveStep === undefined ? [] : [curveStep(attainment)]),
      ],
    };
  };
}

function combined(rule: 'weighted' | 'democratic' | 'strict', parts: readonly Part[]): Fraction {
  if (rule === 'weighted') return addAll(parts.map(({ weight, measured }) => multiply(weight, measured.counted)));
  if (rule === 'strict') return parts.map(({ measured }) => measured.counted).reduce(takeSmaller);
  return multiply(addAll(parts.map(({ measured }) => measured.counted)), {
    numerator: 1n,
    denominator: BigInt(parts.length),
  });
}

function traceCombined(
  rule: 'weighted' | 'democratic' | 'strict',
  parts: readonly Part[],
  attainment: Fraction,
  resultNotes: readonly ResultNote[],
): TraceNode {
  const children = parts.map(({ name, weight, weightText, measured }) => {
    const counted = writeExact(measured.counted);
    const inside = measured.trace === undefined ? undefined : [measured.trace];
    return rule === 'weighted'
      ? traceRatio('kpi-bonus/weighted-result', multiply(weight, measured.counted), {
          label: name,
          values: { weight: weightText, counted },
          children: inside,
        })
      : traceRatio('kpi-bonus/result', measured.counted, { label: name, values: { counted }, children: inside });
  });
  const notes = resultNotes.length > 0 ? resultNotes : undefined;
  if (rule === 'weighted') return traceRatio('kpi-bonus/weighted', attainment, { notes, children });
  const results = parts.map(({ measured }) => writeExact(measured.counted)).join(', ');
  return traceRatio(`kpi-bonus/${rule}`, attainment, { values: { results }, notes, children });
}
