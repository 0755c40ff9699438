import {
  add,
  compare,
  exactText,
  largerOf,
  multiply,
  smallerOf,
  subtract,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import { ratioFraction } from '../../numbers/ratio.js';
import { moneyNode } from '../../trace/number-nodes.js';
import type { TraceNode } from '../../trace/trace.js';
import type { BaseOfMonth } from './commission-base.js';
import type { Overdue } from './commission-base-terms.js';

/** The last step of a commission: what the overdue part adds or takes off. */
export interface Settlement {
  /** The exact amount of the statement line. */
  readonly pays: (commission: Fraction, base: BaseOfMonth) => Fraction;
  /** The whole trace, from the step that calculated the commission. */
  readonly node: (commission: Fraction, base: BaseOfMonth, calculated: TraceNode) => TraceNode;
}

const WITHOUT_OVERDUE: Settlement = {
  pays: (commission) => commission,
  node: (commission, { nodes }, calculated) =>
    nodes.length === 0
      ? calculated
      : moneyNode('commission', commission, {
          values: { commission: exactText(commission) },
          children: [...nodes, calculated],
        }),
};

/**
 * `deduct` takes the rate of the overdue part off the commission, at most the commission of the month, so that
 * other pay is never touched; `pay-lower-rate` pays it instead.
 */
export function settlement(overdue: Overdue | undefined): Settlement {
  if (overdue === undefined) return WITHOUT_OVERDUE;
  const rate = ratioFraction(overdue.rate);
  const isDeducted = overdue.mode === 'deduct';
  const amountOf = (commission: Fraction, base: BaseOfMonth): Fraction => {
    const whole = multiply(base.overdue, rate);
    return isDeducted ? smallerOf(whole, largerOf(commission, ZERO)) : whole;
  };
  const pays = (commission: Fraction, base: BaseOfMonth) =>
    (isDeducted ? subtract : add)(commission, amountOf(commission, base));
  return {
    pays,
    node: (commission, base, calculated) => {
      const amount = amountOf(commission, base);
      const limited = compare(amount, multiply(base.overdue, rate)) < 0;
      const settled = moneyNode('commission/overdue', amount, {
        values: { overdue: exactText(base.overdue), rate: exactText(rate) },
        notes: limited ? [{ code: 'limited' }] : undefined,
      });
      return moneyNode(isDeducted ? 'commission/deducted' : 'commission/added', pays(commission, base), {
        values: { commission: exactText(commission), overdue: exactText(amount) },
        children: [...base.nodes, calculated, settled],
      });
    },
  };
}
