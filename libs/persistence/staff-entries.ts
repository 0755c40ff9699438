import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { type EntryContent, type EntryField, type StaffKind, staffKinds } from '#staff/staff-change.js';
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

/** An entry that is to be written. */
export interface NewEntry {
  personId: PersonId;
  changeId: string;
  content: EntryContent;
}

/** Writes entries of one kind; one of the same thing on the same days violates the constraint of its table. */
export async function recordEntries(
  manager: EntityManager,
  kind: StaffKind,
  { organisationId, recordedAt }: Pick<EntryOrigin, 'organisationId' | 'recordedAt'>,
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const { table, columns } = staffTables[kind];
  const own = Object.entries(columns) as [OwnField, string][];
  const rows = entries.map(({ personId, changeId, content }) => ({ personId, changeId, ...content }));
  await manager.query(
    `INSERT INTO ${table} (organisation_id, recorded_at, person_id, change_id, from_on, until_on${own.map(([, column]) => `, ${column}`).join('')})
     SELECT $1, $2, r."personId", r."changeId", r."fromOn", r."untilOn"${own.map(([field]) => `, ${field === 'fullTimeShare' ? `COALESCE(r."${field}", 1)` : `r."${field}"`}`).join('')}
       FROM json_to_recordset($3::json) AS r ("personId" uuid, "changeId" uuid, "fromOn" date, "untilOn" date${own.map(([field]) => `, "${field}" ${typeOf[field] ?? 'text'}`).join('')})`,
    [organisationId, recordedAt, JSON.stringify(rows)],
  );
}

const typeOf: Partial<Record<OwnField, string>> = {
  departmentId: 'uuid',
  probationUntilOn: 'date',
  salary: 'numeric',
  fullTimeShare: 'numeric',
};

/** Writes one entry. */
export async function recordEntry(
  manager: EntityManager,
  kind: StaffKind,
  { personId, changeId, ...at }: EntryOrigin,
  content: EntryContent,
): Promise<void> {
  await recordEntries(manager, kind, at, [{ personId, changeId, content }]);
}

/** Takes entries out of what is known from now on; the number of those that no other change has taken out before. */
export async function supersedeEntries(
  manager: EntityManager,
  kind: StaffKind,
  recordedAt: Date,
  entries: readonly { id: string; changeId: string }[],
): Promise<number> {
  if (entries.length === 0) return 0;
  const [rows] = await manager.query<[unknown[], number]>(
    `UPDATE ${staffTables[kind].table} x SET superseded_at = $1, superseded_by = n."changeId"
       FROM json_to_recordset($2::json) AS n (id uuid, "changeId" uuid) WHERE x.id = n.id AND x.superseded_at IS NULL RETURNING x.id`,
    [recordedAt, JSON.stringify(entries)],
  );
  return rows.length;
}

/** Takes an entry out of what is known from now on; false where another change has done so. */
export async function supersedeEntry(
  manager: EntityManager,
  kind: StaffKind,
  id: string,
  { changeId, recordedAt }: Pick<EntryOrigin, 'changeId' | 'recordedAt'>,
): Promise<boolean> {
  return (await supersedeEntries(manager, kind, recordedAt, [{ id, changeId }])) === 1;
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

/** The entries of a kind of people or of a department, by their first day: those known now, or those known at an instant. */
export async function readEntries(
  manager: EntityManager,
  kind: StaffKind,
  of: { personId: PersonId } | { personIds: readonly PersonId[] } | { departmentId: DepartmentId },
  knownAt: 'now' | 'ever' | Date = 'now',
): Promise<StoredEntry[]> {
  const [column, values] =
    'departmentId' in of
      ? ['department_id', [of.departmentId]]
      : ['person_id', 'personId' in of ? [of.personId] : of.personIds];
  const known =
    knownAt === 'now'
      ? 'AND x.superseded_at IS NULL'
      : 'AND ($2::timestamptz IS NULL OR (x.recorded_at <= $2 AND (x.superseded_at IS NULL OR x.superseded_at > $2)))';
  const rows = await manager.query<Omit<StoredEntry, 'kind'>[]>(
    `SELECT ${storedEntry(kind)} FROM ${staffTables[kind].table} x WHERE x.${column} = ANY ($1::uuid[]) ${known} ORDER BY x.from_on, x.recorded_at, x.id`,
    knownAt === 'now' ? [values] : [values, knownAt === 'ever' ? null : knownAt],
  );
  return rows.map((row) => ({ ...row, kind }));
}

/** The entries that changes have written, and those that they have taken the place of. */
export async function readEntriesOfChanges(
  manager: EntityManager,
  changeIds: readonly string[],
): Promise<{ written: StoredEntry[]; replaced: (StoredEntry & { supersededBy: string })[] }> {
  const written: StoredEntry[] = [];
  const replaced: (StoredEntry & { supersededBy: string })[] = [];
  for (const kind of staffKinds) {
    const rows = await manager.query<(Omit<StoredEntry, 'kind'> & { isWritten: boolean; supersededBy: string })[]>(
      `SELECT ${storedEntry(kind)}, x.superseded_by AS "supersededBy", x.change_id = ANY ($1::uuid[]) AS "isWritten" FROM ${staffTables[kind].table} x
        WHERE x.change_id = ANY ($1::uuid[]) OR x.superseded_by = ANY ($1::uuid[]) ORDER BY x.from_on, x.id`,
      [changeIds],
    );
    for (const { isWritten, ...row } of rows)
      if (isWritten) written.push({ ...row, kind });
      else replaced.push({ ...row, kind });
  }
  return { written, replaced };
}

/** SQL: an entry `x` of a kind as it is read. */
function storedEntry(kind: StaffKind): string {
  const own = Object.entries(staffTables[kind].columns).map(([field, name]) => `, '${field}', ${textOf(name)}`);
  return `x.id, x.person_id AS "personId", x.change_id AS "changeId", x.recorded_at AS "recordedAt", x.superseded_at AS "supersededAt",
            json_build_object('fromOn', x.from_on, 'untilOn', x.until_on${own.join('')}) AS content`;
}

/** Exact decimals travel as text. */
const textOf = (column: string) =>
  column === 'salary'
    ? 'x.salary::text'
    : column === 'full_time_share'
      ? 'trim_scale(x.full_time_share)::text'
      : `x.${column}`;
