import { inLatin } from '../../../shared/language/latin-letters.js';
import { isList, isObject, type Json, type JsonObject } from './json-schema.js';

const LONGEST = 40;

/** A code of the words of a name: `Новые клиенты` is `novye-klienty`; nothing where no letter of it can be written so. */
export function codeOf(name: string): string {
  return inLatin(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, LONGEST - 4)
    .replace(/-+$/, '');
}

/** A code that none of the others has: the wanted one, or with the first number that is free. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

/** All codes that parts of a document have. */
export function codesIn(document: Json): ReadonlySet<string> {
  const found = new Set<string>();
  visit(document, (text, field) => {
    if (field === 'code') found.add(text);
  });
  return found;
}

/** What a part is called before it has a name: of `rules` it is a `rule`. */
export function baseOf(list: string): string {
  const single: Readonly<Record<string, string>> = {
    activities: 'activity',
    criteria: 'criterion',
    'value-definition': 'value',
  };
  return codeOf(single[list] ?? list.replace(/s$/, '')) || 'part';
}

/** What was begun, with a code wherever it has none yet. */
export function withCodes(begun: Json, list: string, taken: ReadonlySet<string>): Json {
  const known = new Set(taken);
  const fill = (each: Json, within: string): Json => {
    if (isList(each)) return each.map((entry) => fill(entry, within));
    if (!isObject(each)) return each;
    return Object.fromEntries(
      Object.entries(each).map(([field, value]): [string, Json] => {
        if (field !== 'code' || value !== '' || !('name' in each)) return [field, fill(value, field)];
        const code = freeCode(baseOf(within), known);
        known.add(code);
        return [field, code];
      }),
    );
  };
  return fill(begun, list);
}

/**
 * A part under another name. Its code follows the name as long as nobody chose it and nothing else in the document
 * speaks of it.
 */
export function renamed(part: JsonObject, name: string, list: string, document: JsonObject): JsonObject {
  const { code, name: before } = part;
  const next = { ...part, name };
  if (typeof code !== 'string' || typeof before !== 'string') return next;
  const isMade = [baseOf(list), codeOf(before)].includes(code.replace(/-\d+$/, ''));
  if (!isMade || mentionsOf(document, code) > 1) return next;
  const taken = new Set(codesIn(document));
  taken.delete(code);
  return { ...next, code: freeCode(codeOf(name) || baseOf(list), taken) };
}

function mentionsOf(document: Json, code: string): number {
  let count = 0;
  visit(document, (text, field) => {
    if (text === code && field !== 'name' && field !== 'unit') count += 1;
  });
  return count;
}

/** Every text of a document with the field that has it, keys of records among them. */
function visit(document: Json, see: (text: string, field: string) => void, field = ''): void {
  if (typeof document === 'string') see(document, field);
  else if (isList(document)) for (const each of document) visit(each, see, field);
  else if (isObject(document))
    for (const [name, each] of Object.entries(document)) {
      see(name, '');
      visit(each, see, name);
    }
}
