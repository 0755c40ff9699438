import * as z from 'zod';
import { isPositiveText } from '../numbers/decimal-text.js';
import { compare, ONE, addAll, type Fraction } from '../numbers/exact-fraction.js';
import { formatPercent } from '../trace/number-display.js';
import { parseRatio } from '../numbers/ratio.js';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';

const MOST_SHARES = 20;
const FORM =
  'write a percentage such as "40 %", a ratio such as "0.4" (at most 6 decimals) or a fraction such as "1/3"';

/** A share of a deal's credit, more than 0. The parts of a fraction have at most 3 digits, so that sums of many shares stay short. */
export const creditShareText = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .max(16, { error: `is too long: ${FORM}`, abort: true })
  .regex(/^(\d{1,3}(\.\d{1,6})? ?%|[01](\.\d{1,6})?|\d{1,3}\/\d{1,3})$/, {
    error: `is not a share: ${FORM}`,
    abort: true,
  })
  .refine((text) => text.split('/').every(isPositiveText), { error: `must be more than 0: ${FORM}`, abort: true });

/** The exact share: "40 %" is 40/100, "1/3" is 1/3. The text has passed the schema. */
export function parseCreditShare(text: string): Fraction {
  const [numerator = '', denominator] = text.split('/');
  return denominator === undefined
    ? parseRatio(text)
    : { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/**
 * Who a deal is credited to (pay-rules.md, section 4, "split credit"): people by id, with the part that each had.
 * The shares add up to exactly 100 %; a person may stand here once in each role.
 */
export const dealSharesSchema = z
  .array(strictObject({ person: oneLineText(100), role: oneLineText(60).optional(), share: creditShareText }), {
    error: 'must be a list of shares {"person", "role"?, "share"}',
  })
  .min(1, { error: "must have at least 1 share; leave it out where the deal is one person's", abort: true })
  .max(MOST_SHARES, { error: `must have at most ${MOST_SHARES} shares`, abort: true })
  .superRefine((shares, context) => {
    const sum = addAll(shares.map(({ share }) => parseCreditShare(share)));
    if (compare(sum, ONE) !== 0)
      context.addIssue({
        code: 'custom',
        path: [],
        message: `the shares add up to ${formatPercent(sum, 'en', ONE)}, they must add up to exactly 100 %`,
      });
    shares.forEach(({ person, role }, index) => {
      if (shares.findIndex((each) => each.person === person && each.role === role) !== index) {
        context.addIssue({
          code: 'custom',
          path: [index, 'person'],
          message: 'has a share twice in the same role; give the sum of both, or the roles',
        });
      }
    });
  });

export type DealShare = z.infer<typeof dealSharesSchema>[number];
