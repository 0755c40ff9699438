/** What fields of the API are called, by the last step of their path that is a name. */
export type FieldNames = Readonly<Record<string, string>>;

/**
 * A path of the API in the words of a language: `indicators.2.weight` is "Indicators 3, Weight". A step without a word
 * stays as it is: a code that the company gave, or a field that programs alone send.
 */
export function nameOfPath(path: string, names: FieldNames): string {
  const parts: string[] = [];
  for (const step of path.split('.')) {
    const before = parts.at(-1);
    if (/^\d+$/.test(step) && before !== undefined) parts[parts.length - 1] = `${before} ${Number(step) + 1}`;
    else parts.push(Object.hasOwn(names, step) ? names[step]! : step);
  }
  return parts.join(', ');
}
