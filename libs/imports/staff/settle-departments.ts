import { addDays } from '#calendar/day.js';
import { findCircle } from '#staff/department-tree.js';
import type { KnownEntry, StaffAct } from '#staff/staff-act.js';
import type { DepartmentRow } from '../kinds/staff-tables.js';
import type { Names } from '../reading/names.js';
import type { RowProblem } from '../reading/read-row.js';
import { daysOf } from './settle-assignments.js';
import { type NumberedRow, rowProblem, type SettledRow } from './settled-row.js';

/** A department as it is known, or is to be. */
export interface DepartmentOfTable {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly beganOn: string;
}

/** What a row comes to, with the department as it is to be where the row says more than there is. */
export interface SettledDepartment extends SettledRow {
  readonly department: DepartmentOfTable;
  readonly isNew: boolean;
  readonly isMoved: boolean;
}

interface Known {
  readonly departments: readonly DepartmentOfTable[];
  /** Headships, of whatever department. */
  readonly headships: readonly KnownEntry[];
  readonly names: Names;
  readonly today: string;
}

/** What the rows of a table make of the departments, their tree and their heads; new ones get the ids that `newId` gives. */
export function settleDepartments(
  { departments, headships, names, today }: Known,
  rows: readonly NumberedRow<DepartmentRow>[],
  fields: ReadonlySet<string>,
  newId: () => string,
): SettledDepartment[] {
  const known = new Map(departments.map((each) => [each.id, each]));
  const made = new Map<string, string>();
  const placed = rows.map(({ number, row }) => {
    const found = names.find(row.name);
    const id = found === undefined || found === 'several' ? newId() : found.id;
    const isTwice = found === undefined && made.has(keyOf(row.name));
    if (found === undefined && !isTwice) made.set(keyOf(row.name), id);
    return { number, row, id, found, isTwice };
  });
  const resolve = (name: string) => {
    const inTable = made.get(keyOf(name));
    const found = names.find(name);
    return inTable ?? (found === undefined || found === 'several' ? undefined : found.id);
  };
  const settled = placed.map(({ number, row, id, found, isTwice }) => {
    const before = known.get(id);
    const problems: RowProblem[] = [];
    if (found === 'several')
      problems.push(rowProblem('name', 'several-departments', 'is the name of several departments'));
    if (isTwice)
      problems.push(rowProblem('name', 'named-twice', 'is the name of another row; a table says one thing of each'));
    if (before && row.beganOn !== undefined && row.beganOn !== before.beganOn) problems.push(beganAlready(before));
    const above = row.parent === undefined ? undefined : resolve(row.parent);
    if (row.parent !== undefined && above === undefined) problems.push(unknownParent);
    const parentId = fields.has('parent') ? (above ?? null) : (before?.parentId ?? null);
    const department = {
      id,
      name: before?.name ?? row.name,
      parentId,
      beganOn: before?.beganOn ?? row.beganOn ?? today,
    };
    const head = settleHead(row, department, headships);
    if ('problem' in head) problems.push(head.problem);
    const acts = 'acts' in head && problems.length === 0 ? head.acts : [];
    const isMoved = before !== undefined && before.parentId !== parentId;
    const state = before === undefined ? 'added' : isMoved || acts.length > 0 ? 'changed' : 'unchanged';
    return { number, state, acts, problems, department, isNew: before === undefined, isMoved } as const;
  });
  return withoutCircles(departments, settled);
}

function settleHead(
  { headId, headFromOn }: DepartmentRow,
  { id, beganOn }: DepartmentOfTable,
  headships: readonly KnownEntry[],
): { acts: StaffAct[] } | { problem: RowProblem } {
  if (headId === undefined) return { acts: [] };
  const last = headships
    .filter(({ content }) => content.departmentId === id)
    .toSorted((one, other) => ((one.content.fromOn ?? '') < (other.content.fromOn ?? '') ? -1 : 1))
    .at(-1);
  if (last === undefined)
    return {
      acts: [{ kind: 'headship', personId: headId, content: headship(id, headFromOn ?? beganOn), supersedes: null }],
    };
  const { fromOn, untilOn } = daysOf(last.content);
  if (last.personId === headId && untilOn === null) {
    if (headFromOn === undefined || headFromOn === fromOn) return { acts: [] };
    return { acts: [{ kind: 'headship', personId: headId, content: headship(id, headFromOn), supersedes: last.id }] };
  }
  if (headFromOn === undefined || headFromOn <= fromOn) return { problem: anotherHead };
  const isCut = untilOn === null || untilOn >= headFromOn;
  return {
    acts: [
      {
        kind: 'headship',
        personId: headId,
        content: headship(id, headFromOn),
        supersedes: null,
        ...(isCut ? { ends: { entry: last, untilOn: addDays(headFromOn, -1) } } : {}),
      },
    ],
  };
}

function headship(departmentId: string, fromOn: string) {
  return { fromOn, untilOn: null, departmentId };
}

/** Rows that together would put a department below itself are all wrong. */
function withoutCircles(
  departments: readonly DepartmentOfTable[],
  settled: readonly SettledDepartment[],
): SettledDepartment[] {
  const said = new Set(settled.map(({ department }) => department.id));
  const tree = [...departments.filter(({ id }) => !said.has(id)), ...settled.map(({ department }) => department)];
  return settled.map((each) => {
    const { id, parentId } = each.department;
    if (!(each.isNew || each.isMoved) || findCircle(tree, id, parentId) === undefined) return each;
    return { ...each, acts: [], problems: [...each.problems, circle] };
  });
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

function beganAlready({ beganOn }: DepartmentOfTable): RowProblem {
  return rowProblem(
    'beganOn',
    'began-on-another-day',
    `is another day than ${beganOn}, on which the department began; leave the cell as it is there`,
  );
}

const unknownParent = rowProblem(
  'parent',
  'unknown-department',
  'is no department of the organisation or of this table; add a row for it',
);
const circle = rowProblem('parent', 'circle-of-departments', 'would put the department below itself');
const anotherHead = rowProblem(
  'headId',
  'department-has-head',
  'is another than who heads the department; say from which day on, after the present one began',
);
