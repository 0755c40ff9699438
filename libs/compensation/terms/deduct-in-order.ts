import { compare, takeSmaller, subtract, addAll, type Fraction } from '../numbers/exact-fraction.js';

/** What is to be taken, what could still be taken when its turn came, and what of it is taken. */
export interface DeductedItem<Item> {
  readonly item: Item;
  readonly amount: Fraction;
  readonly left: Fraction;
  readonly taken: Fraction;
}

/** Takes one item after another, each in full while there is room; together they take at most what is allowed. */
export function deductInOrder<Item>(
  items: readonly Item[],
  amountOf: (item: Item) => Fraction,
  allowed: Fraction,
): DeductedItem<Item>[] {
  let left = allowed;
  return items.map((item) => {
    const amount = amountOf(item);
    const each = { item, amount, left, taken: takeSmaller(amount, left) };
    left = subtract(left, each.taken);
    return each;
  });
}

/** What all items come to, and what of it is taken. */
export function sumDeducted(taken: readonly DeductedItem<unknown>[]): {
  readonly asked: Fraction;
  readonly cut: Fraction;
  readonly isLimited: boolean;
} {
  const [asked, cut] = [addAll(taken.map((each) => each.amount)), addAll(taken.map((each) => each.taken))];
  return { asked, cut, isLimited: compare(cut, asked) !== 0 };
}
