import { exactText, sumOf } from '../numbers/exact-fraction.js';
import { hundredths, roundMoney } from '../numbers/money.js';
import { warningOf } from '../trace/describe-warning.js';
import type { Warning } from './component-result.js';
import { fixedPayOf, type PartOfLine } from './pay-mix.js';

/**
 * The warning of a statement that pays less than its fixed pay: what takes away came to more than all variable pay
 * and settlements. Corrections belong to other months and are left out. `lines` are what the components pay into
 * each line; every line is rounded half-up once.
 */
export function warningsBelowFixedPay(
  scheme: { readonly code: string },
  lines: readonly (readonly PartOfLine[])[],
): Warning[] {
  const fixed = fixedPayOf(lines);
  if (fixed <= 0n) return [];
  const ofMonth = lines.map((parts) =>
    parts.filter(({ component }) => component.nature !== 'correction').map(({ exact }) => exact),
  );
  const pay = ofMonth.reduce((sum, parts) => sum + roundMoney(sumOf(parts)), 0n);
  if (pay >= fixed) return [];
  const [paid, due, missing] = [pay, fixed, fixed - pay].map((amount) => exactText(hundredths(amount))) as [
    string,
    string,
    string,
  ];
  return [warningOf(scheme.code, { code: 'below-fixed-pay', values: { pay: paid, fixed: due, missing } })];
}
