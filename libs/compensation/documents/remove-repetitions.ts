/** Every item once, where it first stands. */
export function removeRepetitions<Item>(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
