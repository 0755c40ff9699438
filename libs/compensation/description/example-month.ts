import { monthOfDay } from '#calendar/month.js';
import type { DatedFact } from '../dating/dated-fact.js';
import { formatDay, formatMonth } from '../trace/day-display.js';
import type { IndicatorActual } from '../inputs/actual-shapes.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import { countPlaces } from '../numbers/currency.js';
import { parseFraction } from '../numbers/exact-fraction.js';
import { formatMoney, formatPercent } from '../trace/number-display.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { say } from '../trace/phrases.js';
import { quote } from '../trace/quoted.js';
import { Vocabulary } from '../terms/vocabulary.js';
import { writeIndicatorSentence } from '../indicators/describe-indicator.js';
import { dayKindPhrases, examplePhrases, examplePhrasesOfMonth, resultPhrases } from './example-phrases.js';
import type { NamesByCode } from './names-by-code.js';
import type { PayScheme } from '../scheme/pay-scheme.js';
import { phraseSkippedMonths } from './sections/phrase-lists.js';
import { phraseFact, showMoney, showQuantity } from './sections/phrase-parts.js';

/** What an example says of the person and the month in single numbers, in the author's names. */
export function phraseMonth(
  inputs: StatementInputs,
  scheme: PayScheme,
  names: NamesByCode,
  language: ExplanationLanguage,
): string[] {
  const places = countPlaces(scheme.currency);
  return [
    ...phraseFact(inputs.month, (month) => formatMonth(month, language)),
    ...phraseFact(inputs.person, (person) => say(examplePhrasesOfMonth.person, language, { person })),
    ...Object.entries(inputs.values).map(([code, number]) => phraseValue(code, number, scheme, language)),
    ...phraseFact(inputs.kpiPlan, (plan) => phrasePlan(plan, language, places)),
    ...Object.entries(inputs.actuals).map(([code, actual]) => phraseActual(code, actual, names, language)),
    ...phraseEmployment(inputs.employment, language, places),
    ...phraseCalendar(inputs, language),
    ...phraseFact(inputs.skippedMonths, (skipped) => phraseSkippedMonths(skipped, language)),
  ];
}

/** An example may name a value that the scheme does not declare; then it fails, and is still described. */
function phraseValue(code: string, number: string, scheme: PayScheme, language: ExplanationLanguage): string {
  const declared = scheme.values.find((value) => value.code === code);
  return declared === undefined
    ? `${code} ${showQuantity(number, language)}`
    : `${quote(declared.name, language)} ${showQuantity(number, language)} ${declared.unit}`;
}

function phraseActual(
  code: string,
  actual: IndicatorActual,
  names: NamesByCode,
  language: ExplanationLanguage,
): string {
  const indicator = names.measured(code);
  const name = indicator === undefined ? code : quote(indicator.name, language);
  return `${name} ${phraseResult(actual, indicator?.unit === undefined ? '' : ` ${indicator.unit}`, language)}`;
}

function phraseResult(actual: IndicatorActual, unit: string, language: ExplanationLanguage): string {
  const shown = (text: string) => showQuantity(text, language);
  if ('value' in actual) return `${shown(actual.value)}${unit}`;
  if ('numerator' in actual) return `${shown(actual.numerator)} / ${shown(actual.denominator)}${unit}`;
  if ('lost' in actual) return say(resultPhrases.lost, language, { lost: shown(actual.lost), unit });
  if ('achieved' in actual) return say(actual.achieved ? resultPhrases.achieved : resultPhrases.notAchieved, language);
  if ('missing' in actual) return say(resultPhrases.missing, language, { reason: actual.missing });
  const sold = shown(actual.sold);
  return actual.averageNeed === undefined
    ? say(resultPhrases.sold, language, { sold, unit })
    : say(resultPhrases.soldOfNeed, language, { sold, unit, need: shown(actual.averageNeed) });
}

/** Nothing of a personal plan is read from a scheme. */
const NOTHING_DECLARED = new Vocabulary(new Map(), [], new Map());

function phrasePlan({ baseBonus, indicators }: KpiPlanTerms, language: ExplanationLanguage, places: number): string {
  const planned = indicators.map((indicator) =>
    writeIndicatorSentence(indicator, { language, vocabulary: NOTHING_DECLARED, paidAs: 'alone' }).replace(/[.।]$/, ''),
  );
  return say(examplePhrasesOfMonth.kpiPlan, language, {
    base: showMoney(baseBonus, places, language),
    indicators: planned.join(' | '),
  });
}

function phraseEmployment(
  employment: StatementInputs['employment'],
  language: ExplanationLanguage,
  places: number,
): string[] {
  if (employment === undefined) return [];
  const { hiredOn, leftOn, grade, salary, fullTimeShare, workedDays, workedHours, before = [] } = employment;
  const day = (on: string) => formatDay(on, language);
  const dated = <Value extends string | number>(fact: DatedFact<Value>, text: (value: Value) => string) =>
    phraseDatedFact(fact, text, language);
  const money = (text: string) => formatMoney(parseFraction(text), places, language);
  const percent = (text: string) => formatPercent(parseFraction(text), language);
  const phrases = examplePhrasesOfMonth;
  return [
    ...before.map((earlier) =>
      say(phrases.employedBefore, language, { from: day(earlier.hiredOn), until: day(earlier.leftOn) }),
    ),
    ...phraseFact(hiredOn, (on) => say(phrases.hired, language, { day: day(on) })),
    ...phraseFact(leftOn, (on) => say(phrases.left, language, { day: day(on) })),
    ...phraseFact(grade, (fact) => say(phrases.grade, language, { grade: dated(fact, String) })),
    ...phraseFact(salary, (fact) => say(phrases.salary, language, { salary: dated(fact, money) })),
    ...phraseFact(fullTimeShare, (fact) => say(phrases.fullTimeShare, language, { share: dated(fact, percent) })),
    ...phraseFact(workedDays, (text) => say(phrases.workedDays, language, { days: showQuantity(text, language) })),
    ...phraseFact(workedHours, (text) => say(phrases.workedHours, language, { hours: showQuantity(text, language) })),
  ];
}

function phraseDatedFact<Value extends string | number>(
  fact: DatedFact<Value>,
  text: (value: Value) => string,
  language: ExplanationLanguage,
): string {
  if (typeof fact !== 'object') return text(fact);
  return fact
    .map(({ from, value }) =>
      say(examplePhrasesOfMonth.sinceDay, language, { value: text(value), day: formatDay(from, language) }),
    )
    .join(', ');
}

/** The edition of the calendar, its days off in a week, and the days of the month that differ. */
function phraseCalendar({ calendar, month }: StatementInputs, language: ExplanationLanguage): string[] {
  if (calendar === undefined) return [];
  const exceptions = Object.entries(calendar.exceptions).filter(
    ([day]) => month === undefined || monthOfDay(day) === month,
  );
  const differing = exceptions.map(
    ([day, kind]) => `; ${formatDay(day, language)} — ${say(dayKindPhrases[kind], language)}`,
  );
  return [
    say(examplePhrasesOfMonth.calendar, language, {
      version: calendar.version,
      weekend: calendar.weekend.length === 0 ? say(examplePhrases.none, language) : calendar.weekend.join(', '),
      differing: differing.join(''),
    }),
  ];
}
