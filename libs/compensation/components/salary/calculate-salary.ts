import { listChangesWithin, isDated } from '../../dating/dated-fact.js';
import { countDaysOfInputs } from '../../terms/days-of-inputs.js';
import { countCalendarDays, intersectSpans, type DaySpan, type DaysOfMonth } from '../../dating/days-of-month.js';
import type { PeriodOfMonth } from '../../dating/period-of-month.js';
import { cutSegments } from '../../dating/segments.js';
import type { Employment } from '../../inputs/employment.js';
import { divide, multiply, addAll, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { roundMoney } from '../../numbers/money.js';
import type { ComponentResult } from '../../statement/component-result.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { Calculation } from '../pay-component.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { makeMonthlySalaryReader, type MonthlySalary, type MonthlySalaryReader } from './monthly-salary.js';
import { traceSalary, type SalaryPart } from './salary-nodes.js';
import type { SalaryTerms } from './salary-terms.js';
import { makeSeniorityReader, type Seniority } from './seniority.js';
import { makeTimeReader, type TimeWorked } from './time-worked.js';

type Own = { readonly code: string; readonly name: string };

const NOTHING: ComponentResult = { lines: [] };
const NOT_GIVEN: Employment = {};

/**
 * Salary x (1 + full years x the rate of a year) x time worked / norm (pay-rules.md, section 7). Grade, personal
 * salary and share of full time are read day by day; where they change inside the month each part is paid its share of the days. Without
 * time worked the share is of the days of the month, so that days before hiring and after leaving are not paid;
 * with it the share is of the days of employment, because the time worked already leaves the others out.
 */
export function compileSalary(terms: SalaryTerms, vocabulary: Vocabulary, own: Own): Calculation {
  const monthly = makeMonthlySalaryReader(terms, vocabulary, own);
  const seniority = terms.seniority === undefined ? undefined : makeSeniorityReader(terms.seniority, own);
  const time = terms.time === undefined ? undefined : makeTimeReader(terms.time, own);
  const resultOf = (exact: Fraction): ComponentResult => ({ lines: [{ code: own.code, label: own.name, exact }] });
  return (evaluation) => {
    const faultsBefore = evaluation.faultCount;
    const month: SalaryMonth = {
      evaluation,
      own,
      monthly,
      byTime: time !== undefined,
      seniority: seniority?.(evaluation),
      time: time?.(evaluation),
    };
    const paid =
      evaluation.period === undefined && !dependsOnDays(evaluation, time !== undefined)
        ? wholeMonth(month)
        : daysPaid(month, vocabulary);
    if (paid === undefined || evaluation.faultCount > faultsBefore) return NOTHING;
    const { period } = evaluation;
    if (period === undefined) {
      const parts = paid(undefined);
      const exact = addParts(parts);
      return evaluation.traced
        ? { ...resultOf(exact), trace: traceSalary(parts, roundMoney(exact, evaluation.places), evaluation.places) }
        : resultOf(exact);
    }
    const ofPeriod = paid(period);
    return {
      ...resultOf(asOfWholeMonth(addAll(period.covered.map((span) => addParts(paid(span)))), period)),
      ofPeriod: {
        lines: resultOf(addParts(ofPeriod)).lines,
        trace: (shown) => traceSalary(ofPeriod, shown, evaluation.places),
      },
    };
  };
}

interface SalaryMonth {
  readonly evaluation: Evaluation;
  readonly own: Own;
  readonly monthly: MonthlySalaryReader;
  readonly byTime: boolean;
  readonly seniority: Seniority | undefined;
  readonly time: TimeWorked | undefined;
}

/** What is paid for a span of the month, part by part; for all of it where no span is given. */
type Paid = (span: DaySpan | undefined) => SalaryPart[];

function addParts(parts: readonly SalaryPart[]): Fraction {
  return addAll(parts.map((part) => part.exact));
}

/** Whether it has to be known which days of the month are paid and what holds on each. */
function dependsOnDays({ inputs: { employment = NOT_GIVEN } }: Evaluation, byTime: boolean): boolean {
  const { grade, salary, fullTimeShare, hiredOn, leftOn } = employment;
  return (
    isDated(grade) ||
    isDated(salary) ||
    isDated(fullTimeShare) ||
    (!byTime && (hiredOn !== undefined || leftOn !== undefined))
  );
}

function wholeMonth(month: SalaryMonth): Paid | undefined {
  const salary = month.monthly(month.evaluation, month.evaluation.inputs.employment ?? NOT_GIVEN, '');
  return salary === undefined ? undefined : () => [calculatePart(month, salary)];
}

function daysPaid(month: SalaryMonth, vocabulary: Vocabulary): Paid | undefined {
  const { evaluation, own } = month;
  const { employment = NOT_GIVEN } = evaluation.inputs;
  const days =
    evaluation.period?.days ??
    countDaysOfInputs(
      evaluation.inputs,
      vocabulary.withinMonth,
      `"${own.name}" depends on the days of the month`,
      (...problem) => evaluation.refuse(...problem),
    );
  if (days === undefined) return undefined;
  const employed = intersectSpans(days.span, { from: employment.hiredOn, until: employment.leftOn });
  if (employed === undefined) return () => [];
  const counted = month.byTime ? daysToShare(days, employed) : days;
  const total = month.byTime ? counted.count(employed) : days.total;
  const changes = [employment.grade, employment.salary, employment.fullTimeShare].flatMap((fact) =>
    listChangesWithin<string | number>(fact, employed),
  );
  const salaries = new Map(
    cutSegments(employed, changes, counted).map(({ from }) => [from, month.monthly(evaluation, employment, from)]),
  );
  if ([...salaries.values()].includes(undefined)) return undefined;
  return (span = employed) => {
    const inside = intersectSpans(employed, span);
    if (inside === undefined) return [];
    return cutSegments(inside, changes, counted).flatMap((segment) => {
      const begun = [...salaries.keys()].findLast((from) => from <= segment.from)!;
      return segment.days === 0 ? [] : [calculatePart(month, salaries.get(begun)!, { ...segment, total })];
    });
  };
}

/** Time worked on days off alone is paid as well: where no working day was one of employment, all days count. */
function daysToShare(days: DaysOfMonth, employed: DaySpan): DaysOfMonth {
  return days.count(employed) > 0 ? days : countCalendarDays(days.month);
}

function calculatePart(
  { seniority, time }: SalaryMonth,
  { salary, notes }: MonthlySalary,
  days?: SalaryPart['days'],
): SalaryPart {
  const monthly = seniority === undefined ? salary : multiply(salary, seniority.factor);
  const ofDays =
    days === undefined || days.days === days.total
      ? monthly
      : multiply(monthly, { numerator: BigInt(days.days), denominator: BigInt(days.total) });
  return {
    salary,
    notes,
    monthly,
    seniority,
    time,
    days,
    exact: time === undefined ? ofDays : multiply(ofDays, time.factor),
  };
}

/**
 * What other components read of a salary where the month has several schemes: what it pays for the days that have
 * one, as if all the days of the month were such. A component that is itself paid its share of the days then
 * pays its part of the salary, not that share of it twice.
 */
function asOfWholeMonth(paid: Fraction, { covered, days }: PeriodOfMonth): Fraction {
  const counted = covered.reduce((sum, span) => sum + days.count(span), 0);
  return counted === 0 ? ZERO : divide(paid, { numerator: BigInt(counted), denominator: BigInt(days.total) });
}
