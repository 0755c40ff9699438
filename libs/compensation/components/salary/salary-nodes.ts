import type { Segment } from '../../dating/segments.js';
import { exactText, isExactAt, wholeNumber, type Fraction } from '../../numbers/exact-fraction.js';
import { hundredthsToText } from '../../numbers/money.js';
import { isRoundedByItself, roundParts } from '../../numbers/round-parts.js';
import { moneyNode } from '../../trace/number-nodes.js';
import { traceNode, type TraceNode, type TraceNote } from '../../trace/trace.js';
import type { Seniority } from './seniority.js';
import type { TimeWorked } from './time-worked.js';

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

/** The trace of a salary that is shown as so many hundredths; the parts add up to them. */
export function salaryNode(parts: readonly SalaryPart[], shown: bigint): TraceNode {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return partNode(only, shown);
  const amounts = roundParts(
    shown,
    parts.map((part) => part.exact),
  );
  const children = parts.map((part, index) => partNode(part, amounts[index]!, labelOf(part)));
  return traceNode(
    'salary',
    'money',
    hundredthsToText(shown),
    parts.length > 0 ? { children } : { notes: [{ code: 'no-days' }], children },
  );
}

function labelOf({ days }: SalaryPart): string | undefined {
  return days === undefined ? undefined : `${days.from} – ${days.until}`;
}

function partNode(part: SalaryPart, shown: bigint, label?: string): TraceNode {
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
  const byItself = isRoundedByItself(shown, exact);
  const notes: TraceNote[] = [
    ...(note === undefined ? [] : [note]),
    ...(ofDays === undefined || label !== undefined
      ? []
      : [{ code: 'paid-days', values: { from: ofDays.from, until: ofDays.until } }]),
    ...(time?.notes ?? []),
    ...(byItself ? [] : [{ code: 'adds-up', values: { exact: exactText(exact) } }]),
  ];
  return traceNode(rule, 'money', hundredthsToText(shown), {
    label,
    values: {
      monthly: exactText(monthly),
      ...(ofDays === undefined ? {} : { days: String(ofDays.days), total: String(ofDays.total) }),
      ...(time === undefined ? {} : { worked: exactText(time.paid), norm: exactText(time.norm) }),
    },
    exact: byItself && !isExactAt(exact, 2) ? exactText(exact) : undefined,
    notes: notes.length > 0 ? notes : undefined,
    children: seniority === undefined ? undefined : [seniorityNode(part, seniority)],
  });
}

function seniorityNode(
  { salary, monthly }: SalaryPart,
  { perYear, fullYears, paidYears, hiredOn, countedOn }: Seniority,
): TraceNode {
  const years = { code: 'full-years', values: { years: String(fullYears), from: hiredOn, until: countedOn } };
  return moneyNode('salary/seniority', monthly, {
    values: { salary: exactText(salary), rate: exactText(perYear), years: exactText(wholeNumber(paidYears)) },
    notes: paidYears < fullYears ? [years, { code: 'most-years', values: { most: String(paidYears) } }] : [years],
  });
}
