/** The fields of facts that name people. */
const namesPeople = new Set(['personId', 'person', 'madeBy', 'collectedBy', 'broughtBy']);

/** The same value with the id of everybody who is named in it. */
export function withIds(value: unknown, idOf: (handle: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => withIds(each, idOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]: [string, unknown]) => [
      field,
      namesPeople.has(field) && typeof each === 'string' ? idOf(each) : withIds(each, idOf),
    ]),
  );
}
