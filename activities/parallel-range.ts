import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Problem } from '#compensation/documents/problem.js';
import { calculateMonthPack, listDocumentsOf, type MonthPack, monthPackSchema } from '#compensation/pack/month-pack.js';
import type { PackDocuments } from '#compensation/pack/pack-documents.js';
import type { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { loadPackDocuments } from '#persistence/pack-documents.js';
import { attempt, noteParallel } from '#persistence/parallel-freeze.js';
import {
  parallelPacksOfRange,
  type ParallelResult,
  parallelsOfRange,
  storeParallelResults,
} from '#persistence/parallel-statements.js';
import { logParallelFault } from './parallel-faults.js';

/**
 * Calculates what the parallel schemes of a run would pay the people of a range, after their statements are stored.
 * Whatever goes wrong is noted with the parallel scheme, or with the person, and changes nothing of what is paid.
 */
export async function calculateParallelsOf(
  manager: EntityManager,
  run: PayrollRun,
  range: number,
  documents: PackDocuments,
): Promise<void> {
  for (const parallelId of await parallelsOfRange(manager, run.id, range)) {
    const problem = await attempt(
      manager,
      async (inside) => {
        const found = await parallelPacksOfRange(inside, run.id, range, parallelId);
        const packs = found.map(({ personId, pack }) => ({
          personId,
          pack: pack === null ? null : monthPackSchema.parse(JSON.parse(pack)),
        }));
        const named = packs.flatMap(({ pack }) => (pack === null ? [] : listDocumentsOf(pack)));
        await loadPackDocuments(inside, documents, [...new Set(named)]);
        const results = packs.map(({ personId, pack }) =>
          calculateOne(personId, pack, documents, (error) =>
            logParallelFault({ error, runId: run.id, parallelId, personId }),
          ),
        );
        await storeParallelResults(inside, run.id, parallelId, results);
        return undefined;
      },
      (error) => {
        logParallelFault({ error, runId: run.id, parallelId });
        return 'not-calculated';
      },
    );
    if (problem) await noteParallel(manager, run.id, parallelId, problem);
  }
}

function refusedAs(code: string, message: string): Problem[] {
  return [{ code, path: [], message }];
}

/** A defect of the calculation is named with the person as well: the others are compared all the same. */
function calculateOne(
  personId: PersonId,
  pack: MonthPack | null,
  documents: PackDocuments,
  tell: (error: unknown) => void,
): ParallelResult {
  if (pack === null)
    return {
      personId,
      ok: false,
      problems: refusedAs('without-plan', 'The scheme pays by the KPI plan, and no signed plan of the month is there.'),
    };
  try {
    const result = calculateMonthPack(pack, documents, { traced: false });
    return result.ok ? { personId, ...result } : { personId, ok: false, problems: result.problems };
  } catch (error) {
    tell(error);
    return {
      personId,
      ok: false,
      problems: refusedAs(
        'not-calculated',
        'The calculation itself failed; that is a defect. Report the run and the person.',
      ),
    };
  }
}
