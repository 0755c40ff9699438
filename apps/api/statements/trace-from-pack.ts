import type { EntityManager } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import { type Engine, findEngine, verifyingVersions } from '#compensation/pack/engine-versions.js';
import { explainMonthPack, listDocumentsOf, type MonthPack, monthPackSchema } from '#compensation/pack/month-pack.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { isSameAmount } from '#compensation/numbers/money.js';
import type { TraceNode } from '#compensation/trace/trace.js';
import { DomainError } from '#contracts/domain-error.js';
import { loadPackDocuments } from '#persistence/pack-documents.js';
import { packOf } from '#persistence/payroll-packs.js';

/** The pack of a statement, and the engine that calculated it. */
export interface PackOfStatement {
  readonly pack: MonthPack;
  readonly engine: Engine;
}

/** Reads the pack that a statement was calculated from. Refuses where its engine is not in this program. */
export async function readPackOfStatement(
  manager: EntityManager,
  { id: statementId, runId, personId }: { id: string; runId: RunId; personId: PersonId },
  engineVersion: string,
): Promise<PackOfStatement> {
  const engine = findEngine(engineVersion);
  if (engine === undefined)
    throw new DomainError(
      'conflict',
      'engine-not-here',
      `The statement was calculated by engine ${engineVersion}; this program has ${verifyingVersions.join(', ')}. Ask a version of it that has that engine, or verify the exported packs with one.`,
      { statementId },
    );
  return { engine, pack: monthPackSchema.parse(JSON.parse(await packOf(manager, runId, personId))) };
}

/**
 * How a statement was calculated, from its pack by the engine that calculated it. Refuses where the calculation does not come
 * to what the statement says: it would explain other pay.
 */
export async function traceFromPack(
  manager: EntityManager,
  { id: statementId, runId, total }: { id: string; runId: RunId; total: string },
  { pack, engine }: PackOfStatement,
): Promise<TraceNode> {
  const documents = new PackDocuments();
  await loadPackDocuments(manager, documents, listDocumentsOf(pack));
  const result = explainMonthPack(pack, documents, engine.month);
  if (result.ok && isSameAmount(result.total, total)) return result.trace;
  throw new DomainError(
    'conflict',
    'statement-differs-from-pack',
    'What the pack of the statement gives today is not what the statement says, so it cannot be explained. Verify the run: npm run -s premia -- verify --run <id>.',
    { statementId, runId },
  );
}
