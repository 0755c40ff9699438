import { findActual } from '../inputs/actuals.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { writeHundredths, LARGEST_AMOUNT_IN_HUNDREDTHS } from '../numbers/money.js';
import { groupDigits } from '../numbers/number-display.js';
import type { Problem } from '../documents/problem.js';

/** An attainment without a cap can make an amount that no column and no wire holds: most likely a mistyped result. */
export function findOversizedAmounts(
  lines: readonly { readonly code: string; readonly label: string; readonly hundredths: bigint }[],
  total: bigint,
  inputs: StatementInputs,
): Problem[] {
  const isOver = (amount: bigint) => amount > LARGEST_AMOUNT_IN_HUNDREDTHS || -amount > LARGEST_AMOUNT_IN_HUNDREDTHS;
  const oversized = lines.filter((line) => isOver(line.hundredths));
  if (oversized.length === 0 && !isOver(total)) return [];
  const largest = groupDigits(writeHundredths(LARGEST_AMOUNT_IN_HUNDREDTHS));
  if (oversized.length === 0)
    return [
      {
        code: 'amount-too-large',
        path: ['inputs'],
        message: `the statement adds up to more than ${largest}, the largest amount there is`,
      },
    ];
  return oversized.map((line) => ({
    code: 'amount-too-large',
    path: findActual(inputs.actuals, line.code) === undefined ? ['inputs'] : ['inputs', 'actuals', line.code],
    message: `"${line.label}" pays more than ${largest}, the largest amount there is; check the result and the planned value`,
  }));
}
