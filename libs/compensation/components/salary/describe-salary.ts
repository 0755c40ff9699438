import { parseFraction } from '../../numbers/exact-fraction.js';
import { formatMoney, formatPercent, formatQuantity } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount } from '../../terms/amount-source.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import type { SalaryTerms } from './salary-terms.js';

const PART_TIME = {
  en: 'Of each it is the salary of full time; who works a share of full time is paid that share of it.',
  ru: 'Это оклад полной ставки; работающему на часть ставки выплачивается эта его доля.',
};

/** The terms of a salary in sentences. */
export function describeSalary(terms: SalaryTerms, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  return [
    ...writeSalarySentences(terms, language, vocabulary),
    ...(terms.time === undefined ? [PART_TIME[language]] : []),
    ...(terms.seniority === undefined ? [] : [writeSenioritySentence(terms.seniority, language)]),
    ...(terms.time === undefined ? [] : writeTimeSentences(terms.time, language)),
    writeChangeSentence(terms, ru, vocabulary.withinMonth === 'working-days'),
  ];
}

function writeSalarySentences({ grades, amount }: SalaryTerms, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  if (grades !== undefined) {
    const rows = grades
      .map(
        ({ grade, name, salary }) =>
          `${grade} (${name}) — ${formatMoney(parseFraction(salary), vocabulary.places, language)}`,
      )
      .join('; ');
    return [
      ru ? `Оклад по грейду: ${rows}.` : `Salary by grade: ${rows}.`,
      ru
        ? 'Если сотруднику назначен персональный оклад, выплачивается он.'
        : 'A personal salary, where a person has one, is paid in its place.',
    ];
  }
  if (amount === undefined)
    return [ru ? 'Оклад у каждого сотрудника персональный.' : 'Each person has a personal salary.'];
  const phrase = phraseAmount(amount, vocabulary, language);
  return [
    ru ? `Оклад: ${phrase}.` : `Salary: ${phrase}.`,
    ru
      ? 'Если сотруднику назначен персональный оклад, выплачивается он.'
      : 'A personal salary, where a person has one, is paid in its place.',
  ];
}

function writeSenioritySentence(
  { perYear, mostYears, countedOn }: NonNullable<SalaryTerms['seniority']>,
  language: Language,
): string {
  const ru = language === 'ru';
  const rate = formatPercent(parseRatio(perYear), language);
  const most =
    mostYears === undefined ? '' : ru ? `, учитывается лет: не более ${mostYears}` : `, for at most ${mostYears} years`;
  if (ru)
    return `За каждый полный год работы — плюс ${rate} оклада${most}; годы считаются на ${countedOn === 'first-day' ? 'первый' : 'последний'} день месяца.`;
  return `Plus ${rate} of the salary for every full year worked${most}; the years are counted on the ${countedOn === 'first-day' ? 'first' : 'last'} day of the month.`;
}

function writeTimeSentences(
  { norm, in: unit, hoursPerDay, beyondNorm }: NonNullable<SalaryTerms['time']>,
  language: Language,
): string[] {
  const ru = language === 'ru';
  const inHours = unit === 'hours';
  const days =
    norm === 'calendar'
      ? ru
        ? ' — рабочие дни месяца по производственному календарю'
        : 'the working days of the month by the production calendar'
      : ru
        ? ` рабочих дней: ${formatQuantity(parseFraction(norm), language)}`
        : `${formatQuantity(parseFraction(norm), language)} working days`;
  const hours = formatQuantity(parseFraction(hoursPerDay ?? '8'), language);
  const perDay = !inHours ? '' : ru ? `, часов в дне: ${hours}` : ` of ${hours} hours`;
  return [
    ru
      ? `Оплачивается отработанное время (${inHours ? 'часы' : 'дни'}) относительно нормы; норма${days}${perDay}.`
      : `Paid by the ${inHours ? 'hours' : 'days'} worked out of the norm: ${days}${perDay}.`,
    beyondNorm === 'in-proportion'
      ? ru
        ? 'Время сверх нормы оплачивается в той же пропорции.'
        : 'Time beyond the norm is paid in the same proportion.'
      : ru
        ? 'Время сверх нормы здесь не оплачивается.'
        : 'Time beyond the norm is not paid here.',
  ];
}

function writeChangeSentence({ time }: SalaryTerms, ru: boolean, working: boolean): string {
  const days = ru ? (working ? 'рабочих' : 'календарных') : working ? 'working' : 'calendar';
  if (time !== undefined) {
    return ru
      ? `Если оклад изменился внутри месяца, каждая часть оплачивается по своей доле ${days} дней работы.`
      : `When the salary changes inside the month, each part is paid its share of the ${days} days of employment.`;
  }
  return ru
    ? `Если оклад изменился внутри месяца или сотрудник принят либо уволен в течение месяца, каждая часть оплачивается по своей доле ${days} дней месяца.`
    : `When the salary changes or the employment begins or ends inside the month, each part is paid its share of the ${days} days of the month.`;
}
