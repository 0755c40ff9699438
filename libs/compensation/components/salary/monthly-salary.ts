import type { Day } from '#calendar/day.js';
import { readFactAt } from '../../dating/dated-fact.js';
import type { Employment } from '../../inputs/employment.js';
import { compare, multiply, ONE, parseFraction, writeExact, type Fraction } from '../../numbers/exact-fraction.js';
import { findPlaceOfAmount, makeAmountReader, type AmountReader } from '../../terms/amount-source.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { SalaryNote } from './salary-nodes.js';
import type { SalaryTerms } from './salary-terms.js';

/** The salary of a full month, before seniority and time, where it comes from, and what share of full time it is for. */
export interface MonthlySalary {
  readonly salary: Fraction;
  readonly notes: readonly SalaryNote[];
}

/** Reads the salary that holds on a day; nothing, and the reason is noted, where there is none. */
export type MonthlySalaryReader = (
  evaluation: Evaluation,
  employment: Employment,
  day: Day,
) => MonthlySalary | undefined;

const PERSONAL: readonly SalaryNote[] = [{ code: 'personal' }];

/**
 * A personal salary goes before the table and the amount; each is that of full time, of which somebody is paid the share
 * that they work (pay-rules.md, section 7). Where time is counted the time worked says it, and the share is not read.
 */
export function makeMonthlySalaryReader(
  terms: SalaryTerms,
  vocabulary: Vocabulary,
  own: { readonly name: string },
): MonthlySalaryReader {
  const read = makeFullTimeReader(terms, vocabulary, own);
  if (terms.time !== undefined) return read;
  return (evaluation, employment, day) => {
    const fullTime = read(evaluation, employment, day);
    const text = readFactAt(employment.fullTimeShare, day);
    const share = text === undefined ? ONE : parseFraction(text);
    if (fullTime === undefined || compare(share, ONE) === 0) return fullTime;
    const salary = multiply(fullTime.salary, share);
    const partTime: SalaryNote = {
      code: 'part-time',
      values: { share: writeExact(share), fullTime: writeExact(fullTime.salary) },
    };
    return { salary, notes: [...fullTime.notes, partTime] };
  };
}

function makeFullTimeReader(
  terms: SalaryTerms,
  vocabulary: Vocabulary,
  own: { readonly name: string },
): MonthlySalaryReader {
  const ofScheme = terms.grades === undefined ? undefined : makeGradeReader(terms.grades, own);
  const amount = terms.amount === undefined ? undefined : makeAmountReader(terms.amount, vocabulary);
  const place = findPlaceOfAmount(terms.amount ?? '0');
  return (evaluation, employment, day) => {
    const personal = readFactAt(employment.salary, day);
    if (personal !== undefined) return { salary: parseFraction(personal), notes: PERSONAL };
    if (ofScheme !== undefined) return ofScheme(evaluation, employment, day);
    if (amount !== undefined) return readAmount(amount, evaluation, own, place);
    evaluation.refuse(
      'missing-salary',
      ['employment', 'salary'],
      `"${own.name}" is a personal salary; give the amount${on(day)}`,
    );
    return undefined;
  };
}

function readAmount(
  amount: AmountReader,
  evaluation: Evaluation,
  own: { readonly name: string },
  place: string[],
): MonthlySalary {
  const salary = amount.read(evaluation);
  if (salary.numerator < 0n)
    evaluation.refuse(
      'salary-below-zero',
      place,
      `the salary "${own.name}" comes to ${writeExact(salary)}, and nobody pays for having worked; correct the numbers that it comes from`,
    );
  return { salary, notes: [] };
}

function makeGradeReader(
  grades: NonNullable<SalaryTerms['grades']>,
  own: { readonly name: string },
): MonthlySalaryReader {
  const table = new Map(
    grades.map(({ grade, name, salary }): [number, MonthlySalary] => [
      grade,
      { salary: parseFraction(salary), notes: [{ code: 'grade', values: { grade: String(grade), name } }] },
    ]),
  );
  const known = grades.map(({ grade }) => grade).join(', ');
  return (evaluation, { grade: fact }, day) => {
    const grade = readFactAt(fact, day);
    const found = grade === undefined ? undefined : table.get(grade);
    if (found !== undefined) return found;
    if (grade === undefined)
      evaluation.refuse(
        'missing-grade',
        ['employment', 'grade'],
        `"${own.name}" is paid by grade; give the grade${on(day)}, one of: ${known}`,
      );
    else
      evaluation.refuse(
        'unknown-grade',
        ['employment', 'grade'],
        `the table of "${own.name}" has no grade ${grade}; it has: ${known}`,
      );
    return undefined;
  };
}

/** The day is empty where no fact depends on it. */
function on(day: Day): string {
  return day === '' ? '' : ` that holds on ${day}`;
}
