import * as z from 'zod';
import { compare, divide, exactText, ONE, sumOf, type Fraction } from '../numbers/exact-fraction.js';
import { hundredths, roundMoney } from '../numbers/money.js';
import { ratioFraction, ratioText } from '../numbers/ratio.js';
import { oneLineText } from '../plain-text.js';
import { strictObject } from '../strict-object.js';
import { warningOf } from '../trace/describe-warning.js';
import type { Warning, WarningGround } from './component-result.js';
import type { PayNature } from './pay-nature.js';

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
    if (text !== undefined && compare(ratioFraction(text), ONE) > 0) refuse([field], 'must be at most 100 %');
  }
  if (
    fixedAtLeast !== undefined &&
    fixedAtMost !== undefined &&
    compare(ratioFraction(fixedAtLeast), ratioFraction(fixedAtMost)) > 0
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

export function mixLimits({ name, fixedAtLeast, fixedAtMost }: PayProfile): MixLimits {
  return {
    name,
    atLeast: fixedAtLeast === undefined ? undefined : ratioFraction(fixedAtLeast),
    atMost: fixedAtMost === undefined ? undefined : ratioFraction(fixedAtMost),
  };
}

/** What one component pays into a line, exact. */
export interface PartOfLine {
  readonly component: { readonly nature: PayNature };
  readonly exact: Fraction;
}

/**
 * Fixed pay, in hundredths: what components of a fixed nature pay, wherever their lines go. Of every line their
 * exact parts are added up and rounded half-up once, as the line itself is: a line that they alone pay counts as it stands on
 * the statement, of one that they share with variable pay their part does.
 */
export function fixedPayOf(lines: readonly (readonly PartOfLine[])[]): bigint {
  return lines.reduce(
    (sum, parts) =>
      sum + roundMoney(sumOf(parts.filter((part) => part.component.nature === 'fixed').map((part) => part.exact))),
    0n,
  );
}

/** The share of fixed pay in all pay, both in hundredths, exact; over 1 where deductions took more than the variable part. Nothing where nothing is paid. */
export function shareOfFixedPay(fixed: bigint, total: bigint): Fraction | undefined {
  return total > 0n ? divide(hundredths(fixed), hundredths(total)) : undefined;
}

/** The warning of a statement whose share of fixed pay does not suit the role that its scheme is made for; amounts in hundredths. */
export function warningsOfMix(
  { mix, scheme }: { readonly mix: MixLimits | undefined; readonly scheme: { readonly code: string } },
  fixed: bigint,
  total: bigint,
): Warning[] {
  const warning = mix === undefined ? undefined : mixWarning(mix, shareOfFixedPay(fixed, total));
  return warning === undefined ? [] : [warningOf(scheme.code, warning)];
}

/** Nothing where the share lies inside or exactly on a limit. */
function mixWarning(
  { name: profile, atLeast, atMost }: MixLimits,
  share: Fraction | undefined,
): WarningGround | undefined {
  if (share === undefined) return undefined;
  const outside = (limit: Record<string, string>) => ({
    code: 'mix-outside-profile',
    values: { share: exactText(share), profile, ...limit },
  });
  if (atMost !== undefined && compare(share, atMost) > 0) return outside({ atMost: exactText(atMost) });
  if (atLeast !== undefined && compare(share, atLeast) < 0) return outside({ atLeast: exactText(atLeast) });
  return undefined;
}
