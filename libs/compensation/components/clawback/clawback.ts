import { listComponentsOfNature } from '../../terms/pay-of-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
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
  label: { en: 'Clawback', ru: 'Возврат комиссии', hi: 'वापस वसूली' },
  nature: 'correction',
  withinMonth: 'at-month-end',
  staff: notPaidForTheMonth,
  terms: clawbackTermsSchema,
  carriedState: {
    schema: clawbackStateSchema,
    fields: {
      deals: { en: 'deals', ru: 'сделки', hi: 'सौदे' },
      deal: undefined,
      client: undefined,
      on: { en: 'of', ru: 'от', hi: 'दिनांक' },
      from: { en: 'paid from', ru: 'выплачено с', hi: 'भुगतान का पहला महीना' },
      until: { en: 'until', ru: 'по', hi: 'भुगतान का अंतिम महीना' },
      paid: { en: 'paid for it', ru: 'выплачено за неё', hi: 'इस पर दिया गया' },
      isPaid: { en: 'paid by the client', ru: 'оплачена клиентом', hi: 'ग्राहक ने भुगतान किया' },
      taken: { en: 'taken back', ru: 'удержано', hi: 'वापस लिया गया' },
      begun: { en: 'taken back since', ru: 'удерживается с', hi: 'वापस लिया जा रहा है, शुरुआत' },
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
