import type { CountedTexts } from '../../trace/counted.js';
import type { ExplanationTexts } from '../../trace/language.js';
import type { Phrases } from '../../trace/phrases.js';
import type { KpiBonusTerms } from './kpi-bonus-terms.js';

/** How many results become one. */
export const RESULT_TEXTS = {
  each: {
    en: 'each indicator pays its own share',
    ru: 'каждый показатель оплачивается отдельно, по своей доле',
    hi: 'हर संकेतक अपना हिस्सा अलग से देता है',
  },
  weighted: {
    en: 'the results are added up by weight',
    ru: 'результаты складываются с учётом весов',
    hi: 'परिणाम भार के अनुसार जोड़े जाते हैं',
  },
  democratic: {
    en: 'the mean of the results counts',
    ru: 'засчитывается среднее результатов',
    hi: 'परिणामों का औसत गिना जाता है',
  },
  strict: {
    en: 'the least of the results counts',
    ru: 'засчитывается наименьший из результатов',
    hi: 'सबसे कम परिणाम गिना जाता है',
  },
} as const satisfies Readonly<Record<KpiBonusTerms['results'], ExplanationTexts>>;

/** What the terms of a KPI bonus are put into words with. */
export const kpiBonusPhrases = {
  measuresOnly: {
    en: 'Measured only, pays nothing by itself: other parts of the scheme depend on the result; {rule}.',
    ru: 'Только измеряется, отдельно не выплачивается: от результата зависят другие части схемы; {rule}.',
    hi: 'केवल नापा जाता है, अपने आप कुछ नहीं देता: स्कीम के दूसरे भाग परिणाम पर निर्भर हैं; {rule}।',
  },
  personal: {
    en: "Base bonus and indicators come from the person's KPI plan.",
    ru: 'Базовая премия и показатели — по личному плану KPI сотрудника.',
    hi: 'मूल बोनस और संकेतक व्यक्ति के अपने KPI प्लान से आते हैं।',
  },
  base: {
    en: 'Base bonus: {base}; {rule}.',
    ru: 'Базовая премия: {base}; {rule}.',
    hi: 'मूल बोनस: {base}; {rule}।',
  },
  floor: {
    en: 'At least {share} of the base bonus.',
    ru: 'Не менее {share} базовой премии.',
    hi: 'मूल बोनस का कम से कम {share}।',
  },
  cap: {
    en: 'At most {share} of the base bonus.',
    ru: 'Не более {share} базовой премии.',
    hi: 'मूल बोनस का अधिकतम {share}।',
  },
  /** In capitals, for those who sign. */
  withoutCap: {
    en: 'WITHOUT A CAP: nothing limits the result; indicators without a cap: {names}.',
    ru: 'БЕЗ ПРЕДЕЛА: результат ничем не ограничен, показатели без предела: {names}.',
    hi: 'बिना ऊपरी सीमा: परिणाम किसी चीज़ से सीमित नहीं; बिना ऊपरी सीमा के संकेतक: {names}।',
  },
  most: { en: 'Pays {amount} at most.', ru: 'Наибольшая выплата: {amount}.', hi: 'अधिकतम भुगतान: {amount}।' },
  ofBase: { en: '{share} of the base bonus', ru: '{share} базовой премии', hi: 'मूल बोनस का {share}' },
  rounded: {
    en: 'Attainment is rounded half-up to {decimals} of the ratio ({exact} becomes {rounded}).',
    ru: 'Выполнение округляется до {decimals} после запятой, половина — вверх; округляется отношение, а не процент ({exact} становится {rounded}).',
    hi: 'उपलब्धि अनुपात के {decimals} तक पूर्णांकित होती है, आधा हो तो ऊपर ({exact} बनता है {rounded})।',
  },
} as const satisfies Phrases;

/** To how many decimals something is rounded. */
export const decimalsTexts: CountedTexts = {
  en: { one: '{count} decimal', other: '{count} decimals' },
  ru: { one: '{count} знака', few: '{count} знаков', many: '{count} знаков' },
  hi: { other: '{count} दशमलव' },
};
