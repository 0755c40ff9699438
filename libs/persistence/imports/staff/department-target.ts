import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { DepartmentRow } from '#imports/kinds/staff-tables.js';
import { Names } from '#imports/reading/names.js';
import {
  type DepartmentOfTable,
  type SettledDepartment,
  settleDepartments,
} from '#imports/staff/settle-departments.js';
import { writeAudits } from '../../audit.js';
import { businessNow } from '../../business-now.js';
import { lockStaff } from '../../staff-entries.js';
import { allGoodRows } from '../staged-rows.js';
import type { TableCall, TableTarget, WrittenRows } from '../table-target.js';
import { knownHeadships } from './known-staff.js';
import { takeBackStaff } from './take-back-staff.js';
import { takeBackDepartments } from './take-back-departments.js';
import { writeStaffRows } from './write-staff-rows.js';

/** The tree of departments and who heads them. */
export const departmentTarget: TableTarget = {
  hold: (manager, { organisationId }) => lockStaff(manager, organisationId),
  write: writeDepartments,
  takeBack: async (manager, call) => {
    const heads = await takeBackStaff(manager, call);
    return heads.held.length > 0 ? heads : { ...heads, held: await takeBackDepartments(manager, call) };
  },
};

async function writeDepartments(
  manager: EntityManager,
  call: TableCall,
  without: ReadonlySet<number>,
): Promise<WrittenRows> {
  const { organisationId } = call;
  const rows = await allGoodRows<DepartmentRow>(manager, call.importId, without);
  const departments = await manager.query<DepartmentOfTable[]>(
    'SELECT id, name, parent_id AS "parentId", began_on::text AS "beganOn" FROM departments WHERE organisation_id = $1',
    [organisationId],
  );
  const [day] = await manager.query<{ today: string }[]>('SELECT business_today($1)::text AS today', [organisationId]);
  const names = new Names(departments.map(({ id, name }) => ({ id, code: name, name })));
  const headships = await knownHeadships(manager, organisationId);
  const known = { departments, headships, names, today: day?.today ?? '' };
  const settled = settleDepartments(known, rows, call.fields, randomUUID);
  const parents = new Map(departments.map(({ id, parentId }) => [id, parentId]));
  return writeStaffRows(manager, call, settled, {
    nameOf: ({ department }) => department.name,
    before: (good) => storeDepartments(manager, call, good),
    more: ({ department: { id, parentId }, isNew, isMoved }) =>
      isNew ? { made: id } : isMoved ? { moved: id, from: parents.get(id) ?? null, to: parentId } : {},
  });
}

async function storeDepartments(
  manager: EntityManager,
  { organisationId, actorId, confirmedBy, importId }: TableCall,
  settled: readonly SettledDepartment[],
): Promise<void> {
  const made = settled.filter(({ isNew }) => isNew).map(({ department }) => department);
  const moved = settled.filter(({ isMoved }) => isMoved).map(({ department }) => department);
  // One statement: a department may stand below another of the same table.
  await manager.query(
    `INSERT INTO departments (id, organisation_id, name, began_on, parent_id)
     SELECT d.id, $1, d.name, d."beganOn", d."parentId" FROM json_to_recordset($2::json) AS d (id uuid, name text, "beganOn" date, "parentId" uuid)`,
    [organisationId, JSON.stringify(made)],
  );
  await manager.query(
    `UPDATE departments x SET parent_id = d."parentId" FROM json_to_recordset($1::json) AS d (id uuid, "parentId" uuid) WHERE x.id = d.id`,
    [JSON.stringify(moved)],
  );
  const event = (action: string) => (department: DepartmentOfTable) => ({
    actorId: confirmedBy ?? actorId,
    action,
    objectKind: 'department',
    objectId: department.id,
    details: { parentId: department.parentId, importId },
  });
  await writeAudits(manager, { organisationId, businessAt: await businessNow(manager, organisationId) }, [
    ...made.map(event('department.added')),
    ...moved.map(event('department.moved')),
  ]);
}
