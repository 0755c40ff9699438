import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Company, type DocumentReference } from '#apps/rehearsal/company/company.js';
import type { CompanyCase, MonthOfCase } from '#apps/rehearsal/company/company-case.js';
import { MonthPlayer } from '#apps/rehearsal/company/play-month.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import type { ApiSession } from '#platform/api-session.js';
import { outcomeOf } from '../support/outcome-of.js';
import { sellersScheme } from '../support/sellers-scheme.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const people = ['steady', 'slow', 'idle'] as const;
const position = { department: 'wholesale', position: 'sales-manager' };
const months: MonthOfCase[] = ['2026-01', '2026-02', '2026-03'].map((month) => ({
  month,
  facts: {
    values: people.map((personId) => ({ externalId: `sales-${personId}`, personId, code: 'sales', value: '100000' })),
  },
}));

/** 30 000 and 5 000 of sales a month; the ladder of the regulation. */
const company: CompanyCase = {
  name: 'Plans of tasks',
  startsOn: '2025-12-20',
  departments: {},
  people: Object.fromEntries(
    people.map((handle) => [
      handle,
      {
        name: `The ${handle} one`,
        joinedOn: '2025-06-02',
        assignments: [{ ...position, scheme: 'sellers', from: '2025-06-02' }],
      },
    ]),
  ),
  schemes: [
    sellersScheme('30000.00', {
      more: [
        {
          code: 'timely',
          name: 'Tasks on time',
          kind: 'timeliness',
          terms: { onTime: '7000', afterMiss: ['4000', '0'], missed: ['0', '2000', '10000'] },
        },
      ],
    }),
  ],
  months,
};

interface Task {
  id: string;
  code: string;
  personId: string;
  name: string;
  state: string;
  movedFrom: string | null;
  monthsMissed: number;
  doneOn: string | null;
  enteredOver: string | null;
}

describe('A plan of tasks', () => {
  let stack: TestStack;
  let played: Company;
  let player: MonthPlayer;
  let head: ApiSession;
  let steady: ApiSession;

  beforeAll(async () => {
    stack = await startTestStack();
    played = await Company.open(stack.url, stack.administrator, company);
    player = new MonthPlayer(played, months);
    await played.advance('2025-12-28');
    head = await played.as('head');
    steady = await played.as('steady');
  }, 180_000);
  afterAll(() => stack.stop());

  const cycleOf = async (month: string) => {
    const { items } = await head.get<{ items: { id: string }[] }>(`/api/monthly-cycles?month=${month}`);
    return items[0]?.id ?? '';
  };
  const draft = async (month: string, tasks: Record<string, string>[], who = head) =>
    who.post<DocumentReference>('/api/task-plans', { cycleId: await cycleOf(month), tasks });
  const submit = ({ documentId, version }: DocumentReference) =>
    head.post<{ status: string }>(`/api/task-plans/${documentId}/submission`, { version });
  const agree = async (month: string, tasks: Record<string, string>[]) => {
    const plan = await draft(month, tasks);
    await submit(plan);
    await played.sign(plan, 'commercial');
  };
  const of = (handle: string, name: string, due?: string) => ({
    personId: played.idOf(handle),
    name,
    ...(due === undefined ? {} : { due }),
  });
  const tasksOf = async (month: string, who = head) =>
    (await who.get<{ items: Task[] }>(`/api/tasks?month=${month}`)).items;
  const task = async (month: string, name: string) => (await tasksOf(month)).find((each) => each.name === name)!;
  const confirm = async (
    month: string,
    name: string,
    doneOn: string | null,
    more: Record<string, unknown> = {},
    who = head,
  ) =>
    who.post<Task & { completions: unknown[] }>(`/api/tasks/${(await task(month, name)).id}/completions`, {
      month,
      doneOn,
      ...more,
    });
  const told = async (month: string) =>
    (await tasksOf(month)).map(({ name, state, movedFrom, monthsMissed }) => [name, state, movedFrom, monthsMissed]);
  const deadline = async (month: string) => {
    const { deadlines } = await head.get<{ deadlines: { kind: string; dueOn: string; state: string }[] }>(
      `/api/monthly-cycles/${await cycleOf(month)}`,
    );
    return deadlines.find(({ kind }) => kind === 'tasks-agreed');
  };

  it('names people of the department and days of the month, and is drafted by the head alone', async () => {
    expect(await outcomeOf(draft('2026-01', [of('steady', 'Call', '2026-02-01')]))).toBe('422 invalid');
    expect(await outcomeOf(draft('2026-01', [of('general', 'Call')]))).toBe('422 invalid');
    expect(await outcomeOf(draft('2026-01', [], head))).toBe('422 invalid');
    expect(await outcomeOf(draft('2026-01', [of('slow', 'Call')], steady))).toBe('403 role-missing');
    expect(await outcomeOf(draft('2026-01', [of('slow', 'Call')], await played.as('commercial')))).toBe(
      '403 role-missing',
    );
    expect(await tasksOf('2026-01')).toEqual([]);
    expect(await deadline('2026-01')).toMatchObject({ dueOn: '2025-12-31', state: 'waiting' });
  });

  it('is agreed by the commercial director before the month begins', async () => {
    const plan = await draft('2026-01', [
      of('steady', 'Price list', '2026-01-20'),
      of('steady', 'Calls'),
      of('slow', 'Debtors'),
    ]);
    expect(await outcomeOf(draft('2026-01', [of('slow', 'Call')]))).toBe('409 task-plan-exists');
    expect(await outcomeOf(steady.get(`/api/task-plans/${plan.documentId}`))).toBe('403 role-missing');
    await submit(plan);
    expect(await tasksOf('2026-01')).toEqual([]);
    await played.sign(plan, 'commercial');
    expect(await told('2026-01')).toEqual([
      ['Price list', 'open', null, 0],
      ['Calls', 'open', null, 0],
      ['Debtors', 'open', null, 0],
    ]);
    expect((await tasksOf('2026-01', steady)).map(({ name }) => name)).toEqual(['Price list', 'Calls']);
    await agree('2026-01', [of('steady', 'An afterthought')]);
    expect(await told('2026-01')).toHaveLength(4);
    await played.advance('2026-01-20');
    expect(await deadline('2026-01')).toMatchObject({ state: 'met' });
  });

  it('is confirmed by the head, task by task, with the day', async () => {
    expect(await outcomeOf(confirm('2026-01', 'Calls', '2026-01-20', {}, steady))).toBe('403 role-missing');
    expect(await outcomeOf(confirm('2026-01', 'Calls', '2026-01-21'))).toBe('422 invalid');
    const { id } = await task('2026-01', 'Calls');
    const elsewhere = { month: '2026-02', doneOn: '2026-01-19' };
    expect(await outcomeOf(head.post(`/api/tasks/${id}/completions`, elsewhere))).toBe('404 no-such-task');
    const file = await head.upload<{ id: string }>(
      '/api/evidence-files?fileName=list.pdf',
      Buffer.from('%PDF-1.7\n%%EOF\n'),
    );
    const done = await confirm('2026-01', 'Price list', '2026-01-20', {
      note: 'Seen.',
      evidence: [{ kind: 'report', description: 'The list', files: [file.id] }],
    });
    expect(done).toMatchObject({ state: 'done', doneOn: '2026-01-20' });
    expect(done.completions).toMatchObject([{ note: 'Seen.', evidence: [{ files: [{ id: file.id }] }] }]);
    await confirm('2026-01', 'Calls', '2026-01-19');
    expect(await confirm('2026-01', 'Calls', null)).toMatchObject({ state: 'open', doneOn: null });
    await confirm('2026-01', 'Calls', '2026-01-19');
    await confirm('2026-01', 'An afterthought', '2026-01-19');
  });

  it('is what is entered: over it only with a reason', async () => {
    const { code, personId } = await task('2026-01', 'Debtors');
    const row = { externalId: code, personId, month: '2026-01', done: true };
    expect(await outcomeOf(head.put('/api/facts/tasks', { rows: [row] }))).toBe('422 facts-not-possible');
    await head.put('/api/facts/tasks', { rows: [{ ...row, reason: 'The client has left' }] });
    expect(await task('2026-01', 'Debtors')).toMatchObject({ state: 'done', enteredOver: 'The client has left' });
    await confirm('2026-01', 'Debtors', null);
    expect(await task('2026-01', 'Debtors')).toMatchObject({ state: 'open', enteredOver: null });
    const nothing = { externalId: 'n', personId, month: '2026-01', of: 'tasks' };
    expect(await outcomeOf(head.put('/api/facts/nothing', { rows: [nothing] }))).toBe('422 facts-not-possible');
  });

  const timely = async (month: MonthOfCase) => {
    const { statements } = await player.play(month);
    return Object.fromEntries(
      people.map((handle) => {
        const { lines, total } = statements.get(handle)!;
        return [handle, [lines.find(({ code }) => code === 'timely')?.amount, total]];
      }),
    );
  };

  it('pays all on time, and moves what was missed by itself', async () => {
    expect(await timely(months[0]!)).toEqual({
      steady: ['7000.00', '42000.00'], // 30 000 + 5 000 + 7 000
      slow: ['0.00', '35000.00'], // the month of the miss
      idle: ['0.00', '35000.00'], // without tasks
    });
    expect(await told('2026-02')).toEqual([['Debtors', 'open', '2026-01', 1]]);
    expect(await outcomeOf(confirm('2026-01', 'Debtors', '2026-01-30'))).toBe('409 figures-closed');
    expect(await outcomeOf(draft('2026-01', [of('slow', 'Too late')]))).toBe('409 month-is-over');
  }, 180_000);

  it('is agreed late, and what is missed again is taken away', async () => {
    await agree('2026-02', [of('steady', 'Contracts', '2026-02-20'), of('slow', 'Report')]);
    await eventually('the deadline to be late', async () =>
      (await deadline('2026-02'))?.state === 'late' ? true : undefined,
    );
    await played.advance('2026-02-21');
    await confirm('2026-02', 'Report', '2026-02-20');
    expect(await confirm('2026-02', 'Contracts', '2026-02-21')).toMatchObject({ state: 'done-late' });
    await confirm('2026-02', 'Contracts', null);
    expect(await timely(months[1]!)).toEqual({
      steady: ['0.00', '35000.00'],
      slow: ['-2000.00', '33000.00'], // missed a second time
      idle: ['0.00', '35000.00'],
    });
    expect(await told('2026-03')).toEqual([
      ['Debtors', 'open', '2026-02', 2],
      ['Contracts', 'open', '2026-02', 1],
    ]);
  }, 180_000);

  it('pays 4 000 for what was done a month late, and nothing after two', async () => {
    // Who has no task in a signed plan is said to have none; without a plan nobody says it.
    await agree('2026-03', [of('idle', 'Visit')]);
    await confirm('2026-03', 'Visit', '2026-03-05');
    await confirm('2026-03', 'Debtors', '2026-03-05');
    await confirm('2026-03', 'Contracts', '2026-03-05');
    expect(await timely(months[2]!)).toEqual({
      steady: ['4000.00', '39000.00'],
      slow: ['0.00', '35000.00'],
      idle: ['7000.00', '42000.00'],
    });
    expect(await tasksOf('2026-04')).toEqual([]);
  }, 180_000);

  it('is taken away as a table by whoever may see it', async () => {
    const general = await played.as('general');
    expect(String(await general.download('/api/tasks?month=2026-03&format=csv'))).toContain('Debtors');
    expect(await outcomeOf((await played.as('administrator')).get('/api/task-plans'))).toBe('403 role-missing');
    expect(await tasksOf('2026-03', await played.as('administrator'))).toEqual([]);
  });
});
