import type { EntityManager } from 'typeorm';
import type { DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import type { EntryContent } from '#staff/staff-change.js';
import { applyStaffChange, type RefusalOfStaff, type StaffChange } from '../apply-staff-change.js';
import { readEntries, type StoredEntry } from '../staff-entries.js';

/** What an order about somebody's assignment says, whichever it sets: the salary, or everything else. */
interface StaffOrder {
  personId: PersonId;
  /** The first day on which it holds. */
  fromOn: Day;
  reason: string;
  /** The assignment that held on that day when it was drafted; null where there was none. */
  basedOn: string | null;
}

/** From which day on somebody has which salary. */
export interface SalaryOrderContent extends StaffOrder {
  salary: string;
  /** What it was before, so that whoever signs it sees both. */
  before: string | null;
}

/** From which day on somebody is where, as what and paid by which scheme; the salary is as it was. */
export interface AssignmentOrderContent extends StaffOrder {
  assignment: Pick<EntryContent, 'untilOn' | 'departmentId' | 'position' | 'schemeCode' | 'grade' | 'fullTimeShare'>;
}

export type StaffOrderContent = SalaryOrderContent | AssignmentOrderContent;

/** Why an order cannot be drafted, sent or signed, with the fields that it is about. */
export interface RefusalOfOrder {
  kind: 'conflict' | 'invalid';
  code: RefusalOfStaff['code'] | 'not-assigned' | 'staff-changed';
  message: string;
  context: Record<string, string>;
  problems: { path: string; message: string }[];
}

interface Ordered {
  organisationId: OrganisationId;
  documentId: DocumentId;
}

/** The assignment of a person that holds on a day. */
export async function assignmentOn(
  manager: EntityManager,
  personId: PersonId,
  day: Day,
): Promise<StoredEntry | undefined> {
  const entries = await readEntries(manager, 'assignment', { personId });
  return entries.find(
    ({ content: { fromOn = '', untilOn = null } }) => fromOn <= day && (untilOn === null || untilOn >= day),
  );
}

/**
 * Why an order could not hold as things are, found by making it hold and taking that back; undefined where it could. One that was
 * drafted before the assignment of its day became another is saved anew.
 */
export async function refusalToOrder(
  manager: EntityManager,
  ordered: Ordered,
  content: StaffOrderContent,
  by: { proposedBy: PersonId; at: Date },
): Promise<RefusalOfOrder | undefined> {
  await manager.query('SAVEPOINT tried');
  // Whoever is tried here signs nothing: the change takes two people, and gets its second one by the signature.
  const refusal = await write(manager, ordered, content, { ...by, decidedBy: null });
  await manager.query('ROLLBACK TO SAVEPOINT tried');
  return refusal;
}

/** Enters what an order says as a change of the staff that its last signature has confirmed; undefined where it holds. */
export function carryOutOrder(
  manager: EntityManager,
  ordered: Ordered,
  content: StaffOrderContent,
  by: { proposedBy: PersonId; decidedBy: PersonId; at: Date },
): Promise<RefusalOfOrder | undefined> {
  return write(manager, ordered, content, by);
}

async function write(
  manager: EntityManager,
  { organisationId, documentId }: Ordered,
  content: StaffOrderContent,
  { proposedBy, decidedBy, at }: { proposedBy: PersonId; decidedBy: PersonId | null; at: Date },
): Promise<RefusalOfOrder | undefined> {
  const { personId, fromOn, reason } = content;
  const previous = await assignmentOn(manager, personId, fromOn);
  if ((previous?.id ?? null) !== content.basedOn) return staffChanged(personId, fromOn);
  const entry = entryOf(content, previous);
  if (entry === undefined) return notAssigned(personId, fromOn);
  const supersedes = previous?.content.fromOn === fromOn ? previous.id : null;
  const [row] = await manager.query<{ id: string }[]>(
    `INSERT INTO staff_changes (organisation_id, kind, person_id, content, supersedes, ends_previous, reason, status, proposed_by, proposed_at, decided_by, decided_at, document_id)
     VALUES ($1, 'assignment', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    [
      organisationId,
      personId,
      JSON.stringify(entry),
      supersedes,
      supersedes === null,
      reason,
      decidedBy === null ? 'proposed' : 'confirmed',
      proposedBy,
      at,
      decidedBy,
      decidedBy === null ? null : at,
      documentId,
    ],
  );
  const change: StaffChange = {
    ...{ id: row?.id ?? '', organisationId, kind: 'assignment', personId, content: entry },
    ...{ supersedes, endsPrevious: supersedes === null },
  };
  return applyStaffChange(manager, change, at);
}

/** What the person's assignment says from the day on; undefined where a salary is ordered for somebody who has none. */
function entryOf(content: StaffOrderContent, previous: StoredEntry | undefined): EntryContent | undefined {
  const { fromOn } = content;
  if ('salary' in content) return previous && { ...previous.content, fromOn, salary: content.salary };
  return {
    ...{ untilOn: null, schemeCode: null, grade: null, fullTimeShare: '1' },
    ...content.assignment,
    fromOn,
    salary: previous?.content.salary ?? null,
  };
}

function notAssigned(personId: PersonId, fromOn: Day): RefusalOfOrder {
  return {
    kind: 'conflict',
    code: 'not-assigned',
    message: `The person has no assignment on ${fromOn}: a salary is of one. Have the assignment entered first, or name another day.`,
    context: { personId },
    problems: [{ path: 'fromOn', message: 'is a day on which the person has no assignment' }],
  };
}

function staffChanged(personId: PersonId, fromOn: Day): RefusalOfOrder {
  return {
    kind: 'conflict',
    code: 'staff-changed',
    message: `What the person is on ${fromOn} has become something else since this order was saved. Save it again, read it, and send that version.`,
    context: { personId },
    problems: [],
  };
}
