import { countCalendarDays, intersectSpans } from '../../dating/days-of-month.js';
import { countDaysOfInputs } from '../../terms/days-of-inputs.js';
import {
  compare,
  divide,
  writeExact,
  parseFraction,
  multiply,
  ONE,
  fromWhole,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { SalaryTerms } from './salary-terms.js';
import type { salaryWords } from './salary-words.js';

type TimeTerms = NonNullable<SalaryTerms['time']>;

/** How time and norm were counted. */
type TimeNote = NoteOfRule<typeof salaryWords, 'salary/time'>;

/** The time worked in the month beside its norm, in the same unit. */
export interface TimeWorked {
  /** The time that is paid: no more than the norm where what is beyond it is not. */
  readonly paid: Fraction;
  readonly norm: Fraction;
  /** What the salary of the month is multiplied by. */
  readonly factor: Fraction;
  readonly notes: readonly TimeNote[];
}

const HOURS_OF_A_WORKING_DAY = parseFraction('8');
const HOURS_OF_A_DAY = fromWhole(24);

/** Reads the time worked; nothing, and the reason is noted, where it, the month or the calendar is missing, or it cannot be. */
export function makeTimeReader(
  terms: TimeTerms,
  own: { readonly name: string },
): (evaluation: Evaluation) => TimeWorked | undefined {
  const inHours = terms.in === 'hours';
  const field = inHours ? 'workedHours' : 'workedDays';
  const hours = terms.hoursPerDay === undefined ? HOURS_OF_A_WORKING_DAY : parseFraction(terms.hoursPerDay);
  const written = terms.norm === 'calendar' ? undefined : parseFraction(terms.norm);
  const notes: TimeNote[] = [
    ...(written === undefined ? [{ code: 'norm-calendar' } as const] : []),
    ...(inHours ? [{ code: 'norm-hours' } as const] : []),
  ];
  return (evaluation) => {
    const text = evaluation.inputs.employment?.[field];
    if (text === undefined)
      evaluation.refuse(
        'missing-time',
        ['employment', field],
        `"${own.name}" is paid by the ${terms.in} worked; give them`,
      );
    const days = written ?? normOfCalendar(evaluation, own);
    if (text === undefined || days === undefined) return undefined;
    const worked = parseFraction(text);
    refuseImpossible(evaluation, worked, field);
    const norm = inHours ? multiply(days, hours) : days;
    const isCut = terms.beyondNorm === 'unpaid' && compare(worked, norm) > 0;
    if (isCut)
      return {
        paid: norm,
        norm,
        factor: ONE,
        notes: [...notes, { code: 'beyond-norm', values: { worked: writeExact(worked) } }],
      };
    return { paid: worked, norm, factor: divide(worked, norm), notes };
  };
}

function normOfCalendar(evaluation: Evaluation, own: { readonly name: string }): Fraction | undefined {
  const days = countDaysOfInputs(
    evaluation.inputs,
    'working-days',
    `the norm of "${own.name}" is the working days of the month`,
    (...problem) => evaluation.refuse(...problem),
  );
  return days === undefined ? undefined : fromWhole(days.total);
}

const LONGEST_MONTH = fromWhole(31);

/** More time than the days of employment have is a mistake of the inputs, and it would be paid. */
function refuseImpossible(evaluation: Evaluation, worked: Fraction, field: 'workedDays' | 'workedHours'): void {
  const { month, employment } = evaluation.inputs;
  if (month === undefined) {
    const most = field === 'workedDays' ? LONGEST_MONTH : multiply(LONGEST_MONTH, HOURS_OF_A_DAY);
    if (compare(worked, most) > 0)
      evaluation.refuse(
        'too-much-time',
        ['employment', field],
        'is more than any month has; check the time worked, and give the month',
      );
    return;
  }
  const days = countCalendarDays(month);
  const employed = intersectSpans(days.span, { from: employment?.hiredOn, until: employment?.leftOn });
  const count = employed === undefined ? 0 : days.count(employed);
  const most = field === 'workedDays' ? fromWhole(count) : multiply(fromWhole(count), HOURS_OF_A_DAY);
  if (compare(worked, most) <= 0) return;
  evaluation.refuse(
    'too-much-time',
    ['employment', field],
    `is more than ${count} days, those of ${month} on which the person was employed, can hold; check the time worked, the day of hiring and the last day`,
  );
}
