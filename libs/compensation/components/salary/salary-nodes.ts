import type { Segment } from '../../dating/segments.js';
import { writeExact, isExactAt, fromWhole, type Fraction, writeUnits } from '../../numbers/exact-fraction.js';
import { isRoundedByItself, roundParts } from '../../numbers/round-parts.js';
import { stepsOf } from '../../trace/steps.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import type { Seniority } from './seniority.js';
import type { TimeWorked } from './time-worked.js';
import { pairUp } from '../../documents/items.js';
import type { salaryWords } from './salary-words.js';

const { traceMoney, traceNode } = stepsOf<typeof salaryWords>();

/** Where a salary comes from, of every rule. */
export type SalaryNote = NoteOfRule<typeof salaryWords, 'salary/month'>;

/** What is paid for some days on which nothing changed; without `days`, for the whole month. */
export interface SalaryPart {
  readonly salary: Fraction;
  /** Where the salary comes from. */
  readonly notes: readonly SalaryNote[];
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
  const { monthly, days, time, seniority, notes: ofSalary, exact } = part;
  const ofDays = days === undefined || days.days === days.total ? undefined : days;
  const byItself = isRoundedByItself(shown, exact, places);
  const ofSum: SalaryNote[] = byItself ? [] : [{ code: 'adds-up', values: { exact: writeExact(exact) } }];
  const amount = writeUnits(shown, places);
  const unrounded = byItself && !isExactAt(exact, places) ? writeExact(exact) : undefined;
  const children = seniority === undefined ? undefined : [traceSeniority(part, seniority, places)];
  const ofMonth = writeExact(monthly);
  if (ofDays === undefined) {
    if (time === undefined)
      return traceNode('salary/month', 'money', amount, {
        values: { monthly: ofMonth },
        exact: unrounded,
        notes: listNotes([...ofSalary, ...ofSum]),
        children,
      });
    return traceNode('salary/time', 'money', amount, {
      values: { monthly: ofMonth, worked: writeExact(time.paid), norm: writeExact(time.norm) },
      exact: unrounded,
      notes: listNotes([...ofSalary, ...time.notes, ...ofSum]),
      children,
    });
  }
  const { from, until } = ofDays;
  const [count, total] = [String(ofDays.days), String(ofDays.total)];
  const paidDays = { code: 'paid-days', values: { from, until } } as const;
  if (time === undefined)
    return traceNode('salary/days', 'money', amount, {
      values: { monthly: ofMonth, days: count, total },
      exact: unrounded,
      notes: [...ofSalary, paidDays, ...ofSum],
      children,
    });
  return traceNode('salary/days-and-time', 'money', amount, {
    values: { monthly: ofMonth, days: count, total, worked: writeExact(time.paid), norm: writeExact(time.norm) },
    exact: unrounded,
    notes: [...ofSalary, paidDays, ...time.notes, ...ofSum],
    children,
  });
}

function listNotes<Note>(notes: readonly Note[]): readonly Note[] | undefined {
  return notes.length > 0 ? notes : undefined;
}

function traceSeniority(
  { salary, monthly }: SalaryPart,
  { perYear, fullYears, paidYears, countedFrom, countedOn, earlierDays }: Seniority,
  places: number,
): TraceNode {
  const years = [
    { code: 'full-years', values: { years: String(fullYears), from: countedFrom, until: countedOn } } as const,
    ...(earlierDays === 0 ? [] : [{ code: 'earlier-service', values: { days: String(earlierDays) } } as const]),
  ];
  return traceMoney('salary/seniority', monthly, places, {
    values: { salary: writeExact(salary), rate: writeExact(perYear), years: writeExact(fromWhole(paidYears)) },
    notes: paidYears < fullYears ? [...years, { code: 'most-years', values: { most: String(paidYears) } }] : years,
  });
}
