import type { Day } from '#calendar/day.js';
import { firstDayOf } from '#calendar/month.js';
import { dayInYear, lastDayOfYears, nextYear, yearEndedBy } from '../../dating/business-year.js';
import { findLastDayOfMonths } from '../../dating/full-months.js';
import { countEarlierDays, findServiceStart, isEmployedOn, type Service } from '../../inputs/service.js';
import type { StatementInputs } from '../../inputs/statement-inputs.js';
import type { TraceNode } from '../../trace/trace.js';
import { stepsOf } from '../../trace/steps.js';
import type { DatedAnnualBonusTerms } from './annual-bonus-terms.js';
import type { annualBonusWords } from './annual-bonus-words.js';

const { traceYesNo } = stepsOf<typeof annualBonusWords>();

/** Whether the annual bonus is paid to a person at all, and what that was judged by. */
export interface Eligibility {
  readonly hiredOn: Day;
  /** Days of earlier employments, which count towards probation. */
  readonly earlierDays: number;
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
  { month, ...service }: Service & { month: string },
  yearBeginsIn: number,
): Eligibility {
  const { hiredOn, leftOn, before = [] } = service;
  const year = yearEndedBy(month, yearBeginsIn);
  const paymentDay = dayInYear(nextYear(year), paidOn);
  const judgedOn = probationBy === undefined ? paymentDay : dayInYear(year, probationBy);
  const probationEndsOn = findLastDayOfMonths(findServiceStart(service, judgedOn), probationMonths);
  const [yearBeginsOn, yearEndsOn] = [firstDayOf(year), dayInYear(year, lastDayOfYears(yearBeginsIn))];
  return {
    hiredOn,
    earlierDays: countEarlierDays(service, judgedOn),
    leftOn,
    probationMonths,
    probationEndsOn,
    probationBy: judgedOn,
    paidOn: paymentDay,
    yearEndsOn,
    hasFinishedProbation: probationEndsOn <= judgedOn,
    isHiredInTime:
      hiredOn <= yearEndsOn ||
      before.some((earlier) => earlier.hiredOn <= yearEndsOn && earlier.leftOn >= yearBeginsOn),
    isOnStaff: isEmployedOn(service, paymentDay),
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
  return month === undefined || hiredOn === undefined
    ? undefined
    : { month, hiredOn, leftOn: employment?.leftOn, before: employment?.before };
}

/** The two questions with their answers and the days that they were answered by. */
export function traceEligibility(judged: Eligibility): TraceNode[] {
  const { hiredOn, leftOn, probationMonths, probationEndsOn, probationBy, paidOn } = judged;
  return [
    traceYesNo('annual-bonus/probation', judged.hasFinishedProbation, {
      values: { endsOn: probationEndsOn, by: probationBy },
      notes: [
        { code: 'counted', values: { hiredOn, months: String(probationMonths) } },
        ...(judged.earlierDays === 0
          ? []
          : [{ code: 'earlier-service', values: { days: String(judged.earlierDays) } } as const]),
      ],
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
