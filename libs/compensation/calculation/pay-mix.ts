import { compare, writeExact, addAll, type Fraction } from '../numbers/exact-fraction.js';
import { roundMoney } from '../numbers/money.js';
import { makeWarning } from '../explanation/describe-warning.js';
import type { Warning, WarningGround } from '../statement/component-result.js';
import type { MixLimits } from '../scheme/pay-profile.js';
import type { PayNature } from '../terms/pay-nature.js';

/** What one component pays into a line, exact. */
export interface PartOfLine {
  readonly component: { readonly nature: PayNature };
  readonly exact: Fraction;
}

/**
 * Fixed pay, in units of the currency: what components of a fixed nature pay, wherever their lines go. Of every line their
 * exact parts are added up and rounded half-up once, as the line itself is: a line that they alone pay counts as it stands on
 * the statement, of one that they share with variable pay their part does.
 */
export function sumFixedPay(lines: readonly (readonly PartOfLine[])[], places: number): bigint {
  return lines.reduce(
    (sum, parts) =>
      sum +
      roundMoney(addAll(parts.filter((part) => part.component.nature === 'fixed').map((part) => part.exact)), places),
    0n,
  );
}

/** The share of fixed pay in all pay, both in units of the currency, exact; over 1 where deductions took more than the variable part. Nothing where nothing is paid. */
export function divideFixedPay(fixed: bigint, total: bigint): Fraction | undefined {
  return total > 0n ? { numerator: fixed, denominator: total } : undefined;
}

/** The warning of a statement whose share of fixed pay does not suit the role that its scheme is made for; amounts in units of the currency. */
export function warnOfMix(
  {
    mix,
    scheme,
    places,
  }: {
    readonly mix: MixLimits | undefined;
    readonly scheme: { readonly code: string };
    readonly places: number;
  },
  fixed: bigint,
  total: bigint,
): Warning[] {
  const warning = mix === undefined ? undefined : judgeMix(mix, divideFixedPay(fixed, total));
  return warning === undefined ? [] : [makeWarning(scheme.code, warning, places)];
}

/** Nothing where the share lies inside or exactly on a limit. */
function judgeMix(
  { name: profile, atLeast, atMost }: MixLimits,
  share: Fraction | undefined,
): WarningGround | undefined {
  if (share === undefined) return undefined;
  const outside = (limit: Record<string, string>) => ({
    code: 'mix-outside-profile',
    values: { share: writeExact(share), profile, ...limit },
  });
  if (atMost !== undefined && compare(share, atMost) > 0) return outside({ atMost: writeExact(atMost) });
  if (atLeast !== undefined && compare(share, atLeast) < 0) return outside({ atLeast: writeExact(atLeast) });
  return undefined;
}
