import {
  add,
  compare,
  writeExact,
  takeLarger,
  multiply,
  takeSmaller,
  subtract,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { stepsOf } from '../../trace/steps.js';
import type { TraceNode } from '../../trace/trace.js';
import type { BaseOfMonth } from './base-of-month.js';
import type { Overdue } from './overdue-terms.js';
import type { commissionWords } from './commission-words.js';

const { traceMoney } = stepsOf<typeof commissionWords>();

/** The last step of a commission: what the overdue part adds or takes off. */
export interface Settlement {
  /** The exact amount of the statement line. */
  readonly pays: (commission: Fraction, base: BaseOfMonth) => Fraction;
  /** The whole trace, from the step that calculated the commission. */
  readonly node: (commission: Fraction, base: BaseOfMonth, calculated: TraceNode) => TraceNode;
}

function withoutOverdue(places: number): Settlement {
  return {
    pays: (commission) => commission,
    node: (commission, { nodes }, calculated) =>
      nodes.length === 0
        ? calculated
        : traceMoney('commission', commission, places, {
            values: { commission: writeExact(commission) },
            children: [...nodes, calculated],
          }),
  };
}

/**
 * `deduct` takes the rate of the overdue part off the commission, at most the commission of the month, so that
 * other pay is never touched; `pay-lower-rate` pays it instead.
 */
export function settlement(overdue: Overdue | undefined, places: number): Settlement {
  if (overdue === undefined) return withoutOverdue(places);
  const rate = parseRatio(overdue.rate);
  const isDeducted = overdue.mode === 'deduct';
  const amountOf = (commission: Fraction, base: BaseOfMonth): Fraction => {
    const whole = multiply(base.overdue, rate);
    return isDeducted ? takeSmaller(whole, takeLarger(commission, ZERO)) : whole;
  };
  const pays = (commission: Fraction, base: BaseOfMonth) =>
    (isDeducted ? subtract : add)(commission, amountOf(commission, base));
  return {
    pays,
    node: (commission, base, calculated) => {
      const amount = amountOf(commission, base);
      const limited = compare(amount, multiply(base.overdue, rate)) < 0;
      const settled = traceMoney('commission/overdue', amount, places, {
        values: { overdue: writeExact(base.overdue), rate: writeExact(rate) },
        notes: limited ? [{ code: 'limited' }] : undefined,
      });
      return traceMoney(isDeducted ? 'commission/deducted' : 'commission/added', pays(commission, base), places, {
        values: { commission: writeExact(commission), overdue: writeExact(amount) },
        children: [...base.nodes, calculated, settled],
      });
    },
  };
}
