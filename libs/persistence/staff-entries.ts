import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { EntryContent, EntryField, StaffKind } from '#staff/staff-change.js';
import { takeTurn } from './take-turn.js';

type OwnField = Exclude<EntryField, 'fromOn' | 'untilOn'>;

/** The table of a kind and the columns of its own, by the field of the content that each holds. */
export const staffTables: Record<StaffKind, { table: string; columns: Partial<Record<OwnField, string>> }> = {
  employment: { table: 'employments', columns: { probationUntilOn: 'probation_until_on' } },
  assignment: {
    table: 'assignments',
    columns: {
      departmentId: 'department_id',
      position: 'position_code',
      schemeCode: 'scheme_code',
      grade: 'grade',
      salary: 'salary',
      fullTimeShare: 'full_time_share',
    },
  },
  headship: { table: 'headships', columns: { departmentId: 'department_id' } },
  role: { table: 'role_grants', columns: { role: 'role', departmentId: 'department_id' } },
};

/** Changes of the staff of one organisation take turns: what each leaves behind is looked at as a whole. */
export async function lockStaff(manager: EntityManager, organisationId: OrganisationId): Promise<void> {
  await takeTurn(manager, `staff/${organisationId}`);
}

/** Whose entry it is, and the change that brings it. */
export interface EntryOrigin {
  organisationId: OrganisationId;
  personId: PersonId;
  changeId: string;
  recordedAt: Date;
}

/** Writes an entry and returns its id; one of the same thing on the same days violates the constraint of its table. */
export async function recordEntry(
  manager: EntityManager,
  kind: StaffKind,
  { organisationId, personId, changeId, recordedAt }: EntryOrigin,
  content: EntryContent,
): Promise<string> {
  const { table, columns } = staffTables[kind];
  const own = Object.entries(columns).filter(([field]) => content[field as OwnField] !== undefined);
  const names = ['organisation_id', 'person_id', 'change_id', 'recorded_at', 'from_on', 'until_on'];
  const values = [organisationId, personId, changeId, recordedAt, content.fromOn, content.untilOn ?? null];
  const all = [...names, ...own.map(([, column]) => column)];
  const [row] = await manager.query<{ id: string }[]>(
    `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING id`,
    [...values, ...own.map(([field]) => content[field as OwnField])],
  );
  if (!row) throw new Error(`The ${kind} of person ${personId} was not stored`);
  return row.id;
}

/** Takes an entry out of what is known from now on; false where another change has done so. */
export async function supersedeEntry(
  manager: EntityManager,
  kind: StaffKind,
  id: string,
  { changeId, recordedAt }: Pick<EntryOrigin, 'changeId' | 'recordedAt'>,
): Promise<boolean> {
  const [rows] = await manager.query<[unknown[], number]>(
    `UPDATE ${staffTables[kind].table} SET superseded_at = $2, superseded_by = $3 WHERE id = $1 AND superseded_at IS NULL RETURNING id`,
    [id, recordedAt, changeId],
  );
  return rows.length === 1;
}

/** An entry as it stands, with what it says as the API says it. */
export interface StoredEntry {
  id: string;
  kind: StaffKind;
  personId: PersonId;
  changeId: string;
  recordedAt: Date;
  supersededAt: Date | null;
  content: EntryContent;
}

/** The entries of a kind of a person or of a department, by their first day: those known now, or those known at an instant. */
export async function readEntries(
  manager: EntityManager,
  kind: StaffKind,
  of: { personId: PersonId } | { departmentId: DepartmentId },
  knownAt: 'now' | 'ever' | Date = 'now',
): Promise<StoredEntry[]> {
  const { table, columns } = staffTables[kind];
  const [column, value] = 'personId' in of ? ['person_id', of.personId] : ['department_id', of.departmentId];
  const own = Object.entries(columns).map(([field, name]) => `'${field}', ${textOf(name)}`);
  const known =
    knownAt === 'now'
      ? 'AND x.superseded_at IS NULL'
      : 'AND ($2::timestamptz IS NULL OR (x.recorded_at <= $2 AND (x.superseded_at IS NULL OR x.superseded_at > $2)))';
  const rows = await manager.query<Omit<StoredEntry, 'kind'>[]>(
    `SELECT x.id, x.person_id AS "personId", x.change_id AS "changeId", x.recorded_at AS "recordedAt", x.superseded_at AS "supersededAt",
            json_build_object('fromOn', x.from_on, 'untilOn', x.until_on${own.length > 0 ? `, ${own.join(', ')}` : ''}) AS content
       FROM ${table} x WHERE x.${column} = $1 ${known} ORDER BY x.from_on, x.recorded_at, x.id`,
    knownAt === 'now' ? [value] : [value, knownAt === 'ever' ? null : knownAt],
  );
  return rows.map((row) => ({ ...row, kind }));
}

/** Exact decimals travel as text. */
const textOf = (column: string) =>
  column === 'salary'
    ? 'x.salary::text'
    : column === 'full_time_share'
      ? 'trim_scale(x.full_time_share)::text'
      : `x.${column}`;
