import { writeUnits } from '../numbers/exact-fraction.js';
import { findActual } from '../inputs/actuals.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { largestAmount } from '../numbers/money.js';
import { formatDecimal } from '../trace/number-display.js';
import type { Problem } from '../documents/problem.js';

/** An attainment without a cap can make an amount that no column and no wire holds: most likely a mistyped result. */
export function findOversizedAmounts(
  lines: readonly { readonly code: string; readonly label: string; readonly units: bigint }[],
  total: bigint,
  inputs: StatementInputs,
  places: number,
): Problem[] {
  const most = largestAmount(places);
  const isOver = (amount: bigint) => amount > most || -amount > most;
  const oversized = lines.filter((line) => isOver(line.units));
  if (oversized.length === 0 && !isOver(total)) return [];
  const largest = formatDecimal(writeUnits(most, places), 'en');
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
