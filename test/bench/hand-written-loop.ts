import { Decimal } from 'decimal.js';
import type { ReferencePerson } from './reference-people.js';

/** A clone of its own: neither its precision nor its rounding can be changed from elsewhere. */
const LoopDecimal = Decimal.clone({ defaults: true, precision: 34, rounding: Decimal.ROUND_HALF_UP });

const NOTHING = new LoopDecimal(0);
const THRESHOLD = new LoopDecimal('0.6');
const FIRST_TIER = new LoopDecimal(500_000);
const FIRST_RATE = new LoopDecimal('0.05');
const SECOND_RATE = new LoopDecimal('0.06');
const COMMISSION_OF_FIRST_TIER = FIRST_TIER.times(FIRST_RATE);
const FIXED_BONUS = new LoopDecimal(7_000);

/**
 * The policy of pay-rules.md, section 11, in the fewest steps of decimal.js that a good programmer would write: what
 * the engine is compared with. Decimal text in, the total out with two digits after the point, rounded half up once,
 * at the end.
 */
export function handWrittenTotal(person: ReferencePerson): string {
  const bonus = attainment(person).times(person.base);
  return bonus
    .plus(commission(new LoopDecimal(person.sales)))
    .plus(FIXED_BONUS)
    .toFixed(2);
}

/** The weighted sum of the attainments, of which those below the threshold count as nothing. */
function attainment({ weights, plan, actual }: ReferencePerson): Decimal {
  let sum = NOTHING;
  for (let index = 0; index < 4; index++) {
    const ratio = new LoopDecimal(actual[index]!).div(plan[index]!).toDecimalPlaces(6);
    if (ratio.gte(THRESHOLD)) sum = sum.plus(ratio.times(weights[index]!));
  }
  return sum;
}

function commission(sales: Decimal): Decimal {
  if (sales.lte(FIRST_TIER)) return sales.times(FIRST_RATE);
  return sales.minus(FIRST_TIER).times(SECOND_RATE).plus(COMMISSION_OF_FIRST_TIER);
}
