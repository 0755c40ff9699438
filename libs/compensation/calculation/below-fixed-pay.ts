import { writeExact, addAll } from '../numbers/exact-fraction.js';
import { fromUnits, roundMoney } from '../numbers/money.js';
import { makeWarning } from '../explanation/describe-warning.js';
import type { Warning } from '../statement/component-result.js';
import { sumFixedPay, type PartOfLine } from './pay-mix.js';

/**
 * The warning of a statement that pays less than its fixed pay: what takes away came to more than all variable pay
 * and settlements. Corrections belong to other months and are left out. `lines` are what the components pay into
 * each line; every line is rounded half-up once.
 */
export function warnBelowFixedPay(
  { scheme, places }: { readonly scheme: { readonly code: string }; readonly places: number },
  lines: readonly (readonly PartOfLine[])[],
): Warning[] {
  const fixed = sumFixedPay(lines, places);
  if (fixed <= 0n) return [];
  const ofMonth = lines.map((parts) =>
    parts.filter(({ component }) => component.nature !== 'correction').map(({ exact }) => exact),
  );
  const pay = ofMonth.reduce((sum, parts) => sum + roundMoney(addAll(parts), places), 0n);
  if (pay >= fixed) return [];
  const [paid, due, missing] = [pay, fixed, fixed - pay].map((amount) => writeExact(fromUnits(amount, places))) as [
    string,
    string,
    string,
  ];
  return [makeWarning(scheme.code, { code: 'below-fixed-pay', values: { pay: paid, fixed: due, missing } }, places)];
}
