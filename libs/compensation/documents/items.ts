/** The item of a list at an index; an index beyond the list is a mistake of the program. */
export function itemAt<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new RangeError(`A list of ${list.length} has nothing at ${index}.`);
  return item;
}

/** Each item of a list with what stands at the same place in another of the same length. */
export function pairUp<One, Other>(list: readonly One[], others: readonly Other[]): (readonly [One, Other])[] {
  return list.map((item, index) => [item, itemAt(others, index)] as const);
}

/** Each item of a list but the first, with the one before it and its index. */
export function listSteps<Item>(list: readonly Item[]): { before: Item; here: Item; index: number }[] {
  return list.slice(1).map((here, position) => ({ before: itemAt(list, position), here, index: position + 1 }));
}
