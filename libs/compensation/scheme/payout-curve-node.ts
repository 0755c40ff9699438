import { compare, exactText, type Fraction } from '../numbers/exact-fraction.js';
import { ratioFraction } from '../numbers/ratio.js';
import type { TraceNode } from '../trace/trace.js';
import { partAt } from './edge.js';
import { ratioNode } from '../trace/number-nodes.js';
import { curveReader, type PayoutCurve } from './payout-curve.js';
import { reachedNote } from './tier-words.js';

/** Makes the step that shows how the curve pays for an attainment: its floor and cap stand around the step of its points. */
export function curveTracer(curve: PayoutCurve): (attainment: Fraction) => TraceNode {
  const [floor, cap] = [curve.floor, curve.cap].map((text) => (text === undefined ? undefined : ratioFraction(text)));
  const points = pointsTracer(curve);
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
    node: ratioNode(`curve/${by}`, limit, {
      values: { paid: exactText(paid), limit: exactText(limit) },
      children: [node],
    }),
  };
}

/** What the points alone pay: a step, a point of the curve, or the line between two of them. */
function pointsTracer(curve: PayoutCurve): (attainment: Fraction) => PaidStep {
  const at = curve.points.map((point) => ratioFraction(point.at));
  const pays = curve.points.map((point) => ratioFraction(point.pays));
  const paidByPoints = curveReader({ ...curve, floor: undefined, cap: undefined });
  return (attainment) => {
    const paid = paidByPoints(attainment);
    const shown = { attainment: exactText(attainment) };
    const index = partAt(attainment, at, curve.edge);
    const [from, to, low, high] = [at[index]!, at[index + 1], pays[index]!, pays[index + 1]];
    if (curve.between === 'step')
      return {
        paid,
        node: ratioNode('curve/step', paid, {
          values: { paid: exactText(paid) },
          notes: [reachedNote({ from, to, rate: low }, curve.edge, shown)],
        }),
      };
    const point = at.findIndex((each) => compare(each, attainment) === 0);
    if (point >= 0 || attainment.numerator < 0n || to === undefined || high === undefined) {
      const code = point >= 0 ? 'at-point' : attainment.numerator < 0n ? 'below-zero' : 'beyond-last';
      return {
        paid,
        node: ratioNode('curve/point', paid, {
          values: { paid: exactText(paid) },
          notes: [{ code, values: { ...shown, at: exactText(at[point] ?? from) } }],
        }),
      };
    }
    const values = { ...shown, from: exactText(from), to: exactText(to), low: exactText(low), high: exactText(high) };
    return { paid, node: ratioNode('curve/between', paid, { values }) };
  };
}
