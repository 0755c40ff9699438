import { parseRatio } from '../../numbers/ratio.js';
import { listComponentsOfNature, phraseComponents } from '../../terms/pay-of-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import { formatPercent } from '../../trace/number-display.js';
import { paysNothingOfTheMonth } from '../most-of-kind.js';
import { payComponent } from '../pay-component.js';
import { refuseSecondOfKind } from '../refuse-second-of-kind.js';
import { notPaidForTheMonth } from '../staff-of-kind.js';
import { compileClawback } from './calculate-clawback.js';
import {
  clawbackStateSchema,
  clawbackTermsSchema,
  listReferencesOfClawback,
  type ClawbackTerms,
} from './clawback-terms.js';
import { clawbackWarnings, clawbackWords } from './clawback-words.js';
import type { Problem } from '../../documents/problem.js';

/**
 * Takes back what was paid for deals whose client leaves or does not pay. It belongs to the months in which that was paid:
 * guarantees, draws and limits do not see it. It comes after all pay and the other corrections, and before fines.
 */
export const clawback = payComponent({
  label: { en: 'Clawback', ru: 'Возврат комиссии' },
  nature: 'correction',
  withinMonth: 'at-month-end',
  staff: notPaidForTheMonth,
  terms: clawbackTermsSchema,
  carriedState: {
    schema: clawbackStateSchema,
    fields: {
      deals: { en: 'deals', ru: 'сделки' },
      deal: undefined,
      client: undefined,
      on: { en: 'of', ru: 'от' },
      from: { en: 'paid from', ru: 'выплачено с' },
      until: { en: 'until', ru: 'по' },
      paid: { en: 'paid for it', ru: 'выплачено за неё' },
      isPaid: { en: 'paid by the client', ru: 'оплачена клиентом' },
      taken: { en: 'taken back', ru: 'удержано' },
      begun: { en: 'taken back since', ru: 'удерживается с' },
    },
  },
  most: paysNothingOfTheMonth,
  references: listReferencesOfClawback,
  gateRefusal:
    'what a shut gate kept from being taken back would be taken in no later month either; leave it out, and say in the terms when it is taken',
  check: refuseOthersThanDeals,
  after: (_terms, vocabulary) => [
    ...listComponentsOfNature(['fixed', 'variable', 'settlement'], vocabulary),
    ...vocabulary.components
      .filter(({ nature, kind }) => nature === 'correction' && kind !== 'clawback')
      .map(({ code }) => code),
  ],
  withheldLimit: (terms) => terms.mostShare,
  compile: compileClawback,
  describe: describeClawback,
  words: clawbackWords,
  warnings: clawbackWarnings,
});

function refuseOthersThanDeals({ of }: ClawbackTerms, vocabulary: Vocabulary): Problem[] {
  const others = of.flatMap((code, index): Problem[] => {
    const named = vocabulary.components.find((each) => each.code === code);
    if (named === undefined || named.paysByDeal === true) return [];
    return [
      {
        code: 'invalid',
        path: ['of', index],
        message: `"${named.name}" is not paid deal by deal, so that nobody knows what was paid for one of them; name a component of the kind "deal-commission"`,
      },
    ];
  });
  return [...refuseSecondOfKind('clawback', vocabulary, 'a deal could be taken back twice'), ...others];
}

function describeClawback(
  { of, whenClientLeaves, whenUnpaid, instalments, mostShare }: ClawbackTerms,
  language: Language,
  vocabulary: Vocabulary,
): string[] {
  const ru = language === 'ru';
  const components = phraseComponents(of, language, vocabulary);
  const share = formatPercent(parseRatio(mostShare), language);
  return [
    ru
      ? `Выплаченное за сделку компонентами ${components} удерживается обратно в той сумме, в которой было выплачено.`
      : `What ${components} paid for a deal is taken back as it was paid.`,
    ...(whenClientLeaves === undefined ? [] : [phraseLeaving(whenClientLeaves, ru)]),
    ...(whenUnpaid === undefined
      ? []
      : [
          ru
            ? `Удерживается, если сделка не оплачена по истечении ${whenUnpaid.afterDays} дн. со дня сделки; если клиент всё же оплатит, удержанное возвращается.`
            : `It is taken back when the deal is not paid ${whenUnpaid.afterDays} days after its day; when the client pays after all, it is given back.`,
        ]),
    ...(instalments === 1
      ? []
      : [
          ru
            ? `Удерживается равными частями в течение ${instalments} мес.`
            : `It is taken back in ${instalments} equal monthly parts.`,
        ]),
    ru
      ? `В месяц удерживается не более ${share} выплат месяца до удержаний, вместе с другими корректировками; остальное удерживается в следующих месяцах.`
      : `At most ${share} of the month's pay before deductions is taken in a month, other corrections included; the rest is taken in later months.`,
  ];
}

function phraseLeaving(within: NonNullable<ClawbackTerms['whenClientLeaves']>, ru: boolean): string {
  if ('withinMonths' in within)
    return ru
      ? `Удерживается, если клиент уходит до истечения ${within.withinMonths} мес. со дня сделки.`
      : `It is taken back when the client leaves before ${within.withinMonths} months from the day of the deal are over.`;
  return ru
    ? `Удерживается, если клиент уходит до истечения ${within.withinDays} дн. со дня сделки.`
    : `It is taken back when the client leaves before ${within.withinDays} days from the day of the deal are over.`;
}
