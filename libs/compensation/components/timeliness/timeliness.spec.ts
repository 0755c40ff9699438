import { describe, expect, it } from '@jest/globals';
import { previousMonth } from '#calendar/month.js';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import type { ExplainedStatement, StatementLine } from '../../statement/statement.js';
import { leftBy } from '../../testing/carried-state.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { renderTrace } from '../../explanation/render-trace.js';

type Tasks = NonNullable<StatementInputsDraft['tasks']>;

const terms = { onTime: '7000', afterMiss: ['4000', '0'], missed: ['0', '2000', '10000'] };
const scheme = (changes: object = {}): PaySchemeDraft =>
  makeSchemeWith([
    { code: 'timely', name: 'Timeliness', kind: 'timeliness', terms: { ...terms, ...changes } },
    { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '10000' } },
  ]);
/** What the timeliness bonus pays or takes, beside 10 000 of other variable pay. */
const timelinessOf = ({ lines }: { lines: StatementLine[] }) => lines[0]!.amount;
const pending = (...tasks: { id: string; missed: number; name?: string }[]) => ({ timely: { pending: tasks } });

const monthBefore = ({ month = '2026-07' }: StatementInputsDraft) => previousMonth(month);
const left = (state: object) => leftBy('2026-07', { ...state });

function paid(tasks: Tasks, state = {}, inputs: StatementInputsDraft = {}): ExplainedStatement {
  const result = calculateStatement(
    scheme(),
    { month: '2026-07', tasks, ...inputs },
    leftBy(monthBefore(inputs), state),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function problems(inputs: StatementInputsDraft, state = {}): [string, string][] {
  const result = calculateStatement(scheme(), { month: '2026-07', ...inputs }, leftBy('2026-06', state));
  if (result.ok) throw new Error(`paid ${result.total}`);
  return result.problems.map((problem) => [problem.code, problem.path.join('.')]);
}

function refusedTerms(changes: object): string[] {
  const parsed = paySchemeSchema.safeParse(scheme(changes));
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.slice(3).join('.'));
}

describe('the timeliness bonus', () => {
  it.each([
    ['a first miss', 0, '0.00'],
    ['a second', 1, '-2000.00'],
    ['a third', 2, '-10000.00'],
    ['a twelfth', 11, '-10000.00'],
  ])('pays the table for %s', (_, before, amount) => {
    const state = before === 0 ? {} : pending({ id: 'T-1', missed: before });
    const statement = paid([{ id: 'T-1', done: false }], state);
    expect(timelinessOf(statement)).toBe(amount);
    expect(statement.carriedState).toEqual(left(pending({ id: 'T-1', missed: before + 1 })));
  });

  it.each([
    [1, '4000.00'],
    [2, '0.00'],
    [7, '0.00'],
  ])('pays for a task done after %i misses what the table says', (before, amount) => {
    const statement = paid(
      [
        { id: 'T-1', done: true },
        { id: 'T-9', done: true },
      ],
      pending({ id: 'T-1', missed: before }),
    );
    expect(timelinessOf(statement)).toBe(amount);
    expect(statement.carriedState).toEqual(left(pending()));
  });

  it('keeps the name of a pending task that is reported by its id alone', () => {
    expect(
      paid([{ id: 'T-1', done: false }], pending({ id: 'T-1', name: 'Price list', missed: 1 })).carriedState,
    ).toEqual(left(pending({ id: 'T-1', name: 'Price list', missed: 2 })));
  });

  it('takes a moved task that is done late in its new month as missed again, with nothing left to move', () => {
    const statement = paid(
      [{ id: 'T-1', due: '2026-07-10', doneOn: '2026-07-11' }],
      pending({ id: 'T-1', missed: 1 }),
      { month: '2026-07' },
    );
    expect(timelinessOf(statement)).toBe('-2000.00');
    expect(statement.carriedState).toEqual(left(pending()));
  });

  it('reads its amounts from values of the month', () => {
    const valued = {
      ...scheme({ onTime: { value: 'full' } }),
      values: [{ code: 'full', name: 'Full bonus', unit: 'rubles' }],
    };
    expect(
      calculateStatement(valued, { month: '2026-07', values: { full: '7500' }, tasks: [{ id: 'T-1', done: true }] }),
    ).toMatchObject({
      ok: true,
      total: '17500.00',
    });
  });

  it('says in one line what decided, in both languages', () => {
    const month = paid(
      [
        { id: 'T-1', done: false },
        { id: 'T-2', done: true },
        { id: 'T-3', due: '2026-07-10', doneOn: '2026-07-11' },
        { id: 'T-4', done: true },
      ],
      pending({ id: 'T-1', name: 'Price list', missed: 1 }, { id: 'T-4', missed: 3 }),
    );
    const line = (language: 'en' | 'ru') => renderTrace(month.trace, language).split('\n').slice(1, -1);
    expect(line('en')).toEqual([
      '  Timeliness: -2 000.00 (missed, times in a row: Price list (2), T-3 (1); done late, not moved: T-3; done after misses, times in a row: T-4 (3); on time: 2 of 4; deduction for 2 in a row: 2 000.00)',
    ]);
    expect(line('ru')).toEqual([
      '  Timeliness: -2 000,00 (пропущены, раз подряд: Price list (2), T-3 (1); выполнены с опозданием, не переносятся: T-3; выполнены после пропусков, раз подряд: T-4 (3); в срок: 2 из 4; удержание за 2 подряд: 2 000,00)',
    ]);
  });

  it('says of a month on time, or without tasks, no more than that', () => {
    expect(renderTrace(paid([{ id: 'T-1', done: true }]).trace)).toContain('(all tasks done on time)');
    expect(renderTrace(paid([]).trace)).toContain('(no tasks this month, and none moved to it)');
  });
});

describe('a task that is missed for a hundred years', () => {
  it('stays at the last amount of the table, and its state can be carried on', () => {
    const month = paid([{ id: 'T-1', done: false }], pending({ id: 'T-1', missed: 1200 }));
    expect(timelinessOf(month)).toBe('-10000.00');
    expect(month).toMatchObject({ carriedState: left(pending({ id: 'T-1', missed: 1200 })) });
    const next = calculateStatement(
      scheme(),
      { month: '2026-08', tasks: [{ id: 'T-1', done: false }] },
      month.carriedState,
    );
    expect(next.ok && timelinessOf(next)).toBe('-10000.00');
  });
});

describe('a month of tasks is refused', () => {
  it('when nobody says what there was to do', () => {
    expect(problems({})).toEqual([['missing-tasks', 'inputs.tasks']]);
  });

  it('when a pending task is not reported on, by its id', () => {
    const result = calculateStatement(
      scheme(),
      { month: '2026-07', tasks: [{ id: 'T-2', done: true }] },
      leftBy('2026-06', pending({ id: 'T-1', missed: 1 }, { id: 'T-3', name: 'Price list', missed: 2 })),
    );
    if (result.ok) throw new Error('was paid');
    expect(result.problems).toEqual([
      {
        code: 'pending-task-unreported',
        path: ['inputs', 'tasks'],
        message:
          'the task "T-1" was moved to this month and is not among its tasks; add it with what came of it, also where it is still to be done',
      },
      {
        code: 'pending-task-unreported',
        path: ['inputs', 'tasks'],
        message:
          'the task "T-3" (Price list) was moved to this month and is not among its tasks; add it with what came of it, also where it is still to be done',
      },
    ]);
  });

  it.each<[string, StatementInputsDraft, string, string]>([
    [
      'a task reported twice',
      {
        tasks: [
          { id: 'T-1', done: true },
          { id: 'T-1', done: false },
        ],
      },
      'invalid',
      'inputs.tasks.1.id',
    ],
    ['a task without a result', { tasks: [{ id: 'T-1' }] }, 'invalid', 'inputs.tasks.0.done'],
    [
      'a task with two results',
      { tasks: [{ id: 'T-1', done: true, doneOn: '2026-07-01' }] },
      'invalid',
      'inputs.tasks.0.done',
    ],
    ['no month', { month: undefined, tasks: [{ id: 'T-1', doneOn: '2026-07-01' }] }, 'missing-month', 'inputs.month'],
    [
      'a task due in a later month',
      { month: '2026-07', tasks: [{ id: 'T-1', due: '2026-08-01', done: false }] },
      'task-of-another-month',
      'inputs.tasks.0.due',
    ],
    [
      'a new task due in an earlier month',
      { month: '2026-07', tasks: [{ id: 'T-1', due: '2026-06-30', done: false }] },
      'task-of-another-month',
      'inputs.tasks.0.due',
    ],
    ['an id that is none', { tasks: [{ id: 'two words', done: true }] }, 'invalid', 'inputs.tasks.0.id'],
  ])('for %s', (_, inputs, code, path) => {
    expect(problems(inputs)).toEqual([[code, path]]);
  });

  it('for a moved task that was done before it was moved', () => {
    expect(
      problems({ month: '2026-07', tasks: [{ id: 'T-1', doneOn: '2026-06-30' }] }, pending({ id: 'T-1', missed: 1 })),
    ).toEqual([['task-done-before', 'inputs.tasks.0.doneOn']]);
  });

  it.each<[object, string]>([
    [{ pending: [{ id: 'T-1', missed: 0 }] }, 'carriedState.timely.pending.0.missed'],
    [
      {
        pending: [
          { id: 'T-1', missed: 1 },
          { id: 'T-1', missed: 2 },
        ],
      },
      'carriedState.timely.pending.1.id',
    ],
    [{ misses: 1 }, 'carriedState.timely.pending'],
  ])('for the state %j', (state, path) => {
    expect(problems({ tasks: [] }, { timely: state }).map(([, at]) => at)).toContain(path);
  });
});

describe('the table is refused', () => {
  it.each<[object, string]>([
    [{ missed: [] }, 'missed'],
    [{ afterMiss: [] }, 'afterMiss'],
    [{ missed: ['-2000'] }, 'missed.0'],
    [{ onTime: undefined }, 'onTime'],
    [{ missed: Array.from({ length: 25 }, () => '1') }, 'missed'],
    [{ onTime: { value: 'nowhere' } }, 'onTime.value'],
    [{ onTme: '1' }, ''],
  ])('for %j', (changes, path) => {
    expect(refusedTerms(changes)).toEqual([path]);
  });
});
