/** One field of what a document says: where it stands, and its text. */
export interface Field {
  path: readonly string[];
  value: string;
}

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

/** By what entries of a list are known: the same one stands beside itself, wherever it is in the list. */
const identities = ['code', 'id', 'personId', 'key', 'name'] as const;

/** Ids, codes and hashes are for programs; evidence and what is paid have places of their own on the page. */
const untold =
  /^(sha256|documentId|statementId|runId|inputsSha256|itemId|personId|basedOn|id|code|evidence|payEffect|changes)$/;

/** Every field of a content that people read, in its order. */
export function fieldsOf(
  content: Json,
  names: Readonly<Record<string, string>> = {},
  path: readonly string[] = [],
): Field[] {
  if (content === null || content === undefined) return [];
  if (isList(content))
    return content.every((item) => typeof item !== 'object')
      ? [{ path, value: content.map((item) => textOf(item, names)).join(', ') }]
      : content.flatMap((item, index) =>
          fieldsOf(item, names, [...path, identityOf(item, names) ?? String(index + 1)]),
        );
  if (typeof content === 'object')
    return Object.entries(content).flatMap(([name, value]) =>
      untold.test(name) ? [] : fieldsOf(value, names, [...path, names[name] ?? name]),
    );
  return [{ path, value: textOf(content, names) }];
}

/** Who and what come first, then the days, then why; all else in its order between. */
const ranks: Readonly<Record<string, number>> = {
  principalId: -3,
  delegateId: -2,
  kinds: -1,
  fromOn: 1,
  untilOn: 2,
  reason: 3,
};

/** Fields as people read them: a document keeps them in the order of their names. */
export function inReadingOrder(fields: readonly Field[]): Field[] {
  const rankOf = ({ path }: Field) => ranks[path[0] ?? ''] ?? 0;
  return fields.toSorted((one, other) => rankOf(one) - rankOf(other));
}

export interface Difference {
  path: readonly string[];
  was: string | null;
  now: string | null;
}

/** Both sides field by field: as the later one has them, then what only the earlier one had. */
export function differencesOf(before: readonly Field[], after: readonly Field[]): Difference[] {
  const keyOf = ({ path }: Field) => path.join('\u0000');
  const was = new Map(before.map((field) => [keyOf(field), field.value]));
  const now = new Set(after.map(keyOf));
  return [
    ...after.map((field) => ({ path: field.path, was: was.get(keyOf(field)) ?? null, now: field.value })),
    ...before
      .filter((field) => !now.has(keyOf(field)))
      .map((field) => ({ path: field.path, was: field.value, now: null })),
  ];
}

const decimal = /^-?\d+(\.\d{1,6})?$/;

/** Whether a text is a number that can be subtracted. */
export function isDecimal(text: string | null): text is string {
  return text !== null && decimal.test(text);
}

/** Whether a text is a calendar day. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** Whether a text is a month. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

function isList(content: Json): content is readonly Json[] {
  return Array.isArray(content);
}

function identityOf(item: Json, names: Readonly<Record<string, string>>): string | undefined {
  if (typeof item !== 'object' || item === null || isList(item)) return undefined;
  const said = item as Readonly<Record<string, Json>>;
  for (const field of identities) {
    const value = said[field];
    if (typeof value !== 'string') continue;
    const name = said['name'];
    return names[value] ?? (typeof name === 'string' ? name : value);
  }
  return undefined;
}

function textOf(value: Json, names: Readonly<Record<string, string>>): string {
  return typeof value === 'string' ? (names[value] ?? value) : String(value);
}
