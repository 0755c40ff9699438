import type { Phrases } from '../../trace/phrases.js';

/** What the terms of a commission are put into words with. */
export const commissionPhrases = {
  paidOn: {
    en: 'The commission is paid on: {base}.',
    ru: 'Основа комиссии: {base}.',
    hi: 'कमीशन का आधार: {base}।',
  },
  revenueOfClients: { en: 'the revenue of all clients', ru: 'выручка по всем клиентам', hi: 'सभी ग्राहकों का राजस्व' },
  productLines: {
    en: 'the sum of the product lines, each times its coefficient: {lines}',
    ru: 'сумма товарных групп с коэффициентами: {lines}',
    hi: 'उत्पाद समूहों का योग, हर एक अपने गुणांक से गुणा: {lines}',
  },
  takenBack: {
    en: 'Of less than 0, the same rate is taken back.',
    ru: 'Если основа меньше 0, комиссия с неё по той же ставке удерживается.',
    hi: 'आधार 0 से कम हो तो उसी दर से कमीशन वापस लिया जाता है।',
  },
  countsAsZero: {
    en: 'Less than 0 counts as 0: nothing is paid, and nothing taken back.',
    ru: 'Если основа меньше 0, она считается равной 0: комиссия не выплачивается и не удерживается.',
    hi: '0 से कम को 0 गिना जाता है: न कुछ दिया जाता है, न वापस लिया जाता है।',
  },
  flat: { en: 'Rate: {rate}.', ru: 'Ставка: {rate}.', hi: 'दर: {rate}।' },
  marginal: {
    en: 'By tiers, each rate on its own part: {tiers}.',
    ru: 'По ступеням, каждая ставка — со своей части: {tiers}.',
    hi: 'स्लैब के अनुसार, हर दर अपने भाग पर: {tiers}।',
  },
  wholeAmount: {
    en: 'The rate of the tier reached applies to the whole amount: {tiers}.',
    ru: 'Ставка достигнутой ступени применяется ко всей сумме: {tiers}.',
    hi: 'पहुँचे हुए स्लैब की दर पूरी राशि पर लगती है: {tiers}।',
  },
  byAttainment: {
    en: 'The rate depends on the attainment ({name}): {steps}.',
    ru: 'Ставка зависит от выполнения ({name}): {steps}.',
    hi: 'दर उपलब्धि ({name}) पर निर्भर है: {steps}।',
  },
  linear: {
    en: '{points}, linear between them, beyond the last its rate holds',
    ru: '{points}, между ними — линейно, после последней точки — её ставка',
    hi: '{points}, इनके बीच सीधी रेखा, अंतिम के बाद उसी की दर',
  },
} as const satisfies Phrases;
