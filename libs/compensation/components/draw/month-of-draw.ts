import {
  add,
  compare,
  takeLarger,
  negate,
  takeSmaller,
  subtract,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import { fromUnits, roundMoney } from '../../numbers/money.js';
import { roundDownToUnits } from '../../numbers/round-down.js';

/** The numbers of one month: earnings and level of 0 or more, and the balance that the month begins with, in whole units of the currency. */
export interface DrawNumbers {
  readonly earned: Fraction;
  readonly level: Fraction;
  readonly balance: Fraction;
  /** The most that may be owed, where there is a limit. */
  readonly mostBalance: Fraction | undefined;
  /** The decimals of the currency. */
  readonly places: number;
}

/** What a month of a draw is: `exact` before it is rounded, `paid` in whole units, below 0 where it takes back; `balance` at its end. */
export interface MonthOfDraw {
  readonly happened: 'advance' | 'limited' | 'top-up' | 'recovery' | 'nothing' | 'collected' | 'forgiven';
  readonly exact: Fraction;
  readonly paid: Fraction;
  readonly balance: Fraction;
}

/**
 * A recoverable draw makes earnings up to its level and owes what it advanced; of earnings above the level it
 * takes back what is owed, never going below the level. What is owed is what was paid, to the unit.
 */
export function recoverableMonth({ earned, level, balance, mostBalance, places }: DrawNumbers): MonthOfDraw {
  const short = subtract(level, earned);
  if (short.numerator > 0n) {
    const room =
      mostBalance === undefined
        ? undefined
        : takeLarger(subtract(roundDownToUnits(takeLarger(mostBalance, ZERO), places), balance), ZERO);
    const isLimited = room !== undefined && compare(short, room) > 0;
    const exact = isLimited ? room : short;
    const paid = fromUnits(roundMoney(exact, places), places);
    return { happened: isLimited ? 'limited' : 'advance', exact, paid, balance: add(balance, paid) };
  }
  return takenBack('recovery', balance, negate(short), places);
}

/** A draw that is not recoverable makes earnings up to its level, and nothing is owed for it. */
export function toppedUpMonth({ earned, level, balance, places }: DrawNumbers): MonthOfDraw {
  const exact = takeLarger(subtract(level, earned), ZERO);
  return {
    happened: exact.numerator > 0n ? 'top-up' : 'nothing',
    exact,
    paid: fromUnits(roundMoney(exact, places), places),
    balance,
  };
}

/** After the last month: what is still owed is taken from earnings down to 0, month after month until it is paid, or it is forgiven. */
export function endedMonth(
  { earned, balance, places }: DrawNumbers,
  afterEnd: 'collect' | 'forgive' | undefined,
): MonthOfDraw {
  if (afterEnd === 'forgive' && balance.numerator > 0n)
    return { happened: 'forgiven', exact: ZERO, paid: ZERO, balance: ZERO };
  return afterEnd === 'collect'
    ? takenBack('collected', balance, earned, places)
    : { happened: 'nothing', exact: ZERO, paid: ZERO, balance };
}

/** Takes of the earnings that may be taken from what is owed; rounded down, so that never a part of a unit too much. */
function takenBack(
  happened: 'recovery' | 'collected',
  balance: Fraction,
  takeable: Fraction,
  places: number,
): MonthOfDraw {
  const taken = roundDownToUnits(takeSmaller(balance, takeable), places);
  if (balance.numerator === 0n) return { happened: 'nothing', exact: ZERO, paid: ZERO, balance };
  const paid = negate(taken);
  return { happened, exact: paid, paid, balance: subtract(balance, taken) };
}
