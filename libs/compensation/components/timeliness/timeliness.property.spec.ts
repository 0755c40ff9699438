import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths } from '#calendar/month.js';
import { leftBy } from '../../testing/carried-state.js';
import { calculateCompiled } from '../../calculation/calculate-statement.js';
import { statementInputsSchema } from '../../inputs/statement-inputs.js';
import { compileScheme } from '../../scheme/compile-scheme.js';
import { paySchemeSchema } from '../../scheme/pay-scheme.js';
import type { CarriedState } from '../../statement/statement.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';

/** What came of every task of a month, by id. */
type MonthOfTasks = ReadonlyMap<string, boolean>;

const MONTHS = 24;

/** New tasks of each month, and one throw for each task that may have been moved to it. */
const months = fc.array(
  fc.record({
    fresh: fc.array(fc.boolean(), { maxLength: 3 }),
    moved: fc.infiniteStream(fc.integer({ min: 0, max: 2 })),
    newestFirst: fc.boolean(),
  }),
  { minLength: MONTHS, maxLength: MONTHS },
);

function historyOf(drawn: { fresh: boolean[]; moved: Iterable<number>; newestFirst: boolean }[]): MonthOfTasks[] {
  const history: MonthOfTasks[] = [];
  drawn.forEach(({ fresh, moved, newestFirst }, month) => {
    const throws = moved[Symbol.iterator]();
    const old = [...(history[month - 1] ?? new Map<string, boolean>())]
      .filter(([, done]) => !done)
      .map(([id]) => [id, throws.next().value === 0] as const);
    const tasks = [...old, ...fresh.map((done, index) => [`m${month}-${index}`, done] as const)];
    history.push(new Map(newestFirst ? tasks.toReversed() : tasks));
  });
  return history;
}

/** In how many months in a row, the given one the last, a task was not done: read from the history alone. */
function missesInARow(history: readonly MonthOfTasks[], month: number, id: string): number {
  let count = 0;
  while (month - count >= 0 && history[month - count]!.get(id) === false) count += 1;
  return count;
}

function worst(history: readonly MonthOfTasks[], month: number): number {
  return month < 0 ? 0 : Math.max(0, ...[...history[month]!.keys()].map((id) => missesInARow(history, month, id)));
}

/** In how many months in a row, the given one the last, any task was not done. */
function monthsInARow(history: readonly MonthOfTasks[], month: number): number {
  let count = 0;
  while (month - count >= 0 && [...history[month - count]!.values()].includes(false)) count += 1;
  return count;
}

const runs = { 'per-task': worst, 'per-earner': monthsInARow };
type Reading = keyof typeof runs;
const READINGS: Reading[] = ['per-task', 'per-earner'];

/** The table of pay-rules.md, section 6, restated row by row over the whole history. */
function tableSays(history: readonly MonthOfTasks[], month: number, reading: Reading): string {
  const runAt = runs[reading];
  const now = runAt(history, month);
  if (now === 1) return '0.00';
  if (now === 2) return '-2000.00';
  if (now >= 3) return '-10000.00';
  const before = runAt(history, month - 1);
  if (before === 1) return '4000.00';
  if (before >= 2) return '0.00';
  return history[month]!.size === 0 ? '0.00' : '7000.00';
}

const terms = { onTime: '7000', afterMiss: ['4000', '0'], missed: ['0', '2000', '10000'] };
const compile = (reading: Reading) =>
  compileScheme(
    paySchemeSchema.parse(
      makeSchemeWith([
        { code: 'timely', name: 'Timeliness', kind: 'timeliness', terms: { ...terms, reading } },
        { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '10000' } },
      ]),
    ),
  );

/** What the engine pays for tasks month by month, beside 10 000 of other variable pay, each begun with what the one before left. */
function paidOver(
  history: readonly MonthOfTasks[],
  reading: Reading = 'per-task',
): { totals: string[]; states: CarriedState[] } {
  const compiled = compile(reading);
  let state: CarriedState = {};
  const [totals, states]: [string[], CarriedState[]] = [[], []];
  for (const [index, tasks] of history.entries()) {
    const month = addMonths('2026-01', index);
    const inputs = statementInputsSchema.parse({ month, tasks: [...tasks].map(([id, done]) => ({ id, done })) });
    const result = calculateCompiled(compiled, inputs, JSON.parse(JSON.stringify(state)) as CarriedState);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    state = result.carriedState;
    totals.push(result.lines[0]!.amount);
    states.push(state);
  }
  return { totals, states };
}

describe('24 months of tasks', () => {
  it.each(READINGS)('pay in every month what the table says of the whole history, read %s', (reading) => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(months, (drawn) => {
        const history = historyOf(drawn);
        const { totals } = paidOver(history, reading);
        expect(totals).toEqual(history.map((_, month) => tableSays(history, month, reading)));
        for (const total of totals) seen.add(total);
      }),
      { numRuns: 300 },
    );
    expect([...seen].sort()).toEqual(['-10000.00', '-2000.00', '0.00', '4000.00', '7000.00']);
  });

  it('carry exactly the tasks that are not done, with their misses in a row', () => {
    fc.assert(
      fc.property(months, (drawn) => {
        const history = historyOf(drawn);
        const expected = history.map((tasks, month) =>
          [...tasks].filter(([, done]) => !done).map(([id]) => ({ id, missed: missesInARow(history, month, id) })),
        );
        expect(paidOver(history).states).toEqual(
          expected.map((pending, index) => leftBy(addMonths('2026-01', index), { timely: { pending } })),
        );
      }),
      { numRuns: 100 },
    );
  });
});
