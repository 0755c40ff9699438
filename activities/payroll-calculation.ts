import { createHash } from 'node:crypto';
import type { PersonId } from '#approvals/ids.js';
import type { Problem } from '#compensation/documents/problem.js';
import { findKpiPay } from '#compensation/pack/kpi-of-pack.js';
import { calculateMonthPack, listDocumentsOf, type MonthPack, readMonthPack } from '#compensation/pack/month-pack.js';
import type { PackDocuments } from '#compensation/pack/pack-documents.js';
import type { FrozenPack } from '#persistence/payroll-packs.js';
import type { RefusedPerson } from '#persistence/payroll-problems.js';
import { type CalculatedStatement, columnsOf, type StatementColumns } from '#persistence/payroll-statements.js';
import { type DescribedError, describeError } from '#platform/logging/describe-error.js';
import { makeOrderedId } from './ordered-id.js';

/** What the packs of some people come to. */
export interface CalculatedPacks {
  /** As they are written. */
  statements: StatementColumns;
  refused: RefusedPerson[];
  /** Whose packs are not those that were frozen: nothing may be paid by them. */
  changed: PersonId[];
  /** What was thrown about a person, without any value of the data. */
  faults: { personId: PersonId; fault: DescribedError }[];
}

/** A pack that has been read; whoever's cannot be has the fault in its place. */
export type ReadPack = { personId: PersonId; sha256: string; isChanged: boolean } & (
  | { pack: MonthPack }
  | { fault: unknown }
);

/** Reads a pack, and looks whether it is the one that was frozen. */
export function readPack({ personId, sha256, pack }: FrozenPack): ReadPack {
  const isChanged = createHash('sha256').update(pack).digest('hex') !== sha256;
  try {
    return { personId, sha256, isChanged, pack: readMonthPack(pack) };
  } catch (fault) {
    return { personId, sha256, isChanged, fault };
  }
}

/** The documents that a pack names, each once. */
export function documentsOfPack(read: ReadPack): string[] {
  return 'pack' in read ? listDocumentsOf(read.pack) : [];
}

/**
 * What packs come to. Somebody whose pack cannot be calculated, by a fault of the figures or of the engine, stops nobody
 * else. The documents that the packs name are there.
 */
export function calculatePacks(packs: Iterable<ReadPack>, documents: PackDocuments): CalculatedPacks {
  const statements: (CalculatedStatement & { id: string })[] = [];
  const refused: RefusedPerson[] = [];
  const changed: PersonId[] = [];
  const faults: CalculatedPacks['faults'] = [];
  for (const read of packs) {
    const { personId, sha256: packSha256 } = read;
    if (read.isChanged) changed.push(personId);
    try {
      if ('fault' in read) throw read.fault;
      const result = calculateMonthPack(read.pack, documents, { traced: false });
      if (result.ok) {
        const kpi = findKpiPay(read.pack, documents, result.lines);
        statements.push({ id: makeOrderedId(), personId, packSha256, kpi, ...result });
      } else refused.push({ personId, problems: result.problems });
    } catch (error) {
      refused.push({ personId, problems: [defect] });
      faults.push({ personId, fault: describeError(error) });
    }
  }
  return { statements: columnsOf(statements), refused, changed, faults };
}

/** A defect of the calculation is a problem of the person whom it hits: mended, they are calculated again. */
const defect: Problem = {
  code: 'not-calculated',
  path: [],
  message:
    'The calculation itself failed; that is a defect. Report the run and the person, and calculate them again once it is mended.',
};
