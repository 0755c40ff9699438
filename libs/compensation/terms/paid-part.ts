import {
  findSpanOfMonth,
  intersectSpans,
  type DaySpan,
  type DaysOfMonth,
  type ProrationBasis,
} from '../dating/days-of-month.js';
import { writeAmounts } from '../numbers/amounts-text.js';
import { isExactAt, multiply, ONE, writeExact, writeUnits, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { roundMoney } from '../numbers/money.js';
import { isRoundedByItself } from '../numbers/round-parts.js';
import { stepsOf } from '../trace/steps.js';
import type { NoteOfRule } from '../trace/step-details.js';
import type { TraceNode } from '../trace/trace.js';
import { countDaysOfInputs } from './days-of-inputs.js';
import type { Evaluation } from './evaluation.js';
import type { PaidFor } from './paid-for.js';
import type { paidPartWords } from './paid-part-words.js';

const { traceNode } = stepsOf<typeof paidPartWords>();

/** The days of the month on which a person is on the staff, where they decide what is paid. */
export interface DaysOnStaff {
  readonly span: DaySpan;
  /** The days of the month that count. */
  readonly days: DaysOfMonth;
}

/** What somebody is paid of a component who is not on the staff on every day of the month, and why: of some days, all of it or nothing. */
export type PaidPart = {
  /** From 0 to 1. */
  readonly share: Fraction;
  /** Whether nothing is paid because the person was not on the staff on any day of the month. */
  readonly isOffStaff?: true;
} & (
  | { readonly rule: 'on-staff/days'; readonly onStaff: DaysOnStaff; readonly note: Note<'on-staff/days'> }
  | { readonly rule: 'on-staff/all'; readonly onStaff?: undefined; readonly note: Note<'on-staff/all'> }
  | { readonly rule: 'on-staff/nothing'; readonly onStaff?: undefined; readonly note: Note<'on-staff/nothing'> }
);

type Note<Rule extends keyof typeof paidPartWords> = NoteOfRule<typeof paidPartWords, Rule>;

/**
 * What part of a component is paid to the person of an evaluation. Nothing where all of it is paid as to everybody
 * else: the person is on the staff all month, or nothing is known of hiring and leaving. A month or a calendar that is
 * needed and missing is noted.
 */
export function findPaidPart(evaluation: Evaluation, paidFor: PaidFor, basis: ProrationBasis): PaidPart | undefined {
  const { month, employment: { hiredOn, leftOn } = {} } = evaluation.inputs;
  if (hiredOn === undefined && leftOn === undefined) return undefined;
  if (month === undefined) {
    refuseMissingMonth(evaluation);
    return undefined;
  }
  const whole = findSpanOfMonth(month);
  const span = intersectSpans(whole, { from: hiredOn, until: leftOn });
  if (span === undefined) return judgeOffStaff(hiredOn, leftOn, whole, paidFor);
  if (span.from === whole.from && span.until === whole.until) return undefined;
  if (paidFor === 'days-on-staff') return shareByDays(evaluation, span, basis);
  if (paidFor !== 'on-staff-on-last-day')
    return payAll({ code: 'all-of-the-month', values: { from: span.from, until: span.until } });
  return span.until === whole.until
    ? payAll({ code: 'on-last-day', values: { on: whole.until } })
    : payNothing({ code: 'left-before-last-day', values: { leftOn: span.until, on: whole.until } });
}

function judgeOffStaff(
  hiredOn: string | undefined,
  leftOn: string | undefined,
  month: DaySpan,
  paidFor: PaidFor,
): PaidPart {
  if (leftOn !== undefined && leftOn < month.from)
    return paidFor === 'also-after-leaving'
      ? payAll({ code: 'after-leaving', values: { leftOn } })
      : { ...payNothing({ code: 'left-before', values: { leftOn } }), isOffStaff: true };
  return { ...payNothing({ code: 'hired-after', values: { hiredOn: hiredOn ?? '' } }), isOffStaff: true };
}

function payAll(note: Note<'on-staff/all'>): PaidPart {
  return { share: ONE, rule: 'on-staff/all', note };
}

function payNothing(note: Note<'on-staff/nothing'>): PaidPart {
  return { share: ZERO, rule: 'on-staff/nothing', note };
}

function shareByDays(evaluation: Evaluation, span: DaySpan, basis: ProrationBasis): PaidPart | undefined {
  const days =
    evaluation.days ??
    countDaysOfInputs(evaluation.inputs, basis, 'the person is on the staff for a part of the month', (...problem) =>
      evaluation.refuse(...problem),
    );
  if (days === undefined) return undefined;
  const share = { numerator: BigInt(days.count(span)), denominator: BigInt(days.total) };
  const note = { code: 'on-staff', values: { from: span.from, until: span.until } } as const;
  return { share, rule: 'on-staff/days', onStaff: { span, days }, note };
}

/** Once for all components: who joined or left cannot be told without the month. */
function refuseMissingMonth(evaluation: Evaluation): void {
  const message = 'is missing; give it: the days of hiring and leaving say who is on the staff in the month';
  if (!evaluation.problems.some((problem) => problem.message === message))
    evaluation.refuse('missing-month', ['month'], message);
}

/** An amount of the month as far as it counts for the person, with its step: nothing where all of it counts as for everybody. */
export function takePaidPart(
  amount: Fraction,
  part: PaidPart | undefined,
  evaluation: Evaluation,
): { readonly amount: Fraction; readonly trace: TraceNode | undefined } {
  if (part === undefined || amount.numerator === 0n) return { amount, trace: undefined };
  const exact = multiply(amount, part.share);
  if (!evaluation.traced) return { amount: exact, trace: undefined };
  const { places } = evaluation;
  const shown = roundMoney(exact, places);
  return { amount: exact, trace: tracePaidPart([amount], part, { shown, exact, places }, undefined) };
}

/** What of amounts is paid, shown as so many units; `counted` are the days that are paid of a period, where the month has several. */
export function tracePaidPart(
  amounts: readonly Fraction[],
  part: PaidPart,
  { shown, exact, places, counted }: { shown: bigint; exact: Fraction; places: number; counted?: number },
  paid: TraceNode | undefined,
): TraceNode {
  const byItself = isRoundedByItself(shown, exact, places);
  const addsUp = byItself ? [] : [{ code: 'adds-up', values: { exact: writeExact(exact) } } as const];
  const result = writeUnits(shown, places);
  const text = writeAmounts(amounts);
  const label = paid?.label;
  const unrounded = byItself && !isExactAt(exact, places) ? writeExact(exact) : undefined;
  const children = paid === undefined ? undefined : [paid];
  switch (part.rule) {
    case 'on-staff/days': {
      const { days, span } = part.onStaff;
      const values = { amounts: text, days: String(counted ?? days.count(span)), total: String(days.total) };
      const notes = [part.note, ...addsUp];
      return traceNode(part.rule, 'money', result, { label, values, exact: unrounded, notes, children });
    }
    case 'on-staff/all': {
      const notes = [part.note, ...addsUp];
      return traceNode(part.rule, 'money', result, {
        label,
        values: { amounts: text },
        exact: unrounded,
        notes,
        children,
      });
    }
    case 'on-staff/nothing': {
      const notes = [part.note, ...addsUp];
      return traceNode(part.rule, 'money', result, {
        label,
        values: { amounts: text },
        exact: unrounded,
        notes,
        children,
      });
    }
  }
}
