import { compare, divide, ONE, parseFraction, subtract } from '../numbers/exact-fraction.js';
import { readThreshold } from '../indicators/payment.js';
import { findActual, type Actuals } from '../inputs/actuals.js';

/** What one loss share of a person came to in a month. */
export interface KeptClients {
  readonly code: string;
  readonly lost: string;
  readonly total: string;
  /** Whether more are lost than the indicator lets pass: nothing is paid for it. */
  readonly isBelow: boolean;
}

/** An indicator that measures the clients who are kept, as a plan or a scheme has it. */
export interface LossShareOf {
  readonly code: string;
  /** How many regular clients there are; undefined where nothing says it. */
  readonly total: string | undefined;
  readonly threshold?: string | undefined;
  readonly paidAs: 'alone' | 'combined';
}

/**
 * How many clients somebody has kept, by each loss share that has a result: pay-rules.md, section 1. Exactly at the cut-off
 * is not below it. Who has no regular clients has kept all there were, and one without a reported result is left out.
 */
export function findKeptClients(indicators: readonly LossShareOf[], actuals: Actuals): KeptClients[] {
  return indicators.flatMap(({ code, total, threshold, paidAs }) => {
    const actual = findActual(actuals, code);
    if (actual === undefined || !('lost' in actual) || total === undefined) return [];
    const whole = parseFraction(total);
    if (whole.numerator === 0n) return [];
    const kept = subtract(ONE, divide(parseFraction(actual.lost), whole));
    return [{ code, lost: actual.lost, total, isBelow: compare(kept, readThreshold(threshold, paidAs)) < 0 }];
  });
}
