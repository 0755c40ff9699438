import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { parseUnits } from '../numbers/money.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import type { Component } from '../testing/penalised-month.js';
import { expectStatement } from '../testing/statement-outcome.js';

const LINES = ['one', 'two', 'three', 'four'];
const lines = LINES.map((code) => ({ code, name: code }));

const line = fc.constantFrom(...LINES, undefined);
const amount = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 10 ** 7 }));
const parts = fc.array(fc.record({ amount, line }), { maxLength: 4 });
const months = fc.record({
  /** Of a person who comes on this day, so that fixed pay is a fraction of the month. */
  hired: fc.integer({ min: 1, max: 31 }),
  fixed: parts,
  commissions: parts,
  /** Of the commissions, in hundredths of a percent. */
  rate: fc.integer({ min: 1, max: 9999 }),
  penalties: parts,
  cap: fc.option(fc.record({ amount, line }), { nil: undefined }),
  /** Of the pay of the month, that fines may take. */
  percent: fc.integer({ min: 0, max: 100 }),
  fines: fc.array(
    amount.map((each) => each + 1),
    { minLength: 1, maxLength: 4 },
  ),
});

type Month = typeof months extends fc.Arbitrary<infer Value> ? Value : never;

const text = (units: number) => (units / 100).toFixed(2);
const shared = (code: string | undefined) => (code === undefined ? {} : { line: code });

function makeFixed({ fixed }: Month): Component[] {
  return fixed.map((each, index) => ({
    code: `salary-${index}`,
    name: `Salary ${index}`,
    kind: 'salary',
    terms: { amount: text(each.amount) },
    ...shared(each.line),
  }));
}

function makeOthers({ commissions, penalties, cap, rate }: Month): Component[] {
  return [
    ...commissions.map((each, index): Component => ({
      code: `commission-${index}`,
      name: `Commission ${index}`,
      kind: 'commission',
      terms: { on: text(each.amount), rate: { kind: 'flat', rate: String(rate / 10_000) } },
      ...shared(each.line),
    })),
    ...penalties.map((each, index): Component => ({
      code: `penalty-${index}`,
      name: `Penalty ${index}`,
      kind: 'event-bonus',
      terms: { events: [{ code: 'missed', name: 'Missed', count: '1', amount: text(-each.amount) }] },
      ...shared(each.line),
    })),
    ...(cap === undefined
      ? []
      : [
          {
            code: 'cap',
            name: 'Cap',
            kind: 'limit',
            terms: { cap: text(cap.amount) },
            ...shared(cap.line),
          } as Component,
        ]),
  ];
}

/** The lines of a statement in units of the currency; they add up to its total. */
function unitsOf(components: Component[], inputs: StatementInputsDraft): { total: bigint; fines: bigint[] } {
  if (components.length === 0) return { total: 0n, fines: [] };
  const statement = expectStatement(makeSchemeWith(components, { lines }), inputs);
  const units = statement.lines.map(({ component, amount }) => ({ component, amount: parseUnits(amount, 2) }));
  const total = parseUnits(statement.total, 2);
  expect(units.reduce((sum, each) => sum + each.amount, 0n)).toBe(total);
  return { total, fines: units.filter(({ component }) => component === 'fine').map((each) => -each.amount) };
}

const least = (one: bigint, other: bigint) => (one < other ? one : other);

describe('fines beside pay that shares lines', () => {
  it('take, one after another, all that the limits allow of what the statement pays, and no more', () => {
    fc.assert(
      fc.property(months, (month) => {
        const [fixed, others] = [makeFixed(month), makeOthers(month)];
        const inputs: StatementInputsDraft = {
          month: '2026-07',
          employment: { hiredOn: `2026-07-${String(month.hired).padStart(2, '0')}` },
        };
        const fine: Component = {
          code: 'fine',
          name: 'Fines',
          kind: 'fine',
          terms: { mostShare: `${month.percent} %` },
        };
        const fines = month.fines.map((each, index) => ({ id: `F-${index}`, reason: 'Any', amount: text(each) }));
        const before = unitsOf([...fixed, ...others], inputs).total;
        const left = before - unitsOf(fixed, inputs).total;
        let room = least(left < 0n ? 0n : left, (before * BigInt(month.percent)) / 100n);
        const expected = month.fines.map((each) => {
          const taken = least(BigInt(each), room);
          room -= taken;
          return taken;
        });
        const after = unitsOf([...fixed, ...others, fine], { ...inputs, fines });
        expect(after.fines).toEqual(expected);
        expect(before - after.total).toBe(expected.reduce((sum, each) => sum + each, 0n));
      }),
      { numRuns: 300 },
    );
  });
});
