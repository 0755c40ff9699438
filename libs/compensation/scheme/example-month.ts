import { monthOfDay } from '#calendar/month.js';
import type { DatedFact } from '../dating/dated-fact.js';
import { dayDisplay } from '../day-display.js';
import type { IndicatorActual } from '../inputs/actual-shapes.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { KpiPlanTerms } from '../kpi-plan.js';
import { fractionFromText } from '../numbers/exact-fraction.js';
import { moneyDisplay, percentDisplay, quantityDisplay } from '../numbers/number-display.js';
import { ratioFraction } from '../numbers/ratio.js';
import { weightDisplay } from '../numbers/weight.js';
import type { IndicatorKind } from '../indicator-kinds/indicator-kind.js';
import type { Language, Texts } from '../trace/language.js';
import { quoted } from '../trace/quoted.js';
import type { AuthorNames } from './author-names.js';
import type { PayScheme } from './pay-scheme.js';

/** How an indicator of a personal plan is measured. */
const PLANNED: Record<IndicatorKind, Texts> = {
  'higher-is-better': { en: 'more is better', ru: 'чем больше, тем лучше' },
  'lower-is-better': { en: 'less is better', ru: 'чем меньше, тем лучше' },
  'loss-share': { en: 'clients kept', ru: 'сохранение клиентов' },
  deviation: { en: 'forecast', ru: 'прогноз' },
  'yes-no': { en: 'yes or no', ru: 'да или нет' },
};

const shown = (text: string): string => quantityDisplay(fractionFromText(text));
const money = (text: string): string => moneyDisplay(fractionFromText(text));

/** What an example says of the person and the month in single numbers, in the author's names. */
export function monthPhrases(
  inputs: StatementInputs,
  scheme: PayScheme,
  names: AuthorNames,
  language: Language,
): string[] {
  const ru = language === 'ru';
  return [
    ...(inputs.month === undefined ? [] : [inputs.month]),
    ...(inputs.person === undefined ? [] : [`${ru ? 'сотрудник' : 'person'} ${inputs.person}`]),
    ...Object.entries(inputs.values).map(([code, number]) => valuePhrase(code, number, scheme, language)),
    ...(inputs.kpiPlan === undefined ? [] : [planPhrase(inputs.kpiPlan, language)]),
    ...Object.entries(inputs.actuals).map(([code, actual]) => actualPhrase(code, actual, names, language)),
    ...employmentPhrases(inputs.employment, language),
    ...calendarPhrases(inputs, language),
  ];
}

/** An example may name a value that the scheme does not declare; then it fails, and is still described. */
function valuePhrase(code: string, number: string, scheme: PayScheme, language: Language): string {
  const declared = scheme.values.find((value) => value.code === code);
  return declared === undefined
    ? `${code} ${shown(number)}`
    : `${quoted(declared.name, language)} ${shown(number)} ${declared.unit}`;
}

function actualPhrase(code: string, actual: IndicatorActual, names: AuthorNames, language: Language): string {
  const indicator = names.measured(code);
  const name = indicator === undefined ? code : quoted(indicator.name, language);
  return `${name} ${resultPhrase(actual, indicator?.unit === undefined ? '' : ` ${indicator.unit}`, language)}`;
}

function resultPhrase(actual: IndicatorActual, unit: string, language: Language): string {
  const ru = language === 'ru';
  if ('value' in actual) return `${shown(actual.value)}${unit}`;
  if ('lost' in actual) return ru ? `потеряно ${shown(actual.lost)}` : `${shown(actual.lost)}${unit} lost`;
  if ('achieved' in actual)
    return actual.achieved ? (ru ? 'достигнуто' : 'achieved') : ru ? 'не достигнуто' : 'not achieved';
  if ('missing' in actual) return ru ? `нет результата (${actual.missing})` : `no result (${actual.missing})`;
  const need =
    actual.averageNeed === undefined
      ? ''
      : ru
        ? ` при средней потребности ${shown(actual.averageNeed)}`
        : ` of an average need of ${shown(actual.averageNeed)}`;
  return ru ? `продано ${shown(actual.sold)}${unit}${need}` : `${shown(actual.sold)}${unit} sold${need}`;
}

function planPhrase({ baseBonus, indicators }: KpiPlanTerms, language: Language): string {
  const ru = language === 'ru';
  const planned = indicators.map(
    ({ name, kind, target, unit, weight, threshold }) =>
      `${quoted(name, language)} (${PLANNED[kind][language]}) ${shown(target)} ${unit}, ${ru ? 'вес' : 'weight'} ${weightDisplay(weight)}, ${ru ? 'порог' : 'threshold'} ${percentDisplay(ratioFraction(threshold))}`,
  );
  return `${ru ? 'личный план KPI: базовая премия' : 'personal KPI plan: base bonus'} ${money(baseBonus)} (${planned.join('; ')})`;
}

function employmentPhrases(employment: StatementInputs['employment'], language: Language): string[] {
  if (employment === undefined) return [];
  const ru = language === 'ru';
  const { hiredOn, leftOn, grade, salary, workedDays, workedHours } = employment;
  return [
    ...(hiredOn === undefined ? [] : [`${ru ? 'принят' : 'hired'} ${dayDisplay(hiredOn, language)}`]),
    ...(leftOn === undefined
      ? []
      : [`${ru ? 'последний день работы' : 'last day of work'} ${dayDisplay(leftOn, language)}`]),
    ...(grade === undefined ? [] : [`${ru ? 'грейд' : 'grade'} ${factPhrase(grade, String, language)}`]),
    ...(salary === undefined
      ? []
      : [`${ru ? 'персональный оклад' : 'personal salary'} ${factPhrase(salary, money, language)}`]),
    ...(workedDays === undefined ? [] : [`${ru ? 'отработано дней' : 'days worked'} ${shown(workedDays)}`]),
    ...(workedHours === undefined ? [] : [`${ru ? 'отработано часов' : 'hours worked'} ${shown(workedHours)}`]),
  ];
}

function factPhrase<Value extends string | number>(
  fact: DatedFact<Value>,
  text: (value: Value) => string,
  language: Language,
): string {
  if (typeof fact !== 'object') return text(fact);
  return fact
    .map(({ from, value }) => `${text(value)} ${language === 'ru' ? 'с' : 'from'} ${dayDisplay(from, language)}`)
    .join(', ');
}

/** The edition of the calendar, its days off in a week, and the days of the month that differ. */
function calendarPhrases({ calendar, month }: StatementInputs, language: Language): string[] {
  if (calendar === undefined) return [];
  const ru = language === 'ru';
  const kinds = ru
    ? { 'day-off': 'выходной', 'working-day': 'рабочий день' }
    : { 'day-off': 'day off', 'working-day': 'working day' };
  const exceptions = Object.entries(calendar.exceptions).filter(
    ([day]) => month === undefined || monthOfDay(day) === month,
  );
  const differing = exceptions.map(([day, kind]) => `; ${dayDisplay(day, language)} — ${kinds[kind]}`).join('');
  const weekend = calendar.weekend.length === 0 ? (ru ? 'нет' : 'none') : calendar.weekend.join(', ');
  return [
    `${ru ? 'производственный календарь' : 'production calendar'} ${calendar.version} (${ru ? 'выходные дни недели' : 'days off in a week'}: ${weekend}${differing})`,
  ];
}
