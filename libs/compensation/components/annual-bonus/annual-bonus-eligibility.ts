import type { Day } from '#calendar/day.js';
import { dayInYear, lastDayOfYears, nextYear, yearEndedBy } from '../../dating/business-year.js';
import { findLastDayOfMonths } from '../../dating/full-months.js';
import { isOnStaff } from '../../inputs/on-staff.js';
import type { StatementInputs } from '../../inputs/statement-inputs.js';
import type { TraceNode } from '../../trace/trace.js';
import { stepsOf } from '../../trace/steps.js';
import type { DatedAnnualBonusTerms } from './annual-bonus-terms.js';
import type { annualBonusWords } from './annual-bonus-words.js';

const { traceYesNo } = stepsOf<typeof annualBonusWords>();

/** Whether the annual bonus is paid to a person at all, and what that was judged by. */
export interface Eligibility {
  readonly hiredOn: Day;
  readonly leftOn: Day | undefined;
  readonly probationMonths: number;
  readonly probationEndsOn: Day;
  readonly probationBy: Day;
  readonly paidOn: Day;
  /** The last day of the year that is paid for. */
  readonly yearEndsOn: Day;
  readonly hasFinishedProbation: boolean;
  /** Whoever was hired later has no part in the year, however short the probation. */
  readonly isHiredInTime: boolean;
  readonly isOnStaff: boolean;
}

/** Judges a person whose day of hiring is known, for the business year that ended last by the end of the month. */
export function judgeEligibility(
  { probationMonths, probationBy, paidOn }: DatedAnnualBonusTerms,
  { month, hiredOn, leftOn }: { month: string; hiredOn: Day; leftOn: Day | undefined },
  yearBeginsIn: number,
): Eligibility {
  const year = yearEndedBy(month, yearBeginsIn);
  const probationEndsOn = findLastDayOfMonths(hiredOn, probationMonths);
  const paymentDay = dayInYear(nextYear(year), paidOn);
  const judgedOn = probationBy === undefined ? paymentDay : dayInYear(year, probationBy);
  const yearEndsOn = dayInYear(year, lastDayOfYears(yearBeginsIn));
  return {
    hiredOn,
    leftOn,
    probationMonths,
    probationEndsOn,
    probationBy: judgedOn,
    paidOn: paymentDay,
    yearEndsOn,
    hasFinishedProbation: probationEndsOn <= judgedOn,
    isHiredInTime: hiredOn <= yearEndsOn,
    isOnStaff: isOnStaff(hiredOn, { leftOn }, paymentDay),
  };
}

/** What must be known of a person to judge; nothing, and the reasons are noted, where it is not. */
export function listFactsOfPerson(
  { month, employment }: StatementInputs,
  name: string,
  refuse: (code: string, path: string[], message: string) => void,
) {
  const hiredOn = employment?.hiredOn;
  if (month === undefined) refuse('missing-month', ['month'], `is missing; give it: "${name}" is paid once a year`);
  if (hiredOn === undefined)
    refuse(
      'missing-hiring',
      ['employment', 'hiredOn'],
      `"${name}" depends on the time with the company; give the day of hiring`,
    );
  return month === undefined || hiredOn === undefined ? undefined : { month, hiredOn, leftOn: employment?.leftOn };
}

/** The two questions with their answers and the days that they were answered by. */
export function traceEligibility(judged: Eligibility): TraceNode[] {
  const { hiredOn, leftOn, probationMonths, probationEndsOn, probationBy, paidOn } = judged;
  return [
    traceYesNo('annual-bonus/probation', judged.hasFinishedProbation, {
      values: { endsOn: probationEndsOn, by: probationBy },
      notes: [{ code: 'counted', values: { hiredOn, months: String(probationMonths) } }],
    }),
    traceYesNo('annual-bonus/on-staff', judged.isOnStaff, {
      values: { paidOn },
      notes:
        hiredOn > paidOn
          ? [{ code: 'hired-later', values: { hiredOn } }]
          : leftOn === undefined
            ? undefined
            : [{ code: 'leaves', values: { leftOn } }],
    }),
  ];
}
