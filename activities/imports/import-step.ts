import type { DataSource, EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { ImportCounts, ImportStatus } from '#imports/import-batch.js';
import { tableKindOf } from '#imports/table-kinds.js';
import type { Enterer } from '#persistence/facts/fact-trial.js';
import { findImport, type ImportBatch, settleImport, tellProgress } from '#persistence/imports/import-batch.js';
import { missingRows } from '#persistence/imports/missing-rows.js';
import { countRows, recordOutcomes, type RowOutcome } from '#persistence/imports/staged-rows.js';
import type { TableCall } from '#persistence/imports/table-target.js';
import { rolesOf } from '#persistence/person-roles.js';

const outcomesAtOnce = 10_000;

/** Thrown to take back what a preview, or an import that cannot take effect yet, has written. */
export class TakenBack extends Error {
  constructor(
    readonly outcomes: RowOutcome[],
    readonly why: 'tried' | 'rows-wrong' | 'takes-two' = 'tried',
  ) {
    super('What an import has written is taken back');
  }
}

/** Who works at an import, as the database knows them at this moment. */
export async function callOf(
  dataSource: DataSource,
  { id, organisationId, kind, found, choice }: ImportBatch,
  { actorId, confirmedBy }: { actorId: PersonId; confirmedBy: PersonId | null },
): Promise<TableCall> {
  const { manager } = dataSource;
  return {
    importId: id,
    organisationId,
    kind,
    actorId,
    confirmedBy,
    importer: await importerOf(manager, actorId),
    fields: new Set([
      ...(found?.columns.flatMap(({ field }) => field ?? []) ?? []),
      ...Object.keys(choice.fixed ?? {}),
    ]),
    onProgress: (rows: number) => tellProgress(manager, id, rows),
  };
}

/** Whoever brings a table, or confirms it, may still do so when it takes effect. */
export async function refuseIfNotAllowed(
  dataSource: DataSource,
  { kind, importer, confirmedBy }: TableCall,
): Promise<void> {
  const { broughtBy, confirmedBy: confirmers = [] } = tableKindOf(kind);
  const roles = confirmedBy === null ? [] : await rolesOf(dataSource.manager, confirmedBy);
  const isAllowed =
    broughtBy.some((role) => importer.roles.includes(role)) &&
    (confirmedBy === null || confirmers.some((role) => roles.includes(role)));
  if (isAllowed) return;
  throw new DomainError(
    'not-allowed',
    'role-missing',
    `Whoever brought or confirmed this may do so for ${kind} no more. Nothing was changed.`,
  );
}

async function importerOf(manager: EntityManager, personId: PersonId): Promise<Enterer> {
  const [person] = await manager.query<{ departmentId: string | null }[]>(
    'SELECT department_id AS "departmentId" FROM person_today WHERE person_id = $1',
    [personId],
  );
  return { roles: await rolesOf(manager, personId), departmentId: person?.departmentId ?? null };
}

export async function record(manager: EntityManager, importId: string, outcomes: readonly RowOutcome[]): Promise<void> {
  for (let from = 0; from < outcomes.length; from += outcomesAtOnce)
    await recordOutcomes(manager, importId, outcomes.slice(from, from + outcomesAtOnce));
}

/** What rows came to, without what has been taken back. */
export function withoutEffect(outcomes: readonly RowOutcome[]): RowOutcome[] {
  return outcomes.map(({ factId: _factId, written: _written, ...outcome }) => outcome);
}

export async function countsOf(manager: EntityManager, importId: string): Promise<ImportCounts> {
  const { bad, skipped, added, changed, unchanged } = await countRows(manager, importId);
  const [row] = await manager.query<{ missing: number }[]>(
    `${missingRows} SELECT count(*)::int AS missing FROM missing`,
    [importId],
  );
  return {
    rows: bad + added + changed + unchanged,
    added,
    changed,
    unchanged,
    bad,
    skipped,
    missing: row?.missing ?? 0,
  };
}

/** An attempt that was given up may still be at work: what it comes to counts only where the import is at the same step. */
export async function settleIfStill(
  manager: EntityManager,
  { id, step, status }: ImportBatch,
  settled: Parameters<typeof settleImport>[2],
): Promise<void> {
  const present = await findImport(manager, id, { hold: true });
  if (present?.step !== step || present.status !== status)
    throw new Error(`Import ${id} is no more ${status} of step ${step}`);
  await settleImport(manager, id, settled);
}

/** Where an import stands that was refused what it was at. */
export const statusBefore: Record<ImportStatus, ImportStatus> = {
  reading: 'unreadable',
  ready: 'ready',
  unreadable: 'unreadable',
  proposed: 'proposed',
  importing: 'ready',
  imported: 'imported',
  'undo-proposed': 'undo-proposed',
  undoing: 'imported',
  undone: 'undone',
};
