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
import type { CountedDeal, CountedFilter, CountedPart, ValueDefinition } from './value-definition.js';

/** A value has at most so many decimals; what has more is rounded once, half up. */
export const PLACES_OF_VALUE = 6;

/**
 * What a definition comes to over the deals of one person's month, exact until it is rounded once; less than 0 counts as
 * 0, as a value is. Null where it would be divided by 0, or a deal that counts does not say what is asked.
 */
export function countValue({ how }: Pick<ValueDefinition, 'how'>, deals: readonly CountedDeal[]): string | null {
  const number = countExactly(how, deals);
  if (number === undefined) return null;
  return writeRounded(compare(number, ZERO) < 0 ? ZERO : number, PLACES_OF_VALUE);
}

function countExactly(how: ValueDefinition['how'], deals: readonly CountedDeal[]): Fraction | undefined {
  const part = (number: CountedPart['number'], where?: CountedFilter) => countPart({ number, where }, deals);
  switch (how.kind) {
    case 'sum':
      return part(how.of, how.where);
    case 'count':
      return part('count', how.where);
    case 'distinct-clients':
      return part('clients', how.where);
    case 'average-order':
      return divided(part('amount', how.where), part('count', how.where));
    case 'quotient':
      return divided(
        countPart(how.of, deals),
        typeof how.by === 'string' ? parseFraction(how.by) : countPart(how.by, deals),
      );
  }
}

function divided(of: Fraction | undefined, by: Fraction | undefined): Fraction | undefined {
  return of === undefined || by === undefined || by.numerator === 0n ? undefined : divide(of, by);
}

function countPart({ number, where = {} }: CountedPart, deals: readonly CountedDeal[]): Fraction | undefined {
  if (where.paid !== undefined && deals.some(({ paid }) => paid === undefined)) return undefined;
  const meant = deals.filter((deal) => isMeant(where, deal));
  const sales = meant.filter(({ isReturn }) => !isReturn);
  if (number === 'count') return fromWhole(sales.length);
  if (number === 'clients') return fromWhole(new Set(sales.map(({ client }) => client)).size);
  const amounts = meant.map((deal) => {
    const text = deal[number];
    const credit = deal.credit === undefined ? ONE : parseCreditShare(deal.credit);
    return text === undefined ? undefined : multiply(parseFraction(text), credit);
  });
  return amounts.every((amount) => amount !== undefined) ? addAll(amounts) : undefined;
}

function isMeant({ productLines, tags, paid, segments, territories }: CountedFilter, deal: CountedDeal): boolean {
  const has = (list: readonly string[] | undefined, one: string | undefined) =>
    list === undefined || (one !== undefined && list.includes(one));
  return (
    has(productLines, deal.productLine) &&
    has(segments, deal.segment) &&
    has(territories, deal.territory) &&
    (tags === undefined || tags.some((tag) => deal.tags.includes(tag))) &&
    (paid === undefined || deal.paid === paid)
  );
}

/** The examples that come to something else than they say; the paths start at the definition. */
export function findWrongExamples(definition: ValueDefinition): Problem[] {
  return definition.examples.flatMap(({ name, deals, expected }, index) => {
    const counted = countValue(definition, deals);
    const isRight =
      counted === null || expected === null
        ? counted === expected
        : compare(parseFraction(counted), parseFraction(expected)) === 0;
    const told = (value: string | null) => value ?? 'nothing that can be counted';
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
