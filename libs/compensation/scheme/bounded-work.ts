import type { Problem } from '../documents/problem.js';

/** The largest scheme that a company pays by has some hundreds of parts. */
const MOST_PARTS = 10_000;
/** A thousand deals with all that can be said of them. */
const MOST_PARTS_OF_EXAMPLES = 50_000;
/** A part may look at every row of a month: a second of calculation at the most. */
const MOST_WORK = 2_000_000;

/**
 * Why a scheme asks for more work than anybody waits for, before any schema reads it; empty where it does not. Its size
 * in bytes does not tell: checking follows the parts of the scheme, and executing its worked examples the parts times
 * the rows of the examples. The paths start at the scheme.
 */
export function findTooMuchWork(document: unknown): Problem[] {
  if (typeof document !== 'object' || document === null) return [];
  const { examples, ...rules } = document as { readonly examples?: unknown };
  const parts = count(rules, MOST_PARTS).parts;
  if (parts > MOST_PARTS)
    return tooMuch([], `has more than ${MOST_PARTS} parts (objects, lists and values), more than anybody can check`);
  const given = count(examples, MOST_PARTS_OF_EXAMPLES);
  if (given.parts > MOST_PARTS_OF_EXAMPLES)
    return tooMuch(
      ['examples'],
      `have more than ${MOST_PARTS_OF_EXAMPLES} parts (objects, lists and values) together; a worked example is checked by hand`,
    );
  if (parts * given.rows > MOST_WORK)
    return tooMuch(
      ['examples'],
      `have ${given.rows} rows for the ${parts} parts of the scheme, which together may be ${MOST_WORK} steps (rows × parts); give fewer examples, or fewer rows in them`,
    );
  return [];
}

function tooMuch(path: string[], message: string): Problem[] {
  return [{ code: 'too-much-work', path, message }];
}

/** How many parts a value has, and how many of them are items of lists; counting ends beyond `most` parts. */
function count(value: unknown, most: number): { readonly parts: number; readonly rows: number } {
  const open = [value];
  let [parts, rows] = [0, 0];
  while (open.length > 0 && parts <= most) {
    const next = open.pop();
    parts += 1;
    if (typeof next !== 'object' || next === null) continue;
    const children: unknown[] = Array.isArray(next) ? next : Object.values(next);
    if (Array.isArray(next)) rows += children.length;
    // One by one: a spread of a hundred thousand arguments overflows the stack.
    for (const child of children) open.push(child);
  }
  return { parts, rows };
}
