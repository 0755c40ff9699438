/** What is wrong with each code that stands in the list before, by its index: the one sentence for all lists whose `what` have codes of their own. */
export function findRepeatedCodes(codes: readonly string[], what: string): ReadonlyMap<number, string> {
  const seen = new Set<string>();
  const refusals = new Map<number, string>();
  codes.forEach((code, index) => {
    if (seen.has(code)) refusals.set(index, `the code "${code}" is used twice; every ${what} has its own`);
    seen.add(code);
  });
  return refusals;
}
