import { createHash, randomUUID } from 'node:crypto';
import type { PersonId } from '#approvals/ids.js';
import type { Problem } from '#compensation/documents/problem.js';
import { findKpiPay } from '#compensation/pack/kpi-of-pack.js';
import { calculateMonthPack, listDocumentsOf, type MonthPack, monthPackSchema } from '#compensation/pack/month-pack.js';
import type { PackDocuments } from '#compensation/pack/pack-documents.js';
import type { FrozenPack } from '#persistence/payroll-packs.js';
import type { RefusedPerson } from '#persistence/payroll-problems.js';
import { type CalculatedStatement, columnsOf, type StatementColumns } from '#persistence/payroll-statements.js';
import { type DescribedError, describeError } from '#platform/logging/describe-error.js';

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

/** Packs that have been read; whoever's cannot be has the fault in its place. */
export type ReadPack = { personId: PersonId; sha256: string } & ({ pack: MonthPack } | { fault: unknown });

/** Reads packs, and looks whether they are those that were frozen. */
export function readPacks(frozen: readonly FrozenPack[]): { packs: ReadPack[]; changed: PersonId[] } {
  const changed: PersonId[] = [];
  const packs = frozen.map(({ personId, sha256, pack }): ReadPack => {
    if (createHash('sha256').update(pack).digest('hex') !== sha256) changed.push(personId);
    try {
      return { personId, sha256, pack: monthPackSchema.parse(JSON.parse(pack)) };
    } catch (fault) {
      return { personId, sha256, fault };
    }
  });
  return { packs, changed };
}

/** The documents that packs name, each once. */
export function documentsOfPacks(packs: readonly ReadPack[]): string[] {
  return [...new Set(packs.flatMap((read) => ('pack' in read ? listDocumentsOf(read.pack) : [])))];
}

/**
 * What packs come to. Somebody whose pack cannot be calculated, by a fault of the figures or of the engine, stops nobody
 * else. The documents that the packs name are there.
 */
export function calculatePacks(
  packs: readonly ReadPack[],
  documents: PackDocuments,
): Pick<CalculatedPacks, 'statements' | 'refused' | 'faults'> {
  const statements: (CalculatedStatement & { id: string })[] = [];
  const refused: RefusedPerson[] = [];
  const faults: CalculatedPacks['faults'] = [];
  for (const read of packs) {
    const { personId, sha256: packSha256 } = read;
    try {
      if ('fault' in read) throw read.fault;
      const result = calculateMonthPack(read.pack, documents, { traced: false });
      if (result.ok) {
        const kpi = findKpiPay(read.pack, documents, result.lines);
        statements.push({ id: randomUUID(), personId, packSha256, kpi, ...result });
      } else refused.push({ personId, problems: result.problems });
    } catch (error) {
      refused.push({ personId, problems: [defect] });
      faults.push({ personId, fault: describeError(error) });
    }
  }
  return { statements: columnsOf(statements), refused, faults };
}

/** A defect of the calculation is a problem of the person whom it hits: mended, they are calculated again. */
const defect: Problem = {
  code: 'not-calculated',
  path: [],
  message:
    'The calculation itself failed; that is a defect. Report the run and the person, and calculate them again once it is mended.',
};
