import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { addDays } from '#calendar/day.js';
import type { EntryContent, StaffKind } from '#staff/staff-change.js';
import { noteChangedStaff } from './corrections/pay-changes.js';
import { findImpossibleStaff, type ImpossibleStaff } from './impossible-staff.js';
import { endSessionsOfLeavers, keepWithinEmployments } from './keep-within-employments.js';
import { type EntryOrigin, lockStaff, readEntries, recordEntry, supersedeEntry } from './staff-entries.js';

export interface StaffChange {
  id: string;
  organisationId: OrganisationId;
  kind: StaffKind;
  personId: PersonId;
  /** What holds from now on; null where an entry is only taken back. */
  content: EntryContent | null;
  /** The entry whose place it takes. */
  supersedes: string | null;
  /** Whether the entry that holds on its first day ends the day before. */
  endsPrevious: boolean;
}

/** Why a change of the staff cannot hold, with the field that it is about. */
export interface RefusalOfStaff {
  kind: 'conflict';
  code: ImpossibleStaff['code'] | 'entry-superseded';
  message: string;
  context: Record<string, string>;
  problems: { path: string; message: string }[];
}

/**
 * Makes a change of the staff what holds, in the transaction of the caller. Entries that it takes the place of are
 * superseded; posted months that come to something else by it are noted; somebody who is not on the staff any more holds nothing from then on, and their sessions end.
 *
 * @returns why what would come of it is not possible; the transaction is to be given up then
 */
export async function applyStaffChange(
  manager: EntityManager,
  change: StaffChange,
  recordedAt: Date,
): Promise<RefusalOfStaff | undefined> {
  const { kind, content, organisationId, personId } = change;
  const origin: EntryOrigin = { organisationId, personId, changeId: change.id, recordedAt };
  await lockStaff(manager, organisationId);
  if (change.supersedes !== null && !(await supersedeEntry(manager, kind, change.supersedes, origin)))
    return entrySuperseded(change.supersedes);
  if (content !== null) {
    if (change.endsPrevious) await endPrevious(manager, change, content, recordedAt);
    await recordEntry(manager, kind, origin, content);
  }
  if (kind === 'employment') await keepWithinEmployments(manager, origin, [origin]);
  const [wrong] = await findImpossibleStaff(manager, organisationId, [personId]);
  if (wrong) return impossible(wrong);
  await noteChangedStaff(manager, organisationId, [change], recordedAt);
  await endSessionsOfLeavers(manager, [personId]);
  return undefined;
}

/** The assignment of the person, the headship of the department or the role of the person that holds on the first day ends before it. */
async function endPrevious(
  manager: EntityManager,
  { kind, organisationId, personId, id: changeId }: StaffChange,
  { fromOn = '', departmentId, role }: EntryContent,
  recordedAt: Date,
): Promise<void> {
  const entries = await readEntries(
    manager,
    kind,
    kind === 'headship' ? { departmentId: departmentId ?? '' } : { personId },
  );
  const previous = entries.find(
    ({ content }) =>
      (content.fromOn ?? '') < fromOn &&
      (content.untilOn === null || content.untilOn === undefined || content.untilOn >= fromOn) &&
      (kind !== 'role' || (content.role === role && (content.departmentId ?? null) === (departmentId ?? null))),
  );
  if (!previous) return;
  const origin = { organisationId, personId: previous.personId, changeId, recordedAt };
  await supersedeEntry(manager, kind, previous.id, origin);
  await recordEntry(manager, kind, origin, { ...previous.content, untilOn: addDays(fromOn, -1) });
}

function entrySuperseded(entryId: string): RefusalOfStaff {
  return {
    kind: 'conflict',
    code: 'entry-superseded',
    message: 'The entry has been superseded by another change. Read the person again and propose what is to hold now.',
    context: { entryId },
    problems: [{ path: 'supersedes', message: 'is superseded already' }],
  };
}

function impossible({ personId, code, field, message }: ImpossibleStaff): RefusalOfStaff {
  const problems = [{ path: field, message: 'would not be possible with the rest of the staff' }];
  return { kind: 'conflict', code, message, context: { personId }, problems };
}
