import type { EntryContent, EntryField } from '#staff/staff-change.js';
import type { RowProblem } from '../reading/read-row.js';
import { rowProblem } from './settled-row.js';

/** What an assignment says beside its days. */
export const assignmentFields = [
  'departmentId',
  'position',
  'schemeCode',
  'grade',
  'salary',
  'fullTimeShare',
] as const satisfies EntryField[];

/** As what somebody is taken on of whom a table says no position, as `person add` does. */
const withoutPosition = 'employee';

/**
 * What an assignment is to say by a row: what the table has no column for stays as it was, an empty cell takes it away.
 *
 * @param before what it is a change of, or what it follows
 */
export function saidAssignment(
  row: EntryContent,
  before: EntryContent | undefined,
  fields: ReadonlySet<string>,
): { content: EntryContent } | { problem: RowProblem } {
  const said = Object.fromEntries(
    assignmentFields.map((field) => [field, (fields.has(field) ? row[field] : before?.[field]) ?? null]),
  ) as EntryContent;
  if (said.departmentId === null)
    return {
      problem: rowProblem('departmentId', 'missing', 'is empty; an assignment is in a department'),
    };
  return {
    content: {
      ...said,
      position: said.position ?? before?.position ?? withoutPosition,
      fullTimeShare: said.fullTimeShare ?? '1',
    },
  };
}
