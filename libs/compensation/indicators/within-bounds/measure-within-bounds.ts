import { compare, divide, subtract, writeExact, ONE, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { traceRatio } from '../../trace/number-nodes.js';
import type { TraceNode } from '../../trace/trace.js';
import { noteRounding, roundAttainment, type Measured } from '../measured.js';
import type { Payment } from '../payment.js';

/** The bounds of the month; either may be missing. */
export interface Bounds {
  readonly atLeast: Fraction | undefined;
  readonly atMost: Fraction | undefined;
}

interface Around {
  readonly unit: string;
  readonly decimals: number | undefined;
  /** By the curve; without one nothing is paid outside the bounds. */
  readonly pay: Payment | undefined;
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

function traceInside(actual: Fraction, { atLeast, atMost }: Bounds, unit: string): TraceNode {
  const code = atLeast === undefined ? 'at-most' : atMost === undefined ? 'at-least' : 'between';
  const values = {
    actual: writeExact(actual),
    ...(atLeast === undefined ? {} : { atLeast: writeExact(atLeast) }),
    ...(atMost === undefined ? {} : { atMost: writeExact(atMost) }),
    unit,
  };
  return traceRatio('indicator/within-bounds', ONE, { notes: [{ code, values }] });
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
    const notes = [{ code: side, values: { ...values, unit } }];
    const trace = evaluation.traced ? traceRatio(notPaid, ZERO, { notes }) : undefined;
    return { ratio: ZERO, counted: ZERO, trace };
  }
  if (bound.numerator <= 0n) {
    const { counted, explain } = pay.beyond();
    const paid = { ...explain({ ...values, unit }, []) };
    return { ratio: ZERO, counted, trace: evaluation.traced ? traceRatio(notPaid, ZERO, paid) : undefined };
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
