import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { daysInCommon } from '#staff/dated-entry.js';
import { type EntryOrigin, readEntries, recordEntry, type StoredEntry, supersedeEntry } from './staff-entries.js';

const kindsOfWork = ['assignment', 'headship', 'role'] as const;

/** What somebody is in the company is cut to the days on which they are on the staff. */
export async function keepWithinEmployments(manager: EntityManager, origin: EntryOrigin): Promise<void> {
  const { personId } = origin;
  const employments = await readEntries(manager, 'employment', { personId });
  for (const kind of kindsOfWork)
    for (const entry of await readEntries(manager, kind, { personId })) {
      const parts = employments.map((employment) => daysInCommon(daysOf(entry), daysOf(employment)));
      const part = parts.find((days) => days !== undefined);
      const { fromOn, untilOn } = daysOf(entry);
      if (part && part.fromOn === fromOn && part.untilOn === untilOn) continue;
      await supersedeEntry(manager, kind, entry.id, origin);
      if (part) await recordEntry(manager, kind, origin, { ...entry.content, ...part });
    }
}

function daysOf({ content: { fromOn = '', untilOn = null } }: StoredEntry) {
  return { fromOn, untilOn };
}

/** Whoever is not on the staff any more is signed in nowhere. */
export async function endSessionsOfLeavers(manager: EntityManager, personIds: readonly PersonId[]): Promise<void> {
  await manager.query(
    `DELETE FROM sessions USING person_today t WHERE t.person_id = ANY ($1::uuid[]) AND NOT t.is_active AND sess ->> 'personId' = t.person_id::text`,
    [personIds],
  );
}
