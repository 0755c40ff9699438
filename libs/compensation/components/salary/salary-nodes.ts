import type { Segment } from '../../dating/segments.js';
import { writeExact, isExactAt, fromWhole, type Fraction, writeUnits } from '../../numbers/exact-fraction.js';
import { isRoundedByItself, roundParts } from '../../numbers/round-parts.js';
import { traceMoney } from '../../trace/number-nodes.js';
import { traceNode, type TraceNode, type TraceNote } from '../../trace/trace.js';
import type { Seniority } from './seniority.js';
import type { TimeWorked } from './time-worked.js';
import { pairUp } from '../../documents/items.js';

/** What is paid for some days on which nothing changed; without `days`, for the whole month. */
export interface SalaryPart {
  readonly salary: Fraction;
  /** Where the salary comes from. */
  readonly note: TraceNote | undefined;
  /** The salary with seniority. */
  readonly monthly: Fraction;
  readonly seniority: Seniority | undefined;
  readonly time: TimeWorked | undefined;
  readonly days: (Pick<Segment, 'from' | 'until' | 'days'> & { readonly total: number }) | undefined;
  readonly exact: Fraction;
}

/** The trace of a salary that is shown as so many units of the currency; the parts add up to them. */
export function traceSalary(parts: readonly SalaryPart[], shown: bigint, places: number): TraceNode {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return tracePart(only, shown, places);
  const amounts = roundParts(
    shown,
    parts.map((part) => part.exact),
    places,
  );
  const children = pairUp(parts, amounts).map(([part, amount]) => tracePart(part, amount, places));
  return traceNode(
    'salary',
    'money',
    writeUnits(shown, places),
    parts.length > 0 ? { children } : { notes: [{ code: 'no-days' }], children },
  );
}

function tracePart(part: SalaryPart, shown: bigint, places: number): TraceNode {
  const { monthly, days, time, seniority, note, exact } = part;
  const ofDays = days === undefined || days.days === days.total ? undefined : days;
  const rule =
    ofDays === undefined
      ? time === undefined
        ? 'salary/month'
        : 'salary/time'
      : time === undefined
        ? 'salary/days'
        : 'salary/days-and-time';
  const byItself = isRoundedByItself(shown, exact, places);
  const notes: TraceNote[] = [
    ...(note === undefined ? [] : [note]),
    ...(ofDays === undefined ? [] : [{ code: 'paid-days', values: { from: ofDays.from, until: ofDays.until } }]),
    ...(time?.notes ?? []),
    ...(byItself ? [] : [{ code: 'adds-up', values: { exact: writeExact(exact) } }]),
  ];
  return traceNode(rule, 'money', writeUnits(shown, places), {
    values: {
      monthly: writeExact(monthly),
      ...(ofDays === undefined ? {} : { days: String(ofDays.days), total: String(ofDays.total) }),
      ...(time === undefined ? {} : { worked: writeExact(time.paid), norm: writeExact(time.norm) }),
    },
    exact: byItself && !isExactAt(exact, places) ? writeExact(exact) : undefined,
    notes: notes.length > 0 ? notes : undefined,
    children: seniority === undefined ? undefined : [traceSeniority(part, seniority, places)],
  });
}

function traceSeniority(
  { salary, monthly }: SalaryPart,
  { perYear, fullYears, paidYears, hiredOn, countedOn }: Seniority,
  places: number,
): TraceNode {
  const years = { code: 'full-years', values: { years: String(fullYears), from: hiredOn, until: countedOn } };
  return traceMoney('salary/seniority', monthly, places, {
    values: { salary: writeExact(salary), rate: writeExact(perYear), years: writeExact(fromWhole(paidYears)) },
    notes: paidYears < fullYears ? [years, { code: 'most-years', values: { most: String(paidYears) } }] : [years],
  });
}
