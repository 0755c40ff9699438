/**
 * Every item once, where it first stands. Only items of one code can be the same, and mostly no two have it: writing
 * out each warning of each person to compare them took longer than calculating the person.
 */
export function removeRepetitions<Item extends { readonly code: string }>(items: readonly Item[]): Item[] {
  if (new Set(items.map(({ code }) => code)).size === items.length) return [...items];
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
