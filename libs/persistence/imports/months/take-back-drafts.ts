import type { EntityManager } from 'typeorm';
import { Document, DocumentVersion } from '../../entities/document.entity.js';
import { saveDraft } from '../../save-draft.js';
import type { HeldRow, TableCall, TakenBackRows } from '../table-target.js';

const mostTold = 100;

interface Drafted {
  documentId: string;
  version: number;
  row: number;
}

/**
 * Puts back the drafts that a table has saved, as their next versions, while they are drafts and nobody has saved another.
 * A version is never removed: a plan that began with the table stays as a draft, which nothing pays by.
 */
export async function takeBackDrafts(manager: EntityManager, call: TableCall): Promise<TakenBackRows> {
  const drafted = await manager.query<Drafted[]>(
    `SELECT (written ->> 'documentId')::uuid AS "documentId", max((written ->> 'version')::int) AS version, min(number) AS row FROM import_rows
      WHERE import_id = $1 AND written ? 'documentId' GROUP BY 1 ORDER BY 1`,
    [call.importId],
  );
  const held: HeldRow[] = [];
  const stays: HeldRow[] = [];
  for (const { documentId, version, row } of drafted) {
    const document = await manager.findOneOrFail(Document, {
      where: { id: documentId },
      lock: { mode: 'pessimistic_write' },
    });
    if (document.status !== 'drafting' && document.status !== 'returned') held.push({ row, ...submitted(document) });
    else if (document.latestVersion !== version) held.push({ row, ...changedSince });
    if (held.length > 0) continue;
    const before = await manager.findOneBy(DocumentVersion, { documentId, version: version - 1 });
    const content = before?.content ?? (document.kind === 'actuals' ? { people: {} } : undefined);
    if (content === undefined) stays.push({ row, ...staysAsDraft });
    else await saveDraft(manager, documentId, { authorId: call.actorId, content, basedOn: version });
  }
  await call.onProgress(drafted.length);
  return { held: first(held), stays: first(stays), takesTwo: false };
}

function first(rows: readonly HeldRow[]): HeldRow[] {
  return rows.toSorted((one, other) => one.row - other.row).slice(0, mostTold);
}

function submitted({ status }: Document): Omit<HeldRow, 'row'> {
  return { code: 'not-a-draft', message: `is of a document that is ${status}; have it returned first` };
}

const changedSince = { code: 'changed-since', message: 'has been saved anew since; change it by itself' };
const staysAsDraft = {
  code: 'stays-as-draft',
  message: 'began the plan, which stays as a draft that nothing pays by; bring the right table, and it takes its place',
};
