import type { EntityManager } from 'typeorm';
import type { AssignmentRow } from '#imports/kinds/staff-tables.js';
import { settleAssignments } from '#imports/staff/settle-assignments.js';
import type { NumberedRow } from '#imports/staff/settled-row.js';
import { lockStaff } from '../../staff-entries.js';
import { allGoodRows } from '../staged-rows.js';
import type { TableCall, TableTarget, WrittenRows } from '../table-target.js';
import { knownEntries } from './known-staff.js';
import { takeBackStaff } from './take-back-staff.js';
import { writeStaffRows } from './write-staff-rows.js';

/** What people are from a day on: transfers, raises, another scheme. */
export const assignmentTarget: TableTarget = {
  hold: (manager, { organisationId }) => lockStaff(manager, organisationId),
  write: writeAssignments,
  takeBack: takeBackStaff,
};

async function writeAssignments(
  manager: EntityManager,
  call: TableCall,
  without: ReadonlySet<number>,
): Promise<WrittenRows> {
  const rows = await allGoodRows<AssignmentRow>(manager, call.importId, without);
  const names = new Map(rows.map(({ number, row }) => [number, `${row.personId}/${row.fromOn}`]));
  const byPerson = new Map<string, NumberedRow<AssignmentRow>[]>();
  for (const each of rows) byPerson.set(each.row.personId, [...(byPerson.get(each.row.personId) ?? []), each]);
  const entries = await knownEntries(manager, ['employment', 'assignment'], [...byPerson.keys()]);
  const settled = [...byPerson].flatMap(([personId, own]) =>
    settleAssignments(personId, entries.get(personId) ?? [], own, call.fields),
  );
  return writeStaffRows(manager, call, settled, {
    nameOf: ({ number }) => names.get(number) ?? '',
    before: () => Promise.resolve(),
  });
}
