import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import type { ApiSession } from '#platform/api-session.js';

export interface ImportView {
  id: string;
  status: string;
  sameFileAs: string | null;
  rowsDone: number;
  counts: Record<'rows' | 'added' | 'changed' | 'unchanged' | 'bad' | 'skipped' | 'missing', number> | null;
  problem: {
    code: string;
    message: string;
    row?: number;
    sheet?: string;
    rows?: { row: number; code: string }[];
  } | null;
  found: {
    sheet?: string;
    encoding?: string;
    delimiter?: string;
    decimalMark: string | null;
    headerRow: number;
    columns: { column: string; header: string; field: string | null }[];
  } | null;
}

export interface ImportRow {
  row: number;
  state: string;
  externalId: string | null;
  content: Record<string, unknown>;
  problems: { field: string; column: string | null; header: string | null; code: string; message: string }[] | null;
}

/** Rows that are being written in one transaction show nothing, and twice as long after their worker was killed. */
const withoutWorkerSeconds = 90;

const underWay = ['reading', 'importing', 'undoing'];

/** Waits until an import is done with what it is at, for as long as it goes on. */
export async function untilDone(person: ApiSession, id: string): Promise<ImportView> {
  for (let seen: number | undefined; ;) {
    const view = await eventually(
      'the import to go on',
      async () => {
        const present = await person.get<ImportView>(`/api/imports/${id}`);
        return underWay.includes(present.status) && present.rowsDone === seen ? undefined : present;
      },
      withoutWorkerSeconds,
    );
    if (!underWay.includes(view.status)) return view;
    seen = view.rowsDone;
  }
}

/** Brings a table and waits until it has been read. */
export async function bringTable(person: ApiSession, kind: string, file: Buffer | string): Promise<ImportView> {
  const { id } = await person.upload<ImportView>(`/api/imports/${kind}`, Buffer.from(file));
  return untilDone(person, id);
}

/** Says more of a file and waits until it has been read anew. */
export async function readAnew(person: ApiSession, id: string, choice: object): Promise<ImportView> {
  await person.put(`/api/imports/${id}/reading`, choice);
  return untilDone(person, id);
}

export async function commitTable(person: ApiSession, id: string, takes: 'all' | 'good' = 'all'): Promise<ImportView> {
  await person.post(`/api/imports/${id}/commit`, { takes });
  return untilDone(person, id);
}

export async function undoTable(person: ApiSession, id: string): Promise<ImportView> {
  await person.post(`/api/imports/${id}/undo`, undefined);
  return untilDone(person, id);
}

/** A second person confirms what was proposed, and it takes effect. */
export async function confirmTable(second: ApiSession, id: string): Promise<ImportView> {
  await second.post(`/api/imports/${id}/decision`, { decision: 'confirm' });
  return untilDone(second, id);
}

export async function rowsOfImport(person: ApiSession, id: string, query = ''): Promise<ImportRow[]> {
  return (await person.get<{ items: ImportRow[] }>(`/api/imports/${id}/rows?limit=200${query}`)).items;
}
