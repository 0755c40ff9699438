/**
 * Which of these fields differ between two contents of a document. A field is a name, or names with points between them
 * (`terms.indicators`); one that stands in neither content says nothing about them and counts as changed.
 */
export function changedFields(fields: readonly string[], before: unknown, now: unknown): string[] {
  return fields.filter((field) => {
    const [was, is] = [valueAt(before, field), valueAt(now, field)];
    return (was === undefined && is === undefined) || !isSame(was, is);
  });
}

/** The names of all fields that stand directly in one of two contents and differ between them. */
export function allChangedFields(before: unknown, now: unknown): string[] {
  return changedFields([...new Set([...namesOf(before), ...namesOf(now)])], before, now);
}

function valueAt(content: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      content,
    );
}

/** Whether two values of JSON say the same; the order of names in an object says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const names = namesOf(one);
  return (
    names.length === namesOf(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}

function namesOf(content: unknown): string[] {
  return isRecord(content) ? Object.keys(content) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
