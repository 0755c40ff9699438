import { z } from 'zod';
import { findMostPayOfPlan } from '#compensation/components/kpi-bonus/most-pay.js';
import { type KpiPlanTerms, signedKpiPlanTermsSchema } from '#compensation/inputs/kpi-plan.js';
import { versionView } from '../approvals/document-wire.js';

/** What whoever signs has to know before: the best that the plan can cost. */
const mostPay = z
  .strictObject({
    amount: z.string().nullable().describe('In money; null where an indicator is without a cap.'),
    withoutCap: z.array(z.string()).describe('The names of the indicators that were written to be without a cap.'),
  })
  .describe('What the plan can pay at most, whatever the results.');

/** One version of a plan, with the most that it can pay. */
export const planVersion = versionView(signedKpiPlanTermsSchema).extend({ mostPay });

/** A version of a plan beside what it can pay at most. */
export function withMostPay<Version extends { content: unknown }>(version: Version) {
  const content = version.content as KpiPlanTerms;
  const most = findMostPayOfPlan(content);
  return {
    ...version,
    content,
    mostPay: most.isLimited
      ? { amount: most.amount ?? null, withoutCap: [] }
      : { amount: null, withoutCap: [...most.withoutCap] },
  };
}
