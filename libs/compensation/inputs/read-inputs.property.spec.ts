import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeQuickReader } from '../documents/quick-reader.js';
import { draftsOfInputs } from '../testing/random-inputs.js';
import { readInputs } from './read-inputs.js';
import { statementInputsSchema } from './statement-inputs.js';

const quick = makeQuickReader(statementInputsSchema);

type Path = (string | number)[];

/** Every place in a value, the value itself first. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const members = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...members.flatMap((key) => placesIn((value as Record<string, unknown>)[key], [...path, key]))];
}

/** The same with something else in one place; undefined takes it out. */
function withAt(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  const inside = withAt(copy[key], rest, other);
  if (inside === undefined && !Array.isArray(copy)) delete copy[key];
  else copy[key] = inside;
  return copy;
}

/** What a fact may be by mistake, or look like. */
const others = fc.constantFrom<unknown>(
  ...[undefined, null, '', ' ', ' 10 ', '10', '-10', '-0', '1,5', '1e3', '0'.repeat(40), 0, 1, -1, 1.5, true, false],
  ...['2026-07-10', '2026-02-30', '2026-07', 'p-1', 'P 1', 'x'.repeat(400), '😀', 'a\nb', '100 %', '2/3', '3/2'],
  ...[[], {}, [[]], ['a', 'a'], { value: '1' }, { misspelt: '1' }, { from: '2026-07-01', value: '1' }],
);

describe('Inputs that are read quickly', () => {
  const agrees = (draft: unknown): boolean => {
    const [found, parsed] = [quick(draft), statementInputsSchema.safeParse(draft)];
    if (found !== undefined) expect(found).toStrictEqual(parsed.data);
    // What the schema has read is written as it writes: nothing of it is left to the schema a second time.
    else if (parsed.success) expect(quick(parsed.data)).toStrictEqual(parsed.data);
    expect(readInputs(draft).ok).toBe(parsed.success);
    return found !== undefined;
  };

  /** What of a draft the schema accepts, as a pack has it. */
  const validOf = (draft: unknown): unknown => {
    const read = readInputs(draft);
    return JSON.parse(JSON.stringify((read.ok ? read.inputs : read.rest) ?? {}));
  };

  it('are what the schema reads, and all that it has read', () => {
    const sections = new Set<string>();
    fc.assert(
      fc.property(draftsOfInputs, (draft) => {
        agrees(JSON.parse(JSON.stringify(draft)));
        const valid = validOf(draft) as object;
        expect(agrees(valid)).toBe(true);
        for (const section of Object.keys(valid)) sections.add(section);
      }),
      { numRuns: 200 },
    );
    expect([...sections]).toEqual(expect.arrayContaining(['deals', 'kpiPlan', 'actuals', 'employment', 'tasks']));
  });

  it('are refused where the schema refuses them, whatever is wrong in whatever place', () => {
    let refused = 0;
    fc.assert(
      fc.property(draftsOfInputs, fc.nat(), others, (draft, place, other) => {
        const valid = validOf(draft);
        const places = placesIn(valid);
        if (!agrees(withAt(valid, places[place % places.length] ?? [], other))) refused += 1;
      }),
      { numRuns: 600 },
    );
    expect(refused).toBeGreaterThan(50);
  });
});
