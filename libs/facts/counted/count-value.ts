import { monthOfDay } from '#calendar/month.js';
import type { Problem } from '#compensation/documents/problem.js';
import {
  addAll,
  compare,
  divide,
  fromWhole,
  multiply,
  ONE,
  parseFraction,
  writeRounded,
  ZERO,
  type Fraction,
} from '#compensation/numbers/exact-fraction.js';
import { parseCreditShare } from '#compensation/inputs/deal-shares.js';
import { byClient, countNewClients, countRegularClients } from './count-clients.js';
import type { CountedActivity, CountedDeal, CountedMonth } from './counted-example.js';
import { type CountedNumber, usual } from './counted-number.js';
import { numbersOf } from './counted-way.js';
import { isListed, isMeant, isPaid } from './is-meant.js';
import type { ValueDefinition } from './value-definition.js';

/** A value has at most so many decimals; what has more is rounded once, half up. */
export const PLACES_OF_VALUE = 6;
const HUNDRED = fromWhole(100);

/**
 * What a definition comes to over a month of a person or of a department, exact until it is rounded once; less than 0 counts
 * as 0, as a value is. Null where it would be divided by 0 and the definition does not say what holds then, or a deal that
 * counts does not say what is asked.
 */
export function countValue({ how }: Pick<ValueDefinition, 'how'>, month: CountedMonth): string | null {
  const { of, by, isPercent, ifNone } = numbersOf(how);
  const number = countNumber(of, month);
  const divisor = by === undefined ? ONE : typeof by === 'string' ? parseFraction(by) : countNumber(by, month);
  if (number === undefined || divisor === undefined) return null;
  if (divisor.numerator === 0n && ifNone === undefined) return null;
  const value =
    divisor.numerator === 0n
      ? parseFraction(ifNone ?? '0')
      : divide(isPercent === true ? multiply(number, HUNDRED) : number, divisor);
  return writeRounded(compare(value, ZERO) < 0 ? ZERO : value, PLACES_OF_VALUE);
}

function countNumber(number: CountedNumber, month: CountedMonth): Fraction | undefined {
  if (number.number === 'activities') return fromWhole(countActivities(number, month.activities));
  if (number.number === 'regular-clients' || number.number === 'lost-clients')
    return fromWhole(countRegularClients(number, month));
  const own = month.deals.filter(({ ofOthers }) => ofOthers !== true);
  const ofMonth = own.filter(({ on }) => on === undefined || monthOfDay(on) === month.month);
  const looked = number.number === 'collected' ? own : ofMonth;
  const { where = {} } = number;
  if (where.paid !== undefined && own.some((deal) => isPaid(deal, month.month, where.paidBy) === undefined))
    return undefined;
  if (number.number === 'new-clients') return wholeOf(countNewClients(number, ofMonth.filter(isSale), month));
  const meant = looked.filter((deal) => isMeant(where, deal, month.month));
  return countDeals(number, meant);
}

type OfDeals = Extract<CountedNumber['number'], 'amount' | 'margin' | 'collected' | 'count' | 'clients' | 'groups'>;

function countDeals(
  number: Extract<CountedNumber, { number: OfDeals }>,
  meant: readonly CountedDeal[],
): Fraction | undefined {
  const sales = meant.filter(isSale);
  switch (number.number) {
    case 'count':
      return fromWhole(sales.length);
    case 'clients':
      return fromWhole(byClient(sales).filter(({ length }) => length >= (number.atLeast ?? usual.atLeast)).length);
    case 'groups':
      return fromWhole(byClient(sales).reduce((sum, { length }) => sum + Math.floor(length / number.every), 0));
    default: {
      const amounts = meant.map((deal) => credited(deal, number.number));
      return amounts.every((amount) => amount !== undefined) ? addAll(amounts) : undefined;
    }
  }
}

function credited(deal: CountedDeal, field: 'amount' | 'margin' | 'collected'): Fraction | undefined {
  const text = deal[field];
  const credit = deal.credit === undefined ? ONE : parseCreditShare(deal.credit);
  return text === undefined ? undefined : multiply(parseFraction(text), credit);
}

function isSale({ isReturn }: CountedDeal): boolean {
  return !isReturn;
}

function wholeOf(count: number | undefined): Fraction | undefined {
  return count === undefined ? undefined : fromWhole(count);
}

function countActivities(
  { codes, needs = [], where = {} }: Extract<CountedNumber, { number: 'activities' }>,
  activities: readonly CountedActivity[],
): number {
  return activities
    .filter(
      (each) =>
        isListed(codes, each.code) &&
        needs.every((need) => each[need] !== undefined) &&
        isListed(where.segments, each.segment) &&
        isListed(where.territories, each.territory),
    )
    .reduce((sum, { count }) => sum + count, 0);
}

/** The examples that come to something else than they say; the paths start at the definition. */
export function findWrongExamples(definition: ValueDefinition): Problem[] {
  return definition.examples.flatMap(({ name, expected, ...example }, index) => {
    const counted = countValue(definition, { ...example, month: example.month ?? monthOfDay(definition.from) });
    const isRight =
      counted === null || expected === null
        ? counted === expected
        : compare(parseFraction(counted), parseFraction(expected)) === 0;
    return isRight
      ? []
      : [
          {
            code: 'example-differs',
            path: ['examples', index, 'expected'],
            message: `"${name}" comes to ${told(counted)}, not to ${told(expected)}; correct the definition or the example`,
          },
        ];
  });
}

function told(value: string | null): string {
  return value ?? 'nothing that can be counted (it would be divided by 0, or a deal does not say what is asked)';
}
