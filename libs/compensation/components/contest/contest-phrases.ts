import type { ExplanationTexts } from '../../trace/language.js';
import type { Phrases } from '../../trace/phrases.js';
import type { ContestTerms } from './contest-terms.js';

/** How participants are compared. */
export const COMPARED_TEXTS = {
  rank: {
    en: 'The participants are ranked in each criterion, equal results have the same rank; the weighted sum of the ranks decides, the least is best.',
    ru: 'По каждому критерию участники занимают места, при равных результатах — одно и то же место; решает взвешенная сумма мест: чем она меньше, тем лучше.',
    hi: 'हर मानदंड में प्रतिभागियों का क्रम बनता है, बराबर परिणामों का क्रम एक ही होता है; क्रमों का भारित योग तय करता है, सबसे कम सबसे अच्छा।',
  },
  'share-of-best': {
    en: "Each result is measured by its share of the best participant's, a result below 0 counts 0; the weighted sum of the shares decides, the most is best.",
    ru: 'Каждый результат измеряется долей от лучшего среди участников, результат ниже 0 засчитывается как 0; решает взвешенная сумма долей: чем она больше, тем лучше.',
    hi: 'हर परिणाम सबसे अच्छे प्रतिभागी के परिणाम के हिस्से से नापा जाता है, 0 से कम परिणाम 0 गिना जाता है; हिस्सों का भारित योग तय करता है, सबसे ज़्यादा सबसे अच्छा।',
  },
} as const satisfies Readonly<Record<ContestTerms['compare'], ExplanationTexts>>;

/** What those are paid who share a place. */
export const TIES_TEXTS = {
  share: {
    en: 'Those who share a place share the prizes of the places that they fill equally, to the smallest unit of the currency.',
    ru: 'Участники, разделившие место, поровну делят призы занятых ими мест, с точностью до наименьшей единицы валюты.',
    hi: 'एक ही स्थान पाने वाले अपने भरे हुए स्थानों के पुरस्कार बराबर बाँटते हैं, मुद्रा की सबसे छोटी इकाई तक।',
  },
  same: {
    en: 'Those who share a place each get its prize in full, and the places after it are skipped.',
    ru: 'Каждый из разделивших место получает приз за него полностью, а следующие занятые ими места пропускаются.',
    hi: 'एक ही स्थान पाने वालों में हर एक को उसका पूरा पुरस्कार मिलता है, और उसके बाद के स्थान छोड़ दिए जाते हैं।',
  },
} as const satisfies Readonly<Record<ContestTerms['ties'], ExplanationTexts>>;

/** What else of a contest is put into words. */
export const contestPhrases = {
  byCriteria: {
    en: 'A contest by the criteria: {criteria}.',
    ru: 'Конкурс по критериям: {criteria}.',
    hi: 'इन मानदंडों पर प्रतियोगिता: {criteria}।',
  },
  criterion: {
    en: '{name} (weight {weight}{of})',
    ru: '{name} (вес {weight}{of})',
    hi: '{name} (भार {weight}{of})',
  },
  prizes: { en: 'Prizes by place: {prizes}.', ru: 'Призы по местам: {prizes}.', hi: 'स्थान के अनुसार पुरस्कार: {prizes}।' },
  leastParticipants: {
    en: 'With fewer than {least} participants no prizes are paid.',
    ru: 'Если участников меньше {least}, призы не выплачиваются.',
    hi: '{least} से कम प्रतिभागी हों तो पुरस्कार नहीं मिलते।',
  },
} as const satisfies Phrases;
