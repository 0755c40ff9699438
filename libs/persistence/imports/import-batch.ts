import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type {
  ImportChoice,
  ImportCounts,
  ImportFound,
  ImportProblem,
  ImportStatus,
  ImportTakes,
} from '#imports/import-batch.js';
import type { TableKindName } from '#imports/table-kinds.js';
import { presentOf } from '../business-now.js';

/** An import as its row says it. */
export interface ImportBatch {
  id: string;
  organisationId: OrganisationId;
  kind: TableKindName;
  status: ImportStatus;
  step: number;
  choice: ImportChoice;
  found: ImportFound | null;
  counts: ImportCounts | null;
  takes: ImportTakes | null;
  createdBy: PersonId;
  importedBy: PersonId | null;
  confirmedBy: PersonId | null;
  undoneBy: PersonId | null;
  undoConfirmedBy: PersonId | null;
}

const columns = `id, organisation_id AS "organisationId", kind, status, step, choice, found, counts, takes,
  created_by AS "createdBy", imported_by AS "importedBy", confirmed_by AS "confirmedBy", undone_by AS "undoneBy",
  undo_confirmed_by AS "undoConfirmedBy"`;

/** An import that is to be worked at; held to the end of the transaction where it is for `update`. */
export async function findImport(
  manager: EntityManager,
  id: string,
  { hold = false }: { hold?: boolean } = {},
): Promise<ImportBatch | undefined> {
  const [row] = await manager.query<ImportBatch[]>(
    `SELECT ${columns} FROM imports WHERE id = $1${hold ? ' FOR UPDATE' : ''}`,
    [id],
  );
  return row;
}

/** The imports that somebody works at, or was to when a process died. */
export async function importsUnderWay(manager: EntityManager): Promise<{ id: string; step: number }[]> {
  return manager.query(
    `SELECT id, step FROM imports WHERE status IN ('reading', 'importing', 'undoing') ORDER BY created_at`,
  );
}

/** Tells how many rows are done. It is no part of the work: whoever looks sees it before that ends. */
export async function tellProgress(manager: EntityManager, id: string, rowsDone: number): Promise<void> {
  await manager.query('UPDATE imports SET rows_done = $2 WHERE id = $1', [id, rowsDone]);
}

/** What was said or came to light, and how far it has come by that. */
export async function settleImport(
  manager: EntityManager,
  id: string,
  {
    status,
    found = null,
    counts = null,
    problem = null,
  }: { status: ImportStatus; found?: ImportFound | null; counts?: ImportCounts | null; problem?: ImportProblem | null },
): Promise<void> {
  await manager.query(
    `UPDATE imports SET status = $2, found = COALESCE($3, found), counts = COALESCE($4, counts), problem = $5,
            confirmed_by = CASE WHEN $2 IN ('ready', 'proposed') THEN NULL ELSE confirmed_by END,
            undo_confirmed_by = CASE WHEN $2 IN ('imported', 'undo-proposed') THEN NULL ELSE undo_confirmed_by END,
            proposed_at = CASE WHEN $2 IN ('proposed', 'undo-proposed') THEN (
              SELECT ${presentOf('o')} FROM organisations o WHERE o.id = imports.organisation_id) END
      WHERE id = $1`,
    [id, status, jsonOf(found), jsonOf(counts), jsonOf(problem)],
  );
}

function jsonOf(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
