/** Texts of an address after its question mark, of these names; whatever else stands there is dropped. */
export function textOf<const Name extends string>(
  search: Readonly<Record<string, unknown>>,
  ...names: readonly Name[]
): { [N in Name]?: string } {
  const found = names.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found) as { [N in Name]?: string };
}
