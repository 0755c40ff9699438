import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { daysInCommon } from '#staff/dated-entry.js';
import { type EntryOrigin, readEntries, recordEntries, type StoredEntry, supersedeEntries } from './staff-entries.js';

const kindsOfWork = ['assignment', 'headship', 'role'] as const;

/**
 * What people are in the company is cut to the days on which they are on the staff, each under the change that has moved
 * their employment.
 */
export async function keepWithinEmployments(
  manager: EntityManager,
  at: Pick<EntryOrigin, 'organisationId' | 'recordedAt'>,
  moved: readonly { personId: PersonId; changeId: string }[],
): Promise<void> {
  const changeOf = new Map(moved.map(({ personId, changeId }) => [personId, changeId]));
  const personIds = [...changeOf.keys()];
  const employments = new Map<PersonId, StoredEntry[]>(personIds.map((personId) => [personId, []]));
  for (const entry of await readEntries(manager, 'employment', { personIds }))
    employments.get(entry.personId)?.push(entry);
  for (const kind of kindsOfWork) {
    const cut = (await readEntries(manager, kind, { personIds })).flatMap((entry) => {
      const parts = (employments.get(entry.personId) ?? []).map((each) => daysInCommon(daysOf(entry), daysOf(each)));
      const part = parts.find((days) => days !== undefined);
      const { fromOn, untilOn } = daysOf(entry);
      if (part && part.fromOn === fromOn && part.untilOn === untilOn) return [];
      return [{ entry, part, changeId: changeOf.get(entry.personId) ?? '' }];
    });
    const gone = cut.map(({ entry: { id }, changeId }) => ({ id, changeId }));
    await supersedeEntries(manager, kind, at.recordedAt, gone);
    const left = cut.flatMap(({ entry: { personId, content }, part, changeId }) =>
      part ? [{ personId, changeId, content: { ...content, ...part } }] : [],
    );
    await recordEntries(manager, kind, at, left);
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
