import type { EntityManager } from 'typeorm';
import type { Month } from '#calendar/month.js';
import type { CauseKind, PaidOffCycle } from '#compensation/corrections/corrections.js';
import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import { countDecimals } from '#compensation/numbers/decimal-text.js';
import type { MonthPack } from '#compensation/pack/month-pack.js';
import type { TraceNode, TraceNote } from '#compensation/trace/trace.js';

/** A posted month for which a statement pays or takes back something, with what has changed it and who did. */
export interface CorrectedMonthView {
  month: Month;
  difference: string;
  causes: { kind: CauseKind; source: string; by: string; on: string }[];
  /** How many more causes there are. */
  more: number;
}

interface CorrectionsView {
  months: CorrectedMonthView[];
  owedBefore: string;
  /** What a signed document has written off of what was owed before. */
  writtenOff: { amount: string; documentId: string; by: string; onBehalfOf: string | null; on: string } | null;
  /** What of the month itself was paid before it, off-cycle. */
  paidOffCycle: PaidOffCycle[];
  limit: string;
}

/** What a statement corrects, as its pack has it; null where it corrects nothing. */
export async function correctionsOfStatement(
  manager: EntityManager,
  { corrections }: MonthPack,
): Promise<CorrectionsView | null> {
  if (corrections === undefined) return null;
  const { writtenOff } = corrections;
  const names = await namesOf(manager, [
    ...corrections.months.flatMap(({ causes }) => causes.map(({ by }) => by)),
    ...(writtenOff === undefined ? [] : [writtenOff.by]),
  ]);
  const months = corrections.months.map(({ month, causes, more = 0, lines }) => ({
    month,
    difference: sumAmounts(lines.flatMap(({ was, now }) => [now, negative(was)])).toFixed(
      Math.max(...lines.map(({ now }) => countDecimals(now))),
    ),
    causes: causes.map((cause) => ({ ...cause, by: names.get(cause.by) ?? cause.by })),
    more,
  }));
  return {
    months,
    owedBefore: corrections.owed,
    writtenOff: writtenOff
      ? {
          amount: writtenOff.amount,
          documentId: writtenOff.source.documentId,
          by: names.get(writtenOff.by) ?? writtenOff.by,
          onBehalfOf: (await principalOf(manager, writtenOff.source.documentId, writtenOff.by)) ?? null,
          on: writtenOff.on,
        }
      : null,
    paidOffCycle: corrections.paidOffCycle ?? [],
    limit: corrections.limit,
  };
}

/** The trace with the names of those who have changed something in place of their ids. */
export async function nameAuthors(manager: EntityManager, trace: TraceNode): Promise<TraceNode> {
  const authors = (trace.children ?? []).flatMap((month) => authorsOf(month));
  if (authors.length === 0) return trace;
  const names = await namesOf(manager, authors);
  const children = await Promise.all(
    (trace.children ?? []).map(async (month) => ({
      ...month,
      ...(month.notes ? { notes: await Promise.all(month.notes.map((note) => nameAuthor(manager, note, names))) } : {}),
    })),
  );
  return { ...trace, ...(trace.children ? { children } : {}) };
}

/** With the principal in brackets where a delegate signed. */
async function nameAuthor(manager: EntityManager, note: TraceNote, names: Map<string, string>): Promise<TraceNote> {
  const { by, source } = note.values ?? {};
  if (by === undefined) return note;
  const principal = note.code === 'decided' ? await principalOf(manager, source ?? '', by) : undefined;
  const name = names.get(by) ?? by;
  return { ...note, values: { ...note.values, by: principal === undefined ? name : `${name} (${principal})` } };
}

/** On whose behalf somebody signed a document, or undefined where they signed it for themselves. */
async function principalOf(manager: EntityManager, documentId: string, actorId: string): Promise<string | undefined> {
  const [row] = await manager.query<{ name: string | null }[]>(
    `SELECT p.name FROM decisions s LEFT JOIN people p ON p.id = s.on_behalf_of
      WHERE s.document_id::text = $1 AND s.actor_id::text = $2 AND s.decision = 'sign' ORDER BY s.version DESC LIMIT 1`,
    [documentId, actorId],
  );
  return row?.name ?? undefined;
}

function authorsOf({ rule, notes = [] }: TraceNode): string[] {
  if (rule !== 'correction/month' && rule !== 'correction/written-off') return [];
  return notes.flatMap(({ values }) => values?.['by'] ?? []);
}

async function namesOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT id::text, name FROM people WHERE id::text = ANY ($1::text[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function negative(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}
