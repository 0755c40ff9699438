import type { AmountSource } from '../../terms/amount-source.js';
import { listAttainmentSteps, listTierSteps, type StepsOfKind } from '../steps-of-kind.js';
import type { PaidOn } from './commission-base-terms.js';
import type { CommissionRate } from './commission-terms.js';

/** The tiers of a rate above its first, by the amount that reaches them; none of several weighted or counted amounts. */
export function listStepsOfRate(on: PaidOn, rate: CommissionRate): StepsOfKind[] {
  if (rate.kind === 'flat') return [];
  if (rate.kind === 'by-attainment')
    return [{ attainment: rate.attainment, steps: listAttainmentSteps(rate.steps, rate.edge) }];
  const amount = findAmount(on);
  if (amount === undefined) return [];
  const steps = listTierSteps(rate.tiers, rate.kind === 'marginal' ? 'lower-inclusive' : rate.edge);
  return [{ amount, steps: () => steps }];
}

/** The one amount that a commission is paid on, where it is one. */
export function findAmount(on: PaidOn): AmountSource | undefined {
  return typeof on === 'string' || 'productLines' in on || 'revenueOf' in on ? undefined : on;
}
