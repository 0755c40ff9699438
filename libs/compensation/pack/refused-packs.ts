import { type Problem, readStep } from '../documents/problem.js';
import { calculateMonthPack, type MonthPack, monthPackSchema } from './month-pack.js';
import type { PackDocuments } from './pack-documents.js';

/** The text of one person's pack. */
export interface PackOfPerson<Person extends string = string> {
  readonly personId: Person;
  readonly pack: string;
}

/** Why nobody can be paid by a pack. */
export interface RefusedPack<Person extends string = string> {
  readonly personId: Person;
  readonly faults: readonly Fault[];
}

/** One reason, and of what part of the inputs: `receivables.north.limit`, `values.revenue`. */
export interface Fault {
  readonly code: string;
  readonly place: string;
  readonly message: string;
}

/** As many faults as are told of one person: who mends these is told of the others. */
const MOST_FAULTS = 20;

/**
 * Of packs those by which nobody can be paid, each with why, in the words of the engine: it calculates them as a run does.
 * Throws where a document that they name is not here.
 */
export function findRefusedPacks<Person extends string>(
  packs: readonly PackOfPerson<Person>[],
  documents: PackDocuments,
): RefusedPack<Person>[] {
  return packs.flatMap(({ personId, pack: text }) => {
    const pack = monthPackSchema.parse(JSON.parse(text));
    const result = calculateMonthPack(pack, documents, { traced: false });
    return result.ok ? [] : [{ personId, faults: describeFaults(result.problems, pack) }];
  });
}

/** The problems of a refused statement as faults of the pack that it was calculated from; the first of them. */
export function describeFaults(problems: readonly Problem[], pack: MonthPack): Fault[] {
  return problems
    .slice(0, MOST_FAULTS)
    .map(({ code, path, message }) => ({ code, place: findPlace(path, pack), message }));
}

/** A path by names: an item of a list by its id, or the client that it is of, where it has one. */
function findPlace(path: Problem['path'], { inputs }: MonthPack): string {
  const [start, ...within] = path;
  if (start !== 'inputs') return path.join('.');
  let at: unknown = inputs;
  return within
    .map((step) => {
      at = readStep(at, step);
      if (typeof step !== 'number') return step;
      const name = readStep(at, 'id') ?? readStep(at, 'client');
      return typeof name === 'string' ? name : step;
    })
    .join('.');
}
