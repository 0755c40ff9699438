import type { Day } from '#calendar/day.js';
import { divide, multiply, ONE, type Fraction } from '../numbers/exact-fraction.js';
import type { ExactLine } from './exact-line.js';

/** What a component pays somebody for one deal, before a gate or a factor of the month; of a return, less than 0 and of its sale. */
export interface PaidDeal {
  readonly deal: string;
  readonly client: string;
  /** The day of the sale. */
  readonly on: Day;
  /** The line that it is a part of. */
  readonly line: string;
  readonly exact: Fraction;
}

/** What a component that pays deal by deal says of each; only found where somebody asks. */
export interface PaidDeals {
  readonly lines: readonly ExactLine[];
  readonly list: () => readonly PaidDeal[];
}

/** What a component has paid for each deal: its part of the lines, with all that a gate, a factor and the days on the staff have made of these. */
export function listPaidDeals({
  lines,
  paidDeals,
}: {
  readonly lines: readonly ExactLine[];
  readonly paidDeals?: PaidDeals | undefined;
}): PaidDeal[] {
  if (paidDeals === undefined) return [];
  const factors = new Map(
    paidDeals.lines.map(({ code, exact }) => [
      code,
      findFactor(exact, lines.find((line) => line.code === code)?.exact),
    ]),
  );
  return paidDeals.list().map((each) => ({ ...each, exact: multiply(each.exact, factors.get(each.line) ?? ONE) }));
}

function findFactor(before: Fraction, after: Fraction | undefined): Fraction {
  return before.numerator === 0n || after === undefined ? ONE : divide(after, before);
}
