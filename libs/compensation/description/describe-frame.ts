import { formatDay, phraseYearBeginning } from '../trace/day-display.js';
import { parseFraction } from '../numbers/exact-fraction.js';
import { formatPercent, formatQuantity } from '../trace/number-display.js';
import { parseRatio } from '../numbers/ratio.js';
import type { Language } from '../trace/language.js';
import { countPlaces } from '../numbers/currency.js';
import { quote } from '../trace/quoted.js';
import { findComponentKind } from '../scheme/component-registry.js';
import type { PayProfile } from '../scheme/pay-profile.js';
import type { PayScheme } from '../scheme/pay-scheme.js';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What identifies a scheme, and the role that it is made for. */
export function listFacts(scheme: PayScheme, language: Language): Fact[] {
  const ru = language === 'ru';
  return [
    { label: ru ? 'Код' : 'Code', value: scheme.code },
    ...(scheme.goal === undefined ? [] : [{ label: ru ? 'Цель компании' : 'Goal of the company', value: scheme.goal }]),
    { label: ru ? 'Версия' : 'Version', value: String(scheme.version) },
    { label: ru ? 'Действует с' : 'In force from', value: formatDay(scheme.effectiveFrom, language) },
    ...(scheme.currency === undefined ? [] : [{ label: ru ? 'Валюта' : 'Currency', value: scheme.currency }]),
    ...(scheme.yearBeginsIn === undefined
      ? []
      : [
          { label: ru ? 'Финансовый год' : 'Business year', value: phraseYearBeginning(scheme.yearBeginsIn, language) },
        ]),
    ...(scheme.profile === undefined
      ? []
      : [{ label: ru ? 'Профиль роли' : 'Role profile', value: phraseProfile(scheme.profile, language) }]),
  ];
}

function phraseProfile({ name, fixedAtLeast, fixedAtMost }: PayProfile, language: Language): string {
  const ru = language === 'ru';
  const limits = [
    ...(fixedAtLeast === undefined
      ? []
      : [`${ru ? 'не менее' : 'at least'} ${formatPercent(parseRatio(fixedAtLeast), language)}`]),
    ...(fixedAtMost === undefined
      ? []
      : [`${ru ? 'не более' : 'at most'} ${formatPercent(parseRatio(fixedAtMost), language)}`]),
  ].join(ru ? ' и ' : ' and ');
  return ru
    ? `${name}, постоянная часть — ${limits} всей выплаты (иначе предупреждение)`
    : `${name}, fixed pay is ${limits} of all pay (otherwise a warning)`;
}

/** A number of the month that the scheme declares. */
export function writeValueSentence(value: PayScheme['values'][number], language: Language): string {
  const named = `${quote(value.name, language)} (${value.unit})`;
  if (value.default === undefined)
    return language === 'ru' ? `${named}: указывается за каждый месяц.` : `${named}: given for every month.`;
  const fallback = formatQuantity(parseFraction(value.default), language);
  return language === 'ru'
    ? `${named}: если за месяц не указано, принимается ${fallback}.`
    : `${named}: ${fallback} for a month that gives none.`;
}

/** What happens to a month in which the scheme changes. */
export function writeChangeSentences(scheme: PayScheme, language: Language): string[] {
  const ru = language === 'ru';
  const named = (withinMonth: string) =>
    scheme.components
      .filter(({ kind }) => findComponentKind(kind).withinMonth === withinMonth)
      .map(({ name }) => quote(name, language))
      .join(', ');
  const [prorated, dated, atMonthEnd] = [named('prorated'), named('dated'), named('at-month-end')];
  const working = scheme.withinMonth === 'working-days';
  const days = ru ? (working ? 'рабочих дней' : 'календарных дней') : working ? 'working days' : 'calendar days';
  return [
    ...(prorated === ''
      ? []
      : [
          ru
            ? `По каждой версии за её долю ${days} месяца: ${prorated}.`
            : `By each version for its share of the ${days}: ${prorated}.`,
        ]),
    ...(dated === ''
      ? []
      : [
          ru
            ? `По версии, действовавшей в день сделки: ${dated}.`
            : `By the version in force on the day of each deal: ${dated}.`,
        ]),
    ...(atMonthEnd === ''
      ? []
      : [
          ru
            ? `По последней версии, действовавшей в этом месяце: ${atMonthEnd}.`
            : `By the last version in force in the month: ${atMonthEnd}.`,
        ]),
  ];
}

/** To what lines are rounded, by the decimals of the currency. */
const ROUNDED_TO = {
  en: ['whole amounts', 'one decimal', 'two decimals', 'three decimals', 'four decimals'],
  ru: [
    'до целых',
    'до одного знака после запятой',
    'до двух знаков после запятой',
    'до трёх знаков после запятой',
    'до четырёх знаков после запятой',
  ],
} as const;

/** How lines and total come about. */
export function writeRoundingSentences(scheme: PayScheme, language: Language): string[] {
  const ru = language === 'ru';
  const shared = scheme.lines.map(({ code, name }) => {
    const parts = scheme.components
      .filter((component) => component.line === code)
      .map((component) => quote(component.name, language))
      .join(', ');
    if (parts === '')
      return ru
        ? `Строку «${name}» не оплачивает ни одна часть схемы.`
        : `No part of the scheme pays the line “${name}”.`;
    return ru
      ? `Строка «${name}» — точная сумма частей: ${parts}; округляется один раз.`
      : `The line “${name}” is the exact sum of: ${parts}; it is rounded once.`;
  });
  const rounded = ROUNDED_TO[language][countPlaces(scheme.currency)] ?? '';
  return [
    ...shared,
    ru
      ? `Каждая строка расчётного листа округляется один раз, ${rounded} по правилу половины вверх; внутри расчёта ничего не округляется, если это не сказано прямо.`
      : `Every line of the statement is rounded once, half-up to ${rounded}; nothing is rounded before, unless it is said so.`,
    ru ? 'Итог — сумма строк расчётного листа.' : 'The total is the sum of the lines of the statement.',
  ];
}
