import * as z from 'zod';
import { rateText } from '../../numbers/ratio.js';
import { moneySourceSchema, quantitySourceSchema } from '../../terms/amount-source.js';
import { findPersonalPart } from '../../terms/personal-part.js';
import { strictObject } from '../../documents/strict-object.js';

const poolSchema = z.union(
  [strictObject({ of: quantitySourceSchema, rate: rateText }), strictObject({ amount: moneySourceSchema })],
  { error: 'must be {"of": number, "rate": percentage} or {"amount": number}' },
);

/**
 * The terms of a team pool (pay-rules.md, section 4, "team part"): a percentage of a result of the department or the
 * company, or an amount, shared by the members of the team equally, by salary or by hours. The pool must be
 * the same for every member, so it cannot be made of what another component pays to one of them.
 */
export const teamPoolTermsSchema = strictObject({
  pool: poolSchema,
  share: z.enum(['equal', 'by-salary', 'by-hours'], { error: 'must be "equal", "by-salary" or "by-hours"' }),
}).superRefine(({ pool }, context) => {
  const personal =
    'of' in pool ? findPersonalPart(pool.of, ['pool', 'of']) : findPersonalPart(pool.amount, ['pool', 'amount']);
  if (personal !== undefined) context.addIssue({ code: 'custom', path: personal.path, message: personal.message });
});

export type TeamPoolTerms = z.infer<typeof teamPoolTermsSchema>;
