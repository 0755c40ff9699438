import type { CompiledMonth } from '../calculation/calculate-month.js';
import type { Problem } from '../documents/problem.js';
import { readInputs } from '../inputs/read-inputs.js';
import type { MonthPack } from './month-pack.js';
import type { PackDocuments } from './pack-documents.js';

/** A month by what of its inputs can be read. */
export interface MonthSoFar {
  readonly periods: CompiledMonth['periods'];
  /** Absent where nothing of the inputs can be read. */
  readonly month: CompiledMonth | undefined;
  /** What of the inputs cannot be read; the paths start at `inputs`. */
  readonly unreadable: readonly Problem[];
}

/** Reads a pack of a month that is under way. Throws where a document that it names is not here. */
export function readMonthSoFar(pack: MonthPack, documents: PackDocuments): MonthSoFar {
  const { proration, calendar, carriedState } = pack;
  const periods = pack.periods.map((period) => ({ ...period, scheme: documents.scheme(period.scheme) }));
  const read = readInputs(pack.inputs);
  const readable = read.ok ? read.inputs : read.rest;
  const unreadable = read.ok ? [] : read.problems.map((problem) => ({ ...problem, path: ['inputs', ...problem.path] }));
  if (readable === undefined) return { periods, month: undefined, unreadable };
  const inputs = calendar === undefined ? readable : { ...readable, calendar: documents.calendar(calendar) };
  return { periods, month: { periods, inputs, proration, carriedState }, unreadable };
}
