import { describe, expect, it } from '@jest/globals';
import type { KnownEntry } from '#staff/staff-act.js';
import type { EntryContent, StaffKind } from '#staff/staff-change.js';
import { Names } from '../reading/names.js';
import { settleAssignments } from './settle-assignments.js';
import { settleDepartments } from './settle-departments.js';
import { settlePerson } from './settle-person.js';

const ivan = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
const sales = '11111111-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
const depot = '22222222-5d4a-4e6f-9a7b-1c2d3e4f5a6b';

let ids = 0;
const entry = (kind: StaffKind, content: EntryContent, personId = ivan): KnownEntry => {
  ids += 1;
  return { id: `entry-${ids}`, kind, personId, content };
};
const assignment = (fromOn: string, untilOn: string | null, more: EntryContent = {}) =>
  entry('assignment', {
    fromOn,
    untilOn,
    departmentId: sales,
    position: 'seller',
    salary: '50000',
    fullTimeShare: '1',
    ...more,
  });
const employment = (fromOn: string, untilOn: string | null = null) =>
  entry('employment', { fromOn, untilOn, probationUntilOn: null });
const settled = (known: KnownEntry[], rows: object[], ...fields: string[]) =>
  settleAssignments(
    ivan,
    known,
    rows.map((row, at) => ({ number: at + 2, row: { personId: ivan, ...row } as never })),
    new Set(['personId', 'fromOn', ...fields]),
  ).toSorted((one, other) => one.number - other.number);

describe('Assignments of a table', () => {
  it('hold each until the next begins, and go on from what they have no column for', () => {
    const rows = settled(
      [employment('2026-01-01')],
      [
        { fromOn: '2026-03-01', departmentId: depot },
        { fromOn: '2026-01-01', departmentId: sales },
      ],
      'departmentId',
    );
    expect(rows.map(({ state, acts }) => [state, acts[0]?.content])).toMatchObject([
      ['added', { fromOn: '2026-03-01', untilOn: null, departmentId: depot, position: 'employee' }],
      ['added', { fromOn: '2026-01-01', untilOn: '2026-02-28', departmentId: sales, fullTimeShare: '1' }],
    ]);
  });

  it('end what held before on the day before, and leave what comes later', () => {
    const [first, later] = [assignment('2026-01-01', '2026-05-31'), assignment('2026-06-01', null)];
    const [row] = settled(
      [employment('2026-01-01'), first, later],
      [{ fromOn: '2026-03-01', salary: '60000' }],
      'salary',
    );
    expect(row?.acts).toMatchObject([
      {
        content: { fromOn: '2026-03-01', untilOn: '2026-05-31', salary: '60000', position: 'seller' },
        supersedes: null,
        ends: { entry: { id: first.id }, untilOn: '2026-02-28' },
      },
    ]);
  });

  it('change nothing where they say what is known, whatever a sheet makes of its numbers', () => {
    const known = [
      employment('2026-01-01', '2026-08-31'),
      assignment('2026-01-01', '2026-02-28'),
      assignment('2026-03-01', '2026-08-31', { salary: '60000.50' }),
    ];
    const rows = settled(
      known,
      [
        { fromOn: '2026-01-01', salary: '50000.00' },
        { fromOn: '2026-03-01', salary: '60000.5' },
      ],
      'salary',
      'untilOn',
    );
    expect(rows.map(({ state, acts }) => [state, acts])).toEqual([
      ['unchanged', []],
      ['unchanged', []],
    ]);
  });

  it('are wrong where a day that they say is one of another', () => {
    const rows = settled(
      [employment('2026-01-01')],
      [
        { fromOn: '2026-01-01', untilOn: '2026-03-31', departmentId: sales },
        { fromOn: '2026-03-01', departmentId: depot },
        { fromOn: '2026-05-01', untilOn: '2026-04-01', departmentId: depot },
      ],
      'departmentId',
      'untilOn',
    );
    expect(rows.map(({ problems }) => problems[0]?.code)).toEqual(['assigned-already', undefined, 'invalid']);
  });

  it('take away what stands in an empty cell of a column that is there', () => {
    const known = [employment('2026-01-01'), assignment('2026-01-01', null, { schemeCode: 'agents' })];
    const [row] = settled(known, [{ fromOn: '2026-01-01' }], 'schemeCode');
    expect(row?.acts).toMatchObject([{ content: { schemeCode: null, salary: '50000' }, supersedes: known[1]?.id }]);
  });
});

describe('Somebody of a table of people', () => {
  const settle = (entries: KnownEntry[], row: object, fields: string[] = Object.keys(row)) =>
    settlePerson(
      { number: 2, row: { name: 'Ivan Ivanov', login: 'ivan', ...row } },
      { id: ivan, name: 'Ivanov  ivan', entries },
      { isNew: false, fields: new Set(fields) },
    );

  it('comes back by a day after the last one, with what they begin as anew', () => {
    const known = [employment('2025-01-01', '2025-12-31'), assignment('2025-01-01', '2025-12-31')];
    const { acts } = settle(known, { joinedOn: '2026-07-01', departmentId: depot });
    expect(acts).toMatchObject([
      { kind: 'employment', content: { fromOn: '2026-07-01', untilOn: null }, supersedes: null },
      { kind: 'assignment', content: { fromOn: '2026-07-01', departmentId: depot } },
    ]);
  });

  it('stays what they are, now or at first, and is moved by no list of people', () => {
    const known = [
      employment('2026-01-01'),
      assignment('2026-01-01', '2026-02-28'),
      assignment('2026-03-01', null, { departmentId: depot }),
    ];
    expect(settle(known, { joinedOn: '2026-01-01', departmentId: sales })).toMatchObject({
      state: 'unchanged',
      acts: [],
      problems: [],
    });
    expect(settle(known, { departmentId: depot, salary: '50000.00' })).toMatchObject({
      state: 'unchanged',
      problems: [],
    });
    expect(settle(known, { departmentId: depot, salary: '50001' }).problems).toMatchObject([
      { code: 'assignment-differs' },
    ]);
  });

  it('joins on another day than was written, with the assignment that they have', () => {
    const known = [employment('2026-01-01'), assignment('2026-01-01', null)];
    const { acts } = settle(known, { joinedOn: '2026-02-01', departmentId: sales });
    expect(acts.map(({ kind, supersedes }) => [kind, supersedes])).toEqual([['employment', known[0]?.id]]);
  });

  it('heads a department to the end, and is not made its head twice', () => {
    const known = [employment('2026-01-01'), assignment('2026-01-01', null)];
    const heads = (untilOn: string | null) =>
      settle([...known, entry('headship', { fromOn: '2026-02-01', untilOn, departmentId: sales })], {
        departmentId: sales,
        isHead: true,
      });
    expect(heads(null).acts).toEqual([]);
    expect(heads('2026-03-31').acts).toMatchObject([
      { kind: 'headship', content: { fromOn: '2026-01-01', untilOn: null } },
    ]);
  });

  it('is not employed twice on one day', () => {
    const known = [employment('2025-01-01', '2025-12-31'), employment('2026-07-01')];
    expect(settle(known, { joinedOn: '2025-12-01' }).problems).toMatchObject([{ code: 'employed-already' }]);
  });

  it('leaves, and stays after all where the cell is emptied', () => {
    const [known] = [employment('2026-01-01', '2026-07-31')];
    expect(settle([known], {}, ['leftOn']).acts).toMatchObject([{ content: { untilOn: null }, supersedes: known.id }]);
    expect(settle([known], {}, []).acts).toEqual([]);
  });
});

describe('Departments of a table', () => {
  const settle = (rows: object[], headships: KnownEntry[] = [], fields = ['name', 'parent', 'headId']) => {
    const departments = [{ id: sales, name: 'Sales', parentId: null, beganOn: '2026-01-01' }];
    const names = new Names(departments.map(({ id, name }) => ({ id, code: name, name })));
    const numbered = rows.map((row, at) => ({ number: at + 2, row: row as never }));
    return settleDepartments(
      { departments, headships, names, today: '2026-07-01' },
      numbered,
      new Set(fields),
      () => depot,
    );
  };

  it('find the one above in the table or in the company, in any order', () => {
    const [below, above] = settle([{ name: 'Field', parent: 'sales' }, { name: 'Sales' }]);
    expect(below).toMatchObject({ state: 'added', department: { parentId: sales, beganOn: '2026-07-01' } });
    expect(above).toMatchObject({ state: 'unchanged' });
  });

  it('are wrong below themselves, below what is not there, or in two rows', () => {
    expect(
      settle([
        { name: 'Field', parent: 'Sales' },
        { name: 'Sales', parent: 'Field' },
      ]).map(({ problems }) => problems[0]?.code),
    ).toEqual(['circle-of-departments', 'circle-of-departments']);
    expect(settle([{ name: 'Field', parent: 'Nowhere' }])[0]?.problems).toMatchObject([{ code: 'unknown-department' }]);
    expect(settle([{ name: 'Field' }, { name: 'FIELD' }])[1]?.problems).toMatchObject([{ code: 'named-twice' }]);
  });

  it('change their head from a day on alone', () => {
    const head = entry('headship', { fromOn: '2026-01-01', untilOn: null, departmentId: sales }, 'olga');
    expect(settle([{ name: 'Sales', headId: 'olga' }], [head])[0]).toMatchObject({ state: 'unchanged' });
    expect(settle([{ name: 'Sales', headId: ivan }], [head])[0]?.problems).toMatchObject([
      { code: 'department-has-head' },
    ]);
    const [row] = settle([{ name: 'Sales', headId: ivan, headFromOn: '2026-08-01' }], [head]);
    expect(row?.acts).toMatchObject([
      { content: { fromOn: '2026-08-01' }, ends: { entry: { id: head.id }, untilOn: '2026-07-31' } },
    ]);
  });
});
