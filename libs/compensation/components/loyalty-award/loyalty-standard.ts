import * as z from 'zod';
import { codeText, oneLineText } from '../../documents/plain-text.js';
import { strictObject } from '../../documents/strict-object.js';
import { rateText } from '../../numbers/ratio.js';

const whole = (of: string, most: number) => {
  const error = `must be a whole number of ${of}, 0 to ${most}`;
  return z.int({ error }).min(0, { error }).max(most, { error });
};

/**
 * By what an organisation proposes people for the loyalty award, and what it gives (pay-rules.md, section 10): a trip for
 * whoever has served so long, was on time and attained the plans; a larger one for merit.
 */
export const loyaltyStandardSchema = strictObject({
  award: oneLineText(200).describe('What is given.'),
  serviceMonths: whole('months', 600).describe('The least number of full months of service at the end of the year.'),
  mostMisses: whole('tasks', 1000).describe('How many tasks of the year may be missed.'),
  monthlyPlanAtLeast: rateText.describe('The least attainment of the monthly plans.'),
  monthlyPlansBy: z
    .enum(['each', 'mean'], { error: 'must be "each" or "mean"' })
    .describe('Whether every monthly plan is held against it, or their mean.'),
  annualPlanAtLeast: rateText.describe('The least attainment of the annual plan.'),
  largerAward: oneLineText(200).describe('What is given for merit in place of the award.'),
  largerServiceMonths: whole('months', 600).describe('The least number of full months of service for it.'),
  keyClients: whole('clients', 1000).describe('How many key clients somebody has won for it.'),
  keyClientSegment: codeText.describe('The segment by which a client is a key client.'),
});

export type LoyaltyStandard = z.infer<typeof loyaltyStandardSchema>;

/** The regulation; that every month counts and not their mean is ours. */
export const defaultLoyaltyStandard: LoyaltyStandard = {
  award: 'A trip',
  serviceMonths: 18,
  mostMisses: 1,
  monthlyPlanAtLeast: '80 %',
  monthlyPlansBy: 'each',
  annualPlanAtLeast: '70 %',
  largerAward: 'A trip for the family',
  largerServiceMonths: 36,
  keyClients: 3,
  keyClientSegment: 'key',
};
