import { compare, writeExact, type Fraction } from '../numbers/exact-fraction.js';
import { parseRatio } from '../numbers/ratio.js';
import type { TraceNode } from '../trace/trace.js';
import { findPart, linkParts } from './edge.js';
import { stepsOf } from '../trace/steps.js';
import { makeCurveReader, readPoints, type PayoutCurve } from './payout-curve.js';
import { noteReachedStep } from './tier-words.js';
import type { payoutCurveWords } from './payout-curve-words.js';

const { traceRatio } = stepsOf<typeof payoutCurveWords>();

/** Makes the step that shows how the curve pays for an attainment: its floor and cap stand around the step of its points. */
export function makeCurveTracer(curve: PayoutCurve): (attainment: Fraction) => TraceNode {
  const [floor, cap] = [curve.floor, curve.cap].map((text) => (text === undefined ? undefined : parseRatio(text)));
  const points = makePointsTracer(curve);
  return (attainment) => {
    const found = points(attainment);
    const raised = floor !== undefined && compare(found.paid, floor) < 0 ? limited('floor', floor, found) : found;
    const lowered = cap !== undefined && compare(raised.paid, cap) > 0 ? limited('cap', cap, raised) : raised;
    return lowered.node;
  };
}

interface PaidStep {
  readonly paid: Fraction;
  readonly node: TraceNode;
}

function limited(by: 'floor' | 'cap', limit: Fraction, { paid, node }: PaidStep): PaidStep {
  return {
    paid: limit,
    node: traceRatio(`curve/${by}`, limit, {
      values: { paid: writeExact(paid), limit: writeExact(limit) },
      children: [node],
    }),
  };
}

/** What the points alone pay: a step, a point of the curve, or the line between two of them. */
function makePointsTracer(curve: PayoutCurve): (attainment: Fraction) => PaidStep {
  const points = linkParts(readPoints(curve.points));
  const paidByPoints = makeCurveReader({ ...curve, floor: undefined, cap: undefined });
  return (attainment) => {
    const paid = paidByPoints(attainment);
    const shown = { attainment: writeExact(attainment) };
    const { from, pays: low, next } = findPart(attainment, points, curve.edge);
    if (curve.between === 'step')
      return {
        paid,
        node: traceRatio('curve/step', paid, {
          values: { paid: writeExact(paid) },
          notes: [noteReachedStep({ from, to: next?.from, rate: low }, curve.edge, shown.attainment)],
        }),
      };
    const point = points.find((each) => compare(each.from, attainment) === 0);
    if (point !== undefined || attainment.numerator < 0n || next === undefined) {
      const code = point !== undefined ? 'at-point' : attainment.numerator < 0n ? 'below-zero' : 'beyond-last';
      return {
        paid,
        node: traceRatio('curve/point', paid, {
          values: { paid: writeExact(paid) },
          notes: [{ code, values: { ...shown, at: writeExact(point?.from ?? from) } }],
        }),
      };
    }
    const values = {
      ...shown,
      from: writeExact(from),
      to: writeExact(next.from),
      low: writeExact(low),
      high: writeExact(next.pays),
    };
    return { paid, node: traceRatio('curve/between', paid, { values }) };
  };
}
