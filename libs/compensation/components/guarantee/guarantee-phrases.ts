import type { Phrases } from '../../trace/phrases.js';

/** What the terms of a guarantee are put into words with. */
export const guaranteePhrases = {
  ofOne: {
    en: 'Guaranteed amount: {amount}. If {counted} comes to less, the difference is paid on top.',
    ru: 'Гарантированная сумма: {amount}. Если {counted} меньше этой суммы, разница доплачивается.',
    hi: 'गारंटीकृत राशि: {amount}। {counted} इससे कम हो तो अंतर ऊपर से दिया जाता है।',
  },
  ofSeveral: {
    en: 'Guaranteed amount: {amount}. If {counted} together come to less, the difference is paid on top.',
    ru: 'Гарантированная сумма: {amount}. Учитываются {counted}. Если вместе они меньше этой суммы, разница доплачивается.',
    hi: 'गारंटीकृत राशि: {amount}। {counted} मिलाकर इससे कम हों तो अंतर ऊपर से दिया जाता है।',
  },
  prorated: {
    en: 'For a part of a month it is in proportion: {worked} / {planned}.',
    ru: 'За неполный месяц — пропорционально: {worked} / {planned}.',
    hi: 'अधूरे महीने के लिए अनुपात में: {worked} / {planned}।',
  },
} as const satisfies Phrases;
