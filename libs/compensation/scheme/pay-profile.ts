import * as z from 'zod';
import { strictObject } from '../documents/strict-object.js';
import { oneLineText } from '../documents/plain-text.js';
import { compare, ONE, type Fraction } from '../numbers/exact-fraction.js';
import { parseRatio, ratioText } from '../numbers/ratio.js';

/**
 * The role that a scheme is made for, and the share of fixed pay that suits it (pay-rules.md, section 7: 40/60 for
 * hunters, more fixed pay for order takers, at most 30 % fixed for the experienced). A statement outside is paid
 * all the same; it carries a warning.
 */
export const payProfileSchema = strictObject({
  name: oneLineText(60),
  fixedAtLeast: ratioText.optional(),
  fixedAtMost: ratioText.optional(),
}).superRefine(({ fixedAtLeast, fixedAtMost }, context) => {
  const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (fixedAtLeast === undefined && fixedAtMost === undefined) refuse([], 'needs fixedAtLeast, fixedAtMost or both');
  for (const [field, text] of Object.entries({ fixedAtLeast, fixedAtMost })) {
    if (text !== undefined && compare(parseRatio(text), ONE) > 0) refuse([field], 'must be at most 100 %');
  }
  if (
    fixedAtLeast !== undefined &&
    fixedAtMost !== undefined &&
    compare(parseRatio(fixedAtLeast), parseRatio(fixedAtMost)) > 0
  ) {
    refuse(['fixedAtLeast'], 'must not be more than fixedAtMost');
  }
});

export type PayProfile = z.infer<typeof payProfileSchema>;

/** A profile whose ratios were read once. */
export interface MixLimits {
  readonly name: string;
  readonly atLeast: Fraction | undefined;
  readonly atMost: Fraction | undefined;
}

export function readMixLimits({ name, fixedAtLeast, fixedAtMost }: PayProfile): MixLimits {
  return {
    name,
    atLeast: fixedAtLeast === undefined ? undefined : parseRatio(fixedAtLeast),
    atMost: fixedAtMost === undefined ? undefined : parseRatio(fixedAtMost),
  };
}
