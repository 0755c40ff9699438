import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { takesTwo } from '#staff/staff-act.js';
import { findImpossibleStaff } from '../../impossible-staff.js';
import { readEntriesOfChanges, type StoredEntry } from '../../staff-entries.js';
import type { HeldRow, TableCall, TakenBackRows } from '../table-target.js';
import { type RecordedAct, recordActs } from './record-acts.js';

const mostTold = 100;

interface Imported {
  number: number;
  changes: string[];
}

/**
 * Takes back what an import has made hold of the staff, and puts back what it had taken the place of, as changes of its own;
 * or tells the rows that something depends on. Whom it has hired stays a person with a login, who is on the staff no more.
 */
export async function takeBackStaff(manager: EntityManager, call: TableCall): Promise<TakenBackRows> {
  const rows = await manager.query<Imported[]>(
    `SELECT number, ARRAY(SELECT jsonb_array_elements_text(written -> 'changes')) AS changes FROM import_rows
      WHERE import_id = $1 AND state IN ('added', 'changed') AND written IS NOT NULL ORDER BY number`,
    [call.importId],
  );
  const rowOf = new Map(rows.flatMap(({ number, changes }) => changes.map((change) => [change, number] as const)));
  if (rowOf.size === 0) return { held: [], takesTwo: false };
  const changeIds = [...rowOf.keys()];
  const { written, replaced } = await readEntriesOfChanges(manager, changeIds);
  const told = (entries: readonly StoredEntry[], code: string, message: string) =>
    entries.map(({ changeId }) => ({ row: rowOf.get(changeId) ?? 0, code, message }));
  const held = [
    ...told(
      written.filter(({ supersededAt }) => supersededAt !== null),
      'changed-since',
      'has been changed since; undo that first, or change it by itself',
    ),
    ...told(
      written.filter(
        ({ personId, kind }) => personId === call.confirmedBy || (kind === 'employment' && personId === call.actorId),
      ),
      'concerns-you',
      'is about whoever undoes or confirms it; nobody decides what they themselves are in the company',
    ),
    ...(await inUse(manager, written, replaced, rowOf)),
  ];
  const isTwo = [...written, ...replaced].some(takesTwo);
  if (held.length > 0) return { held: shortest(held), takesTwo: isTwo };
  const acts = backwards(written);
  const changeOf = new Map(acts.map(({ act, of }) => [of, act.id]));
  await recordActs(
    manager,
    call,
    acts.map(({ act }) => act),
    replaced.map(({ kind, personId, content, supersededBy }) => ({
      kind,
      personId,
      content,
      changeId: changeOf.get(supersededBy) ?? '',
    })),
  );
  await call.onProgress(rows.length);
  const people = [...new Set(written.map(({ personId }) => personId))];
  const rowsOf = (personId: PersonId) => written.filter((each) => each.personId === personId);
  const impossible = await findImpossibleStaff(manager, call.organisationId, people);
  const hanging = impossible.flatMap(({ personId, code, message }) =>
    told(rowsOf(personId), code, `cannot be undone: ${message}`),
  );
  return { held: shortest(hanging), takesTwo: isTwo };
}

/** Each change of the import turned round: what it wrote goes, and what it took the place of is put back beside that. */
function backwards(written: readonly StoredEntry[]): { act: RecordedAct; of: string }[] {
  return written.map(({ id, kind, personId, changeId }) => ({
    of: changeId,
    act: { id: randomUUID(), kind, personId, content: null, supersedes: id },
  }));
}

/** Somebody whom the import has hired, and of whom there is something that would hang in the air. */
async function inUse(
  manager: EntityManager,
  written: readonly StoredEntry[],
  replaced: readonly StoredEntry[],
  rowOf: ReadonlyMap<string, number>,
): Promise<HeldRow[]> {
  const kept = new Set(replaced.filter(({ kind }) => kind === 'employment').map(({ personId }) => personId));
  const hired = written.filter(({ kind, personId }) => kind === 'employment' && !kept.has(personId));
  if (hired.length === 0) return [];
  const found = await manager.query<{ personId: PersonId }[]>(
    `SELECT p.id AS "personId" FROM unnest($1::uuid[]) AS p (id)
      WHERE EXISTS (SELECT 1 FROM documents d WHERE d.person_id = p.id) OR EXISTS (SELECT 1 FROM document_beneficiaries b WHERE b.person_id = p.id)
         OR EXISTS (SELECT 1 FROM statements s WHERE s.person_id = p.id)
         OR EXISTS (SELECT 1 FROM fact_people f JOIN facts x ON x.id = f.fact_id WHERE f.person_id = p.id AND x.superseded_at IS NULL AND NOT x.is_withdrawn)`,
    [hired.map(({ personId }) => personId)],
  );
  const inUseNow = new Set(found.map(({ personId }) => personId));
  return hired
    .filter(({ personId }) => inUseNow.has(personId))
    .map(({ changeId }) => ({
      row: rowOf.get(changeId) ?? 0,
      code: 'in-use',
      message: 'has plans, facts or statements by now; withdraw those first, or enter the last day of the person',
    }));
}

function shortest(held: readonly HeldRow[]): HeldRow[] {
  return held.toSorted((one, other) => one.row - other.row).slice(0, mostTold);
}
