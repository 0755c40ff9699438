/** Texts of an address after its question mark, of these names; whatever else stands there is dropped. What reads as a number, such as a year in a link, is a text all the same. */
export function textOf<const Name extends string>(
  search: Readonly<Record<string, unknown>>,
  ...names: readonly Name[]
): { [N in Name]?: string } {
  const found = names.flatMap((name) => {
    const value = search[name];
    if (typeof value === 'number') return [[name, String(value)] as const];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found) as { [N in Name]?: string };
}
