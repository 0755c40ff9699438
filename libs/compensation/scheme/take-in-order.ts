import { compare, smallerOf, subtract, sumOf, type Fraction } from '../numbers/exact-fraction.js';

/** What is to be taken, what could still be taken when its turn came, and what of it is taken. */
export interface TakenItem<Item> {
  readonly item: Item;
  readonly amount: Fraction;
  readonly left: Fraction;
  readonly taken: Fraction;
}

/** Takes one item after another, each in full while there is room; together they take at most what is allowed. */
export function takeInOrder<Item>(
  items: readonly Item[],
  amountOf: (item: Item) => Fraction,
  allowed: Fraction,
): TakenItem<Item>[] {
  let left = allowed;
  return items.map((item) => {
    const amount = amountOf(item);
    const each = { item, amount, left, taken: smallerOf(amount, left) };
    left = subtract(left, each.taken);
    return each;
  });
}

/** What all items come to, and what of it is taken. */
export function sumsOfTaken(taken: readonly TakenItem<unknown>[]): {
  readonly asked: Fraction;
  readonly cut: Fraction;
  readonly isLimited: boolean;
} {
  const [asked, cut] = [sumOf(taken.map((each) => each.amount)), sumOf(taken.map((each) => each.taken))];
  return { asked, cut, isLimited: compare(cut, asked) !== 0 };
}
