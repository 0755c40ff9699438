import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { oneLineText } from '#compensation/documents/plain-text.js';
import { loginText } from '#staff/login-text.js';
import { confirmersOfStaff, entryFields } from '#staff/staff-change.js';
import { assignmentColumns, departmentColumns, personColumns } from '../columns/staff-columns.js';
import type { TableKind } from './table-kind.js';

const nameText = oneLineText(120);
const personId = z.uuid('must be the id of a person');
const ofAssignment = {
  departmentId: entryFields.departmentId.unwrap().optional(),
  position: entryFields.position.optional(),
  schemeCode: entryFields.schemeCode.unwrap().optional(),
  grade: entryFields.grade.unwrap().optional(),
  salary: entryFields.salary.unwrap().optional(),
  fullTimeShare: entryFields.fullTimeShare.optional(),
};

const personRow = z.strictObject({
  login: loginText,
  name: nameText,
  joinedOn: dayText.optional(),
  probationUntilOn: dayText.optional(),
  leftOn: dayText.optional(),
  ...ofAssignment,
  isHead: z.boolean().optional(),
});
/** Somebody as a table of people has them: whom the company hires, and what they begin as. */
export type PersonRow = z.infer<typeof personRow>;

const departmentRow = z.strictObject({
  name: nameText,
  parent: nameText.optional(),
  beganOn: dayText.optional(),
  headId: personId.optional(),
  headFromOn: dayText.optional(),
});
/** A department as a table has it; the one above it by its name, which may stand in the same table. */
export type DepartmentRow = z.infer<typeof departmentRow>;

const assignmentRow = z.strictObject({
  personId,
  fromOn: dayText,
  untilOn: dayText.optional(),
  ...ofAssignment,
});
/** What somebody is from a day on. */
export type AssignmentRow = z.infer<typeof assignmentRow>;

/** People, departments and assignments are brought by the administrator, and confirmed by whoever confirms changes of the staff. */
const ofStaff = {
  broughtBy: ['administrator'],
  confirmedBy: confirmersOfStaff,
  mayRepeat: false,
  mostRows: 50_000,
} as const;

function named<Row extends Record<string, unknown>>(schema: z.ZodType<Row>, nameOf: (row: Row) => string) {
  return (values: Readonly<Record<string, unknown>>): ReturnType<TableKind['read']> => {
    const parsed = schema.safeParse(values);
    if (!parsed.success) return { issues: parsed.error.issues };
    return { row: { externalId: nameOf(parsed.data), keyMonth: '', isNamed: false, content: parsed.data } };
  };
}

export const people: TableKind = {
  ...ofStaff,
  columns: personColumns,
  isPay: true,
  read: named(personRow, ({ login }) => login),
};

export const departments: TableKind = {
  ...ofStaff,
  columns: departmentColumns,
  isPay: false,
  read: named(departmentRow, ({ name }) => name),
};

export const assignments: TableKind = {
  ...ofStaff,
  columns: assignmentColumns,
  isPay: true,
  read: named(assignmentRow, ({ personId: id, fromOn }) => `${id}/${fromOn}`),
};
