import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#calendar/day.js';
import { findSpanOfMonth } from '../dating/days-of-month.js';
import { statementInputsSchema } from '../inputs/statement-inputs.js';
import { add, compare, ONE, ZERO } from '../numbers/exact-fraction.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import { Evaluation } from '../terms/evaluation.js';
import { paidForSchema, type PaidFor } from '../terms/paid-for.js';
import { findPaidPart } from '../terms/paid-part.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { calculateMonth } from './calculate-month.js';
import { calculateStatement } from './calculate-statement.js';

const MONTH = '2026-07';
const calendar = { version: '2026-1' };
const { from: FIRST, until: LAST } = findSpanOfMonth(MONTH);
/** Days around July 2026 and inside it. */
const days = fc.integer({ min: -5, max: 35 }).map((distance) => addDays(FIRST, distance));
const bases = fc.constantFrom('calendar-days' as const, 'working-days' as const);
const choices = fc.constantFrom(...paidForSchema.options);
const employments = fc
  .tuple(fc.option(days, { nil: undefined }), fc.option(days, { nil: undefined }))
  .filter(([hiredOn, leftOn]) => hiredOn === undefined || leftOn === undefined || hiredOn <= leftOn)
  .map(([hiredOn, leftOn]) => ({
    ...(hiredOn === undefined ? {} : { hiredOn }),
    ...(leftOn === undefined ? {} : { leftOn }),
  }));
const kinds = fc.constantFrom(
  ['fixed-bonus', { amount: '31000.01' }],
  ['commission', { on: '700000', rate: { kind: 'flat', rate: '3.3333 %' } }],
  ['guarantee', { amount: '1234.56' }],
  ['limit', { floor: '777.77' }],
  ['draw', { amount: '999.99', recoverable: false }],
);

function partOf(employment: object, paidFor: PaidFor, basis: 'calendar-days' | 'working-days') {
  const inputs = statementInputsSchema.parse({ month: MONTH, calendar, employment });
  const evaluation = new Evaluation(inputs, false, 2);
  const part = findPaidPart(evaluation, paidFor, basis);
  expect(evaluation.problems).toEqual([]);
  return part?.share ?? ONE;
}

function schemeOf(
  [kind, terms]: readonly [string, unknown] | readonly unknown[],
  chosen: PaidFor | undefined,
  withinMonth: string,
) {
  const component = { code: 'part', name: 'Part', kind, terms, ...(chosen === undefined ? {} : { for: chosen }) };
  return makeSchemeWith([component] as PaySchemeDraft['components'], { withinMonth } as Partial<PaySchemeDraft>);
}

describe('what is paid to somebody who comes or goes inside a month', () => {
  it('is between nothing and all of it, and nothing to whoever is not on the staff unless that is chosen', () => {
    fc.assert(
      fc.property(employments, choices, bases, (employment, paidFor, basis) => {
        const share = partOf(employment, paidFor, basis);
        expect(compare(share, ZERO) >= 0 && compare(share, ONE) <= 0).toBe(true);
        const { hiredOn = FIRST, leftOn = LAST } = employment;
        if (hiredOn > LAST || (leftOn < FIRST && paidFor !== 'also-after-leaving'))
          expect(compare(share, ZERO)).toBe(0);
        if (hiredOn <= FIRST && leftOn >= LAST) expect(compare(share, ONE)).toBe(0);
      }),
    );
  });

  it('adds up exactly to the whole month with what somebody is paid who comes when the other has gone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 29 }).map((distance) => addDays(FIRST, distance)),
        bases,
        (leftOn, basis) => {
          const leaver = partOf({ leftOn }, 'days-on-staff', basis);
          const joiner = partOf({ hiredOn: addDays(leftOn, 1) }, 'days-on-staff', basis);
          expect(compare(add(leaver, joiner), ONE)).toBe(0);
        },
      ),
    );
  });

  it('is the same where a new version of the same scheme begins inside the month', () => {
    fc.assert(
      fc.property(
        kinds,
        fc.option(choices, { nil: undefined }),
        bases,
        employments,
        fc.integer({ min: 1, max: 30 }),
        (kind, chosen, withinMonth, employment, day) => {
          const scheme = schemeOf(kind, chosen, withinMonth);
          const inputs = { month: MONTH, calendar, employment };
          const whole = calculateStatement(scheme, inputs);
          const divided = calculateMonth({
            periods: [
              { from: '2026-01-01', scheme },
              { from: addDays(FIRST, day), scheme: { ...scheme, version: scheme.version + 1 } },
            ],
            inputs,
          });
          if (!whole.ok || !divided.ok) throw new Error(JSON.stringify([whole, divided]));
          expect(divided.lines).toEqual(whole.lines);
          expect(divided.total).toBe(whole.total);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never throws, and is refused where the month or the calendar is missing that it depends on', () => {
    const anyDays = fc.oneof(days, fc.constant('2026-02-30'), fc.string(), fc.constant(7));
    fc.assert(
      fc.property(
        kinds,
        choices,
        bases,
        fc.record({ hiredOn: anyDays, leftOn: anyDays }, { requiredKeys: [] }),
        fc.record({ month: fc.constant(MONTH), calendar: fc.constant(calendar) }, { requiredKeys: [] }),
        (kind, chosen, withinMonth, employment, rest) => {
          const result = calculateStatement(schemeOf(kind, chosen, withinMonth), { ...rest, employment } as never);
          if (!result.ok) expect(result.problems.every(({ path }) => path[0] === 'inputs')).toBe(true);
        },
      ),
    );
  });
});
