import { z } from 'zod';
import { documentKindNames } from '#approvals/document-kinds/document-kinds.js';
import { payrollRulesSchema } from '#approvals/payroll-rules.js';
import { retentionRulesSchema } from '#approvals/retention.js';
import { routeSchema } from '#approvals/route.js';
import { statementBoundsSchema } from '#approvals/statement-bounds.js';
import { annualRulesSchema } from '#calendar/annual-rules.js';
import { deadlineRuleSchema, deadlineRulesSchema } from '#calendar/deadlines.js';
import { loyaltyStandardSchema } from '#compensation/components/loyalty-award/loyalty-standard.js';
import { reachableDay, reasonText } from '../http/wire.js';
import { deductionLimitText, mostIndicators } from '../organisation/rule-schemas.js';

const routesOfSomeKinds = z
  .partialRecord(z.enum(documentKindNames), routeSchema)
  .refine((routes) => Object.keys(routes).length > 0, { error: 'names no kind of document' });

/** The rules of the regulation, of which a change names those that become others. */
export const regulationRules = z
  .strictObject({
    deadlineRules: deadlineRulesSchema,
    weightMemoRule: deadlineRuleSchema,
    forecastRule: deadlineRuleSchema,
    annualRules: annualRulesSchema,
    loyaltyStandard: loyaltyStandardSchema,
    retentionRules: retentionRulesSchema,
    routes: routesOfSomeKinds,
    mostIndicators,
    statementBounds: statementBoundsSchema,
    payrollRules: payrollRulesSchema,
    deductionLimit: deductionLimitText,
  })
  .partial();

export const regulationChange = z.strictObject({
  fromOn: reachableDay.meta({
    description: 'The first day on which the new rules hold; later than the last signature.',
  }),
  reason: reasonText,
  openMonths: z.enum(['keep', 'follow']).default('keep').meta({
    description:
      'Whether months and years that are open on that day keep the deadlines that they were told, or follow the new rules in what is not due yet; whom that concerns is told then.',
  }),
  rules: regulationRules.refine((rules) => Object.keys(rules).length > 0, { error: 'changes nothing' }),
});
