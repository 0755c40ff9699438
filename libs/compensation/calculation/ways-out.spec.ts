import { describe, expect, it } from '@jest/globals';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { CarriedState } from '../statement/statement.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { calculateMonth } from './calculate-month.js';
import { calculateStatement } from './calculate-statement.js';

type Component = PaySchemeDraft['components'][number];

const bonus: Component = { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '50000' } };
const fines: Component = { code: 'fines', name: 'Fines', kind: 'fine', terms: {} };
const corrections: Component = { code: 'corrections', name: 'Corrections', kind: 'adjustment', terms: {} };
const timely: Component = {
  code: 'timely',
  name: 'Timely',
  kind: 'timeliness',
  terms: { onTime: '7000', afterMiss: ['4000', '0'], missed: ['0', '2000', '10000'] },
};
const fine = { id: 'F-1', reason: 'A complaint', amount: '3000' };

function calculate(components: Component[], inputs: StatementInputsDraft, state?: CarriedState) {
  return calculateStatement(makeSchemeWith(components), inputs, state);
}

function paid(components: Component[], inputs: StatementInputsDraft, state?: CarriedState) {
  const result = calculate(components, inputs, state);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** What a refusal says, one message after another. */
function advice(components: Component[], inputs: StatementInputsDraft, state?: CarriedState): string {
  const result = calculate(components, inputs, state);
  if (result.ok) throw new Error(`paid ${result.total}`);
  return result.problems.map(({ message }) => message).join('\n');
}

describe('the way out that a refused task is shown', () => {
  const june = (tasks: StatementInputsDraft['tasks']) => paid([timely], { month: '2026-06', tasks });
  const july = (tasks: StatementInputsDraft['tasks'], state?: CarriedState) =>
    paid([timely], { month: '2026-07', tasks }, state).total;

  it('leads from a task due before the month over the month that it was due in to 4 000', () => {
    const task = { id: 'T-1', due: '2026-06-20', doneOn: '2026-07-03' };
    expect(advice([timely], { month: '2026-07', tasks: [task] })).toContain(
      'report it in the month that it was due in',
    );
    const before = june([task]);
    expect(before.total).toBe('0.00');
    expect(july([task], before.carriedState)).toBe('4000.00');
  });

  it('leads from a moved task that is due later to the end of the month, not to leaving it out', () => {
    const { carriedState } = june([{ id: 'T-1', done: false }]);
    const refused = advice(
      [timely],
      { month: '2026-07', tasks: [{ id: 'T-1', due: '2026-08-05', doneOn: '2026-07-30' }] },
      carriedState,
    );
    expect(refused).toContain('leave its due day out');
    expect(refused).not.toContain('leave it out');
    expect(july([{ id: 'T-1', doneOn: '2026-07-30' }], carriedState)).toBe('4000.00');
  });

  it('leads from two results to the day, by which a task done late is a miss that does not move', () => {
    const task = { id: 'T-1', due: '2026-06-20', doneOn: '2026-06-25' };
    expect(advice([timely], { month: '2026-06', tasks: [{ ...task, done: false }] })).toContain(
      'done (true: on time, false: still to be done) or doneOn (the day on which it was done, in time or late)',
    );
    const before = june([task]);
    expect(before.total).toBe('0.00');
    expect(july([{ id: 'T-2', done: true }], before.carriedState)).toBe('7000.00');
  });

  it('leads from a task that is not reported to what came of it', () => {
    const { carriedState } = june([{ id: 'T-1', done: false }]);
    expect(advice([timely], { month: '2026-07', tasks: [] }, carriedState)).toContain(
      'also where it is still to be done',
    );
    expect(july([{ id: 'T-1', done: true }], carriedState)).toBe('4000.00');
  });
});

describe('the way out that a refused fine is shown', () => {
  it('leads from a minus to an adjustment that gives back what was taken', () => {
    expect(advice([bonus, fines], { fines: [{ ...fine, amount: '-3000' }] })).toMatch(
      /^must not be negative; give back what a fine of an earlier month took by an adjustment that reverses it/,
    );
    const reverses = { component: 'fines', code: 'F-1', imposed: '12000', taken: '3000' };
    expect(
      paid([bonus, fines, corrections], {
        month: '2026-07',
        adjustments: [{ id: 'A-1', month: '2026-06', reason: 'A mistake', reverses }],
      }).total,
    ).toBe('53000.00');
  });

  it('leads from an id used twice to both fines where they are two', () => {
    expect(advice([bonus, fines], { fines: [fine, fine] })).toContain('give it an id of its own where it is another');
    expect(paid([bonus, fines], { fines: [fine, { ...fine, id: 'F-2' }] }).total).toBe('44000.00');
  });

  it('leads from a scheme that takes no fines to one that does, and never to losing them', () => {
    expect(advice([bonus], { fines: [fine] })).toBe(
      'no component of the scheme reads fines; use the scheme that does, and take them out only where nothing is paid or taken by them',
    );
    expect(paid([bonus, fines], { fines: [fine] }).total).toBe('47000.00');
  });

  it('leads from a last scheme of the month that takes no fines to one that does', () => {
    const month = (last: Component[]) =>
      calculateMonth({
        periods: [
          { from: '2026-06-01', scheme: makeSchemeWith([bonus, fines]) },
          { from: '2026-06-16', scheme: makeSchemeWith(last, { version: 2 }) },
        ],
        inputs: { month: '2026-06', fines: [fine] },
      });
    const refused = month([bonus]);
    expect(refused.ok ? refused.total : refused.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /give it a component that does, and take this out only where nothing is paid or taken by it$/,
      ),
    ]);
    expect(month([bonus, fines])).toMatchObject({ ok: true, total: '47000.00' });
  });

  it('leads from nothing to take to no fine', () => {
    expect(advice([bonus, fines], { fines: [{ ...fine, amount: '0' }] })).toContain(
      'leave out a fine that takes nothing',
    );
  });
});

describe('the way out that a refused or limited adjustment is shown', () => {
  it('leads from a later month to its own statement', () => {
    const adjustments = [{ id: 'A-1', month: '2026-08', reason: 'A mistake', amount: '500' }];
    expect(advice([bonus, corrections], { month: '2026-07', adjustments })).toContain(
      'leave it to the statement of 2026-08 or later',
    );
    expect(paid([bonus, corrections], { month: '2026-08', adjustments }).total).toBe('50500.00');
  });

  it('leads from a reversal without a month to one', () => {
    const reverses = { component: 'fines', code: 'F-1', imposed: '1', taken: '1' };
    const adjustments = [{ id: 'A-1', month: '2026-06', reason: 'A mistake', reverses }];
    expect(advice([bonus, corrections], { adjustments })).toContain('give the month');
    expect(paid([bonus, corrections], { month: '2026-07', adjustments }).total).toBe('50001.00');
  });

  it('orders again the rest alone, so that what was paid is taken back once', () => {
    const reverses = { component: 'bonus', paid: '12000' };
    const one = { id: 'A-1', month: '2026-06', reason: 'A mistake', reverses };
    const july = paid([bonus, corrections], { month: '2026-07', adjustments: [one] });
    expect(july.lines.at(-1)!.amount).toBe('-10000.00');
    expect(july.warnings.map(({ message }) => message)).toEqual([
      'the adjustments take back 12 000.00, of which 10 000.00 is taken; 2 000.00 is not taken and may be ordered again in a later month, of each adjustment only what the explanation shows as not taken: A-1',
    ]);
    const august = paid([bonus, corrections], { month: '2026-08', adjustments: [{ ...one, amount: '-2000' }] });
    expect(august.lines.at(-1)!.amount).toBe('-2000.00');
  });
});
