import { isObject } from './is-object.js';

/** What differs from a document: the same shape with only what is other. */
export type Changes = Readonly<Record<string, unknown>>;

/**
 * A document with changes in it. Objects are changed field by field and `null` takes a field out. A list whose items
 * have codes is changed by an object of them: each item by its own changes, a code that the list lacks adds an item at
 * the end, `null` takes one out. Everything else is replaced whole. Neither argument is touched.
 */
export function applyChanges<Document>(document: Document, changes: Changes): Document {
  return changed(document, changes) as Document;
}

function changed(before: unknown, change: unknown): unknown {
  if (!isObject(change)) return change;
  if (isCodedList(before)) return changeList(before, change);
  const fields = new Map(isObject(before) ? Object.entries(before) : []);
  for (const [field, value] of Object.entries(change)) {
    if (value === null) fields.delete(field);
    else fields.set(field, changed(fields.get(field), value));
  }
  return Object.fromEntries(fields);
}

interface Coded {
  readonly code: string;
}

function changeList(before: readonly Coded[], change: Changes): unknown[] {
  const items = new Map<string, unknown>(before.map((item) => [item.code, item]));
  for (const [code, value] of Object.entries(change)) {
    if (value === null) items.delete(code);
    else items.set(code, changed(items.get(code) ?? { code }, value));
  }
  return [...items.values()];
}

function isCodedList(value: unknown): value is readonly Coded[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => isObject(item) && typeof item['code'] === 'string')
  );
}
