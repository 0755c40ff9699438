import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import { convertIssues } from '../../documents/problem.js';
import { describeScheme } from '../../description/describe-scheme.js';
import { renderTrace } from '../../explanation/render-trace.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { leftBy } from '../../testing/carried-state.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';

const terms = { onTime: '7000', afterMiss: ['4000', '0'], missed: ['0', '2000', '10000'] };
const scheme = (changes: object): PaySchemeDraft =>
  makeSchemeWith([
    { code: 'timely', name: 'Timeliness', kind: 'timeliness', terms: { ...terms, ...changes } },
    { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '10000' } },
  ]);
const perEarner = { reading: 'per-earner' };
const besides = { afterMiss: [{ besidesOnTime: '4000' }, '0'], withoutTasks: '500' };

function calculate(changes: object, tasks: NonNullable<StatementInputsDraft['tasks']>, state: object) {
  return calculateStatement(scheme(changes), { month: '2026-07', tasks }, leftBy('2026-06', { timely: state }));
}

function paid(changes: object, tasks: NonNullable<StatementInputsDraft['tasks']>, state: object) {
  const result = calculate(changes, tasks, state);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function described(changes: object, language: 'en' | 'ru'): string {
  return describeScheme(paySchemeSchema.parse(scheme(changes)), language)
    .sections.flatMap(({ sentences }) => sentences)
    .join(' ');
}

describe('the ladder read per earner', () => {
  it('goes on with the months in a row, whichever task was missed', () => {
    const july = paid(
      perEarner,
      [
        { id: 'T-1', done: true },
        { id: 'T-2', done: false },
      ],
      { pending: [{ id: 'T-1', missed: 1 }], monthsInARow: 1 },
    );
    expect(july.lines[0]!.amount).toBe('-2000.00');
    expect(july.carriedState).toEqual(
      leftBy('2026-07', { timely: { pending: [{ id: 'T-2', missed: 1 }], monthsInARow: 2 } }),
    );
    expect(renderTrace(july.trace)).toContain('months in a row with a miss: 2');
    expect(renderTrace(july.trace, 'ru')).toContain('месяцев подряд с пропуском: 2');
  });

  it('begins with the longest run of a pending task where the months before were read per task', () => {
    const july = paid(perEarner, [{ id: 'T-1', done: false }], { pending: [{ id: 'T-1', missed: 2 }] });
    expect(july.lines[0]!.amount).toBe('-10000.00');
  });

  it('is forgotten by a version that reads per task, with the misses of each task kept', () => {
    const july = paid({}, [{ id: 'T-1', done: false }], { pending: [{ id: 'T-1', missed: 1 }], monthsInARow: 3 });
    expect(july.lines[0]!.amount).toBe('-2000.00');
    expect(july.carriedState).toEqual(leftBy('2026-07', { timely: { pending: [{ id: 'T-1', missed: 2 }] } }));
  });

  it('ends with a month without tasks', () => {
    const july = paid(perEarner, [], { pending: [], monthsInARow: 2 });
    expect(july.lines[0]!.amount).toBe('0.00');
    expect(july.carriedState).toEqual(leftBy('2026-07', { timely: { pending: [], monthsInARow: 0 } }));
  });

  it('counts no more than a hundred years', () => {
    const july = paid(perEarner, [{ id: 'T-1', done: false }], { pending: [], monthsInARow: 1200 });
    expect(july.carriedState).toEqual(
      leftBy('2026-07', { timely: { pending: [{ id: 'T-1', missed: 1 }], monthsInARow: 1200 } }),
    );
  });

  it.each([
    [{ pending: [{ id: 'T-1', missed: 2 }], monthsInARow: 1 }],
    [{ pending: [], monthsInARow: -1 }],
    [{ pending: [], monthsInARow: 1.5 }],
  ])('is refused with the state %j', (state) => {
    const result = calculate(perEarner, [{ id: 'T-1', done: true }], state);
    expect(result.ok ? result.total : result.problems.map(({ path }) => path.join('.'))).toEqual([
      'carriedState.timely.monthsInARow',
    ]);
  });

  it('is described', () => {
    expect(described(perEarner, 'en')).toContain('the months in a row in which any task was missed');
    expect(described(perEarner, 'ru')).toContain('месяцы подряд, в каждом из которых пропущена хотя бы одна задача');
    expect(described({}, 'en')).toContain('the task with the most misses in a row decides');
  });
});

describe('moved tasks that pay besides the tasks of the month', () => {
  const pending = { pending: [{ id: 'T-1', missed: 1 }] };
  const moved = { id: 'T-1', done: true };

  it('pay besides 7 000 for tasks of its own, or besides a month without any', () => {
    const both = paid(besides, [moved, { id: 'T-2', done: true }], pending);
    expect(both.lines[0]!.amount).toBe('11000.00');
    expect(renderTrace(both.trace)).toContain('Timeliness: 7 000.00 + 4 000.00 = 11 000.00');
    expect(renderTrace(both.trace)).toContain('paid after 1 in a row: 4 000.00');
    expect(paid(besides, [moved], pending).lines[0]!.amount).toBe('4500.00');
  });

  it('are described so', () => {
    expect(described(besides, 'en')).toContain("1 → 4 000 besides what the month's own tasks pay, 2+ → 0");
    expect(described(besides, 'ru')).toContain('1 → 4 000 сверх суммы за задачи самого месяца, 2+ → 0');
  });

  it.each([
    [{ afterMiss: [{ besidesOnTime: '-1' }] }, ['afterMiss.0.besidesOnTime']],
    [{ afterMiss: [{ besidesOnTime: { value: 'nowhere' } }] }, ['afterMiss.0.besidesOnTime.value']],
    [{ afterMiss: [{ besides: '4000' }] }, ['afterMiss.0']],
    [{ missed: [{ besidesOnTime: '4000' }] }, ['missed.0']],
    [{ reading: 'per-department' }, ['reading']],
  ])('are refused as %j', (changes, paths) => {
    const parsed = paySchemeSchema.safeParse(scheme(changes));
    expect(convertIssues(parsed.error?.issues ?? []).map(({ path }) => path.slice(3).join('.'))).toEqual(paths);
  });
});
