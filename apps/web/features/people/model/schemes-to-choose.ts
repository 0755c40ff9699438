interface SignedScheme {
  code: string;
  name: string;
}

/**
 * What to choose a pay scheme from: each signed one by the name of its latest version, which the list of versions has first,
 * in the order of their names; and the one that is entered, also where there is none any more.
 */
export function schemesToChoose(
  versions: readonly SignedScheme[],
  entered: string,
): { value: string; label: string }[] {
  const names = new Map<string, string>();
  for (const { code, name } of versions) if (!names.has(code)) names.set(code, name);
  if (entered !== '' && !names.has(entered)) names.set(entered, entered);
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}
