import { monthOfDay } from '#calendar/month.js';
import type { DatedFact } from '../dating/dated-fact.js';
import { formatDay, formatMonth } from '../trace/day-display.js';
import type { IndicatorActual } from '../inputs/actual-shapes.js';
import { phraseSkippedMonths } from '../inputs/skipped-months.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import { showQuantity } from '../inputs/phrase-parts.js';
import { countPlaces } from '../numbers/currency.js';
import { parseFraction } from '../numbers/exact-fraction.js';
import { formatMoney, formatPercent } from '../trace/number-display.js';
import type { Language } from '../trace/language.js';
import { quote } from '../trace/quoted.js';
import { Vocabulary } from '../terms/vocabulary.js';
import { writeIndicatorSentence } from '../indicators/describe-indicator.js';
import type { NamesByCode } from './names-by-code.js';
import type { PayScheme } from '../scheme/pay-scheme.js';

/** What an example says of the person and the month in single numbers, in the author's names. */
export function phraseMonth(
  inputs: StatementInputs,
  scheme: PayScheme,
  names: NamesByCode,
  language: Language,
): string[] {
  const ru = language === 'ru';
  return [
    ...(inputs.month === undefined ? [] : [formatMonth(inputs.month, language)]),
    ...(inputs.person === undefined ? [] : [`${ru ? 'сотрудник' : 'person'} ${inputs.person}`]),
    ...Object.entries(inputs.values).map(([code, number]) => phraseValue(code, number, scheme, language)),
    ...(inputs.kpiPlan === undefined ? [] : [phrasePlan(inputs.kpiPlan, language, countPlaces(scheme.currency))]),
    ...Object.entries(inputs.actuals).map(([code, actual]) => phraseActual(code, actual, names, language)),
    ...phraseEmployment(inputs.employment, language, countPlaces(scheme.currency)),
    ...phraseCalendar(inputs, language),
    ...(inputs.skippedMonths === undefined ? [] : [phraseSkippedMonths(inputs.skippedMonths, language)]),
  ];
}

/** An example may name a value that the scheme does not declare; then it fails, and is still described. */
function phraseValue(code: string, number: string, scheme: PayScheme, language: Language): string {
  const declared = scheme.values.find((value) => value.code === code);
  return declared === undefined
    ? `${code} ${showQuantity(number, language)}`
    : `${quote(declared.name, language)} ${showQuantity(number, language)} ${declared.unit}`;
}

function phraseActual(code: string, actual: IndicatorActual, names: NamesByCode, language: Language): string {
  const indicator = names.measured(code);
  const name = indicator === undefined ? code : quote(indicator.name, language);
  return `${name} ${phraseResult(actual, indicator?.unit === undefined ? '' : ` ${indicator.unit}`, language)}`;
}

function phraseResult(actual: IndicatorActual, unit: string, language: Language): string {
  const ru = language === 'ru';
  if ('value' in actual) return `${showQuantity(actual.value, language)}${unit}`;
  if ('numerator' in actual)
    return `${showQuantity(actual.numerator, language)} / ${showQuantity(actual.denominator, language)}${unit}`;
  if ('lost' in actual)
    return ru
      ? `потеряно ${showQuantity(actual.lost, language)}`
      : `${showQuantity(actual.lost, language)}${unit} lost`;
  if ('achieved' in actual)
    return actual.achieved ? (ru ? 'достигнуто' : 'achieved') : ru ? 'не достигнуто' : 'not achieved';
  if ('missing' in actual) return ru ? `нет результата (${actual.missing})` : `no result (${actual.missing})`;
  const need =
    actual.averageNeed === undefined
      ? ''
      : ru
        ? ` при средней потребности ${showQuantity(actual.averageNeed, language)}`
        : ` of an average need of ${showQuantity(actual.averageNeed, language)}`;
  return ru
    ? `продано ${showQuantity(actual.sold, language)}${unit}${need}`
    : `${showQuantity(actual.sold, language)}${unit} sold${need}`;
}

/** Nothing of a personal plan is read from a scheme. */
const NOTHING_DECLARED = new Vocabulary(new Map(), [], new Map());

function phrasePlan({ baseBonus, indicators }: KpiPlanTerms, language: Language, places: number): string {
  const planned = indicators.map((indicator) =>
    writeIndicatorSentence(indicator, { language, vocabulary: NOTHING_DECLARED, paidAs: 'alone' }).replace(/\.$/, ''),
  );
  return `${language === 'ru' ? 'личный план KPI: базовая премия' : 'personal KPI plan: base bonus'} ${formatMoney(parseFraction(baseBonus), places, language)} (${planned.join(' | ')})`;
}

function phraseEmployment(employment: StatementInputs['employment'], language: Language, places: number): string[] {
  if (employment === undefined) return [];
  const ru = language === 'ru';
  const { hiredOn, leftOn, grade, salary, fullTimeShare, workedDays, workedHours, before = [] } = employment;
  return [
    ...before.map(
      (earlier) =>
        `${ru ? 'прежняя работа' : 'employed before'} ${formatDay(earlier.hiredOn, language)} – ${formatDay(earlier.leftOn, language)}`,
    ),
    ...(hiredOn === undefined ? [] : [`${ru ? 'принят' : 'hired'} ${formatDay(hiredOn, language)}`]),
    ...(leftOn === undefined
      ? []
      : [`${ru ? 'последний день работы' : 'last day of work'} ${formatDay(leftOn, language)}`]),
    ...(grade === undefined ? [] : [`${ru ? 'грейд' : 'grade'} ${phraseFact(grade, String, language)}`]),
    ...(salary === undefined
      ? []
      : [
          `${ru ? 'персональный оклад' : 'personal salary'} ${phraseFact(salary, (text) => formatMoney(parseFraction(text), places, language), language)}`,
        ]),
    ...(fullTimeShare === undefined
      ? []
      : [
          `${ru ? 'доля ставки' : 'share of full time'} ${phraseFact(fullTimeShare, (text) => formatPercent(parseFraction(text), language), language)}`,
        ]),
    ...(workedDays === undefined
      ? []
      : [`${ru ? 'отработано дней' : 'days worked'} ${showQuantity(workedDays, language)}`]),
    ...(workedHours === undefined
      ? []
      : [`${ru ? 'отработано часов' : 'hours worked'} ${showQuantity(workedHours, language)}`]),
  ];
}

function phraseFact<Value extends string | number>(
  fact: DatedFact<Value>,
  text: (value: Value) => string,
  language: Language,
): string {
  if (typeof fact !== 'object') return text(fact);
  return fact
    .map(({ from, value }) => `${text(value)} ${language === 'ru' ? 'с' : 'from'} ${formatDay(from, language)}`)
    .join(', ');
}

/** The edition of the calendar, its days off in a week, and the days of the month that differ. */
function phraseCalendar({ calendar, month }: StatementInputs, language: Language): string[] {
  if (calendar === undefined) return [];
  const ru = language === 'ru';
  const kinds = ru
    ? { 'day-off': 'выходной', 'working-day': 'рабочий день' }
    : { 'day-off': 'day off', 'working-day': 'working day' };
  const exceptions = Object.entries(calendar.exceptions).filter(
    ([day]) => month === undefined || monthOfDay(day) === month,
  );
  const differing = exceptions.map(([day, kind]) => `; ${formatDay(day, language)} — ${kinds[kind]}`).join('');
  const weekend = calendar.weekend.length === 0 ? (ru ? 'нет' : 'none') : calendar.weekend.join(', ');
  return [
    `${ru ? 'производственный календарь' : 'production calendar'} ${calendar.version} (${ru ? 'выходные дни недели' : 'days off in a week'}: ${weekend}${differing})`,
  ];
}
