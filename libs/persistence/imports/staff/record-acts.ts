import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type StaffAct, takesTwo } from '#staff/staff-act.js';
import { staffKinds } from '#staff/staff-change.js';
import { writeAudits } from '../../audit.js';
import { businessNow } from '../../business-now.js';
import { noteChangedStaff } from '../../corrections/pay-changes.js';
import { endSessionsOfLeavers, keepWithinEmployments } from '../../keep-within-employments.js';
import { type NewEntry, recordEntries, supersedeEntries } from '../../staff-entries.js';
import type { TableCall } from '../table-target.js';

/** An act with the change that it is recorded as. */
export type RecordedAct = StaffAct & { readonly id: string };

/** Acts with the ids of their changes. */
export function withIds(acts: readonly StaffAct[]): RecordedAct[] {
  return acts.map((act) => ({ ...act, id: randomUUID() }));
}

/**
 * Makes acts what holds, as changes that the importer has proposed and the second person has confirmed. All that they take
 * the place of is superseded before anything is written, so that entries of different rows never stand in each other's way.
 *
 * @param restored entries that are put back as they were, under the change that takes away what had replaced them
 */
export async function recordActs(
  manager: EntityManager,
  call: TableCall,
  acts: readonly RecordedAct[],
  restored: readonly (NewEntry & { kind: StaffAct['kind'] })[] = [],
): Promise<void> {
  if (acts.length === 0) return;
  const { organisationId, importId } = call;
  const recordedAt = await businessNow(manager, organisationId);
  await storeChanges(manager, call, acts, recordedAt);
  for (const kind of staffKinds) {
    const ofKind = acts.filter((act) => act.kind === kind);
    const gone = ofKind.flatMap(({ id, supersedes, ends }) =>
      [supersedes, ends?.entry.id].flatMap((entry) => (entry ? [{ id: entry, changeId: id }] : [])),
    );
    const superseded = await supersedeEntries(manager, kind, recordedAt, gone);
    if (superseded !== gone.length)
      throw new Error(`Entries of ${kind} changed while import ${importId} held the staff`);
  }
  for (const kind of staffKinds) {
    const written = acts
      .filter((act) => act.kind === kind)
      .flatMap(({ id: changeId, personId, content, ends }) => [
        ...(content === null ? [] : [{ personId, changeId, content }]),
        ...(ends === undefined
          ? []
          : [{ personId: ends.entry.personId, changeId, content: { ...ends.entry.content, untilOn: ends.untilOn } }]),
      ]);
    const back = restored.filter((entry) => entry.kind === kind);
    await recordEntries(manager, kind, { organisationId, recordedAt }, [...written, ...back]);
  }
  const moved = acts.filter(({ kind, supersedes }) => kind === 'employment' && supersedes !== null);
  const employed = moved.filter(({ content }) => content !== null);
  await keepWithinEmployments(
    manager,
    { organisationId, recordedAt },
    employed.map(({ id: changeId, personId }) => ({ changeId, personId })),
  );
  if (moved.length > 0)
    await endSessionsOfLeavers(
      manager,
      moved.map(({ personId }) => personId),
    );
  await noteChangedStaff(manager, organisationId, acts, recordedAt);
}

/** While a table is tried nobody has confirmed it: what takes two is then stored as of nobody, and taken back with the rest. */
async function storeChanges(
  manager: EntityManager,
  { organisationId, actorId, confirmedBy, importId }: TableCall,
  acts: readonly RecordedAct[],
  recordedAt: Date,
): Promise<void> {
  const rows = acts.map((act) => {
    const isUnconfirmed = confirmedBy === null && takesTwo(act);
    return {
      id: act.id,
      kind: act.kind,
      personId: act.personId,
      content: act.content,
      supersedes: act.supersedes,
      endsPrevious: act.ends !== undefined,
      proposedBy: isUnconfirmed ? null : actorId,
      decidedBy: isUnconfirmed ? null : (confirmedBy ?? actorId),
    };
  });
  await manager.query(
    `INSERT INTO staff_changes (id, organisation_id, kind, person_id, content, supersedes, ends_previous, reason, status, proposed_by, proposed_at, decided_by, decided_at)
     SELECT c.id, $1, c.kind, c."personId", c.content, c.supersedes, c."endsPrevious", $4, 'confirmed', c."proposedBy", $2, c."decidedBy", $2
       FROM json_to_recordset($3::json) AS c (id uuid, kind text, "personId" uuid, content jsonb, supersedes uuid, "endsPrevious" boolean, "proposedBy" uuid, "decidedBy" uuid)`,
    [organisationId, recordedAt, JSON.stringify(rows), `import ${importId}`],
  );
  await writeAudits(
    manager,
    { organisationId, businessAt: recordedAt },
    acts.map((act) => ({
      actorId: confirmedBy ?? actorId,
      action: takesTwo(act) ? 'staff.confirmed' : 'staff.recorded',
      objectKind: 'staff-change',
      objectId: act.id,
      details: { kind: act.kind, personId: act.personId, importId },
    })),
  );
}
