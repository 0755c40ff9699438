import { compare, divide, subtract, writeExact, ONE, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import { noteRounding, roundAttainment, type Measured } from '../measured.js';
import type { CurvePayment } from '../payment.js';
import type { boundsWords } from './bounds-words.js';

const { traceRatio } = stepsOf<typeof boundsWords>();

/** The bounds of the month; either may be missing. */
export interface Bounds {
  readonly atLeast: Fraction | undefined;
  readonly atMost: Fraction | undefined;
}

interface Around {
  readonly unit: string;
  readonly decimals: number | undefined;
  /** By the curve; without one nothing is paid outside the bounds. */
  readonly pay: CurvePayment | undefined;
}

/**
 * All while the actual is within its bounds, the bounds themselves included; outside them nothing, or a curve over the
 * distance from the bound as a share of the bound (pay-rules.md, section 1, "within bounds"). From a bound that is not
 * more than 0 any distance is beyond the last point of the curve. The attainment is 100 % inside and 0 outside.
 */
export function measureWithinBounds(
  actual: Fraction,
  bounds: Bounds,
  around: Around,
  evaluation: Evaluation,
): Measured {
  const { atLeast, atMost } = bounds;
  if (atMost !== undefined && compare(actual, atMost) > 0)
    return measureOutside(
      { side: 'over', actual, bound: atMost, distance: subtract(actual, atMost) },
      around,
      evaluation,
    );
  if (atLeast !== undefined && compare(actual, atLeast) < 0)
    return measureOutside(
      { side: 'under', actual, bound: atLeast, distance: subtract(atLeast, actual) },
      around,
      evaluation,
    );
  return { ratio: ONE, counted: ONE, trace: evaluation.traced ? traceInside(actual, bounds, around.unit) : undefined };
}

function traceInside(actual: Fraction, bounds: Bounds, unit: string): TraceNode {
  return traceRatio('indicator/within-bounds', ONE, { notes: noteInside(writeExact(actual), bounds, unit) });
}

function noteInside(
  actual: string,
  { atLeast, atMost }: Bounds,
  unit: string,
): NoteOfRule<typeof boundsWords, 'indicator/within-bounds'>[] {
  const [least, most] = [atLeast, atMost].map((bound) => (bound === undefined ? undefined : writeExact(bound)));
  if (least !== undefined && most !== undefined)
    return [{ code: 'between', values: { actual, atLeast: least, atMost: most, unit } }];
  if (least !== undefined) return [{ code: 'at-least', values: { actual, atLeast: least, unit } }];
  return most === undefined ? [] : [{ code: 'at-most', values: { actual, atMost: most, unit } }];
}

interface Outside {
  readonly side: 'over' | 'under';
  readonly actual: Fraction;
  readonly bound: Fraction;
  readonly distance: Fraction;
}

function measureOutside(
  { side, actual, bound, distance }: Outside,
  { unit, decimals, pay }: Around,
  evaluation: Evaluation,
): Measured {
  const values = { actual: writeExact(actual), bound: writeExact(bound) };
  const notPaid = 'indicator/outside-bounds';
  if (pay === undefined) {
    const note = { code: side, values: { ...values, unit } };
    const trace = evaluation.traced ? traceRatio(notPaid, ZERO, { notes: [note] }) : undefined;
    return { ratio: ZERO, counted: ZERO, trace };
  }
  if (bound.numerator <= 0n) {
    const { counted, explain } = pay.beyond();
    const trace = evaluation.traced ? traceRatio(notPaid, ZERO, explain({ ...values, unit }, [])) : undefined;
    return { ratio: ZERO, counted, trace };
  }
  const exact = divide(distance, bound);
  const share = roundAttainment(exact, decimals);
  const { counted, explain } = pay.of(share);
  const trace = evaluation.traced
    ? traceRatio(`indicator/${side}-bound`, share, {
        values,
        ...explain({ ...values, unit }, noteRounding(exact, decimals)),
      })
    : undefined;
  return { ratio: ZERO, counted, trace };
}
