import { dayDisplay } from '../day-display.js';
import { fractionFromText } from '../numbers/exact-fraction.js';
import { percentDisplay, quantityDisplay } from '../numbers/number-display.js';
import { ratioFraction } from '../numbers/ratio.js';
import type { Language } from '../trace/language.js';
import { quoted } from '../trace/quoted.js';
import { componentOfKind } from './component-registry.js';
import type { PayProfile } from './pay-mix.js';
import type { PayScheme } from './pay-scheme.js';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What identifies a scheme, and the role that it is made for. */
export function factsOf(scheme: PayScheme, language: Language): Fact[] {
  const ru = language === 'ru';
  return [
    { label: ru ? 'Код' : 'Code', value: scheme.code },
    { label: ru ? 'Версия' : 'Version', value: String(scheme.version) },
    { label: ru ? 'Действует с' : 'In force from', value: dayDisplay(scheme.effectiveFrom, language) },
    ...(scheme.currency === undefined ? [] : [{ label: ru ? 'Валюта' : 'Currency', value: scheme.currency }]),
    ...(scheme.profile === undefined
      ? []
      : [{ label: ru ? 'Профиль роли' : 'Role profile', value: profilePhrase(scheme.profile, language) }]),
  ];
}

function profilePhrase({ name, fixedAtLeast, fixedAtMost }: PayProfile, language: Language): string {
  const ru = language === 'ru';
  const limits = [
    ...(fixedAtLeast === undefined
      ? []
      : [`${ru ? 'не менее' : 'at least'} ${percentDisplay(ratioFraction(fixedAtLeast))}`]),
    ...(fixedAtMost === undefined
      ? []
      : [`${ru ? 'не более' : 'at most'} ${percentDisplay(ratioFraction(fixedAtMost))}`]),
  ].join(ru ? ' и ' : ' and ');
  return ru
    ? `${name}, постоянная часть — ${limits} всей выплаты (иначе предупреждение)`
    : `${name}, fixed pay is ${limits} of all pay (otherwise a warning)`;
}

/** A number of the month that the scheme declares. */
export function valueSentence(value: PayScheme['values'][number], language: Language): string {
  const named = `${quoted(value.name, language)} (${value.unit})`;
  if (value.default === undefined)
    return language === 'ru' ? `${named}: указывается за каждый месяц.` : `${named}: given for every month.`;
  const fallback = quantityDisplay(fractionFromText(value.default));
  return language === 'ru'
    ? `${named}: если за месяц не указано, принимается ${fallback}.`
    : `${named}: ${fallback} for a month that gives none.`;
}

/** What happens to a month in which the scheme changes. */
export function changeSentences(scheme: PayScheme, language: Language): string[] {
  const ru = language === 'ru';
  const named = (withinMonth: string) =>
    scheme.components
      .filter(({ kind }) => componentOfKind(kind).withinMonth === withinMonth)
      .map(({ name }) => quoted(name, language))
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

/** How lines and total come about. */
export function roundingSentences(scheme: PayScheme, language: Language): string[] {
  const ru = language === 'ru';
  const shared = scheme.lines.map(({ code, name }) => {
    const parts = scheme.components
      .filter((component) => component.line === code)
      .map((component) => quoted(component.name, language))
      .join(', ');
    if (parts === '')
      return ru
        ? `Строку «${name}» не оплачивает ни одна часть схемы.`
        : `No part of the scheme pays the line “${name}”.`;
    return ru
      ? `Строка «${name}» — точная сумма частей: ${parts}; округляется один раз.`
      : `The line “${name}” is the exact sum of: ${parts}; it is rounded once.`;
  });
  return [
    ...shared,
    ru
      ? 'Каждая строка расчётного листа округляется один раз, до двух знаков после запятой по правилу половины вверх; внутри расчёта ничего не округляется, если это не сказано прямо.'
      : 'Every line of the statement is rounded once, half-up to two decimals; nothing is rounded before, unless it is said so.',
    ru ? 'Итог — сумма строк расчётного листа.' : 'The total is the sum of the lines of the statement.',
  ];
}
