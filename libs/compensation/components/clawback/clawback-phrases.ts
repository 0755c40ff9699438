import type { CountedTexts } from '../../trace/counted.js';
import type { Phrases } from '../../trace/phrases.js';

/** What the terms of a clawback are put into words with. */
export const clawbackPhrases = {
  takenBack: {
    en: 'What {components} paid for a deal is taken back as it was paid.',
    ru: 'Выплаченное за сделку компонентами {components} удерживается обратно в той сумме, в которой было выплачено.',
    hi: '{components} से सौदे पर जो दिया गया, वह उतना ही वापस लिया जाता है।',
  },
  whenClientLeaves: {
    en: 'It is taken back when the client leaves before {time} from the day of the deal are over.',
    ru: 'Удерживается, если клиент уходит до истечения {time} со дня сделки.',
    hi: 'यह तब वापस लिया जाता है जब ग्राहक सौदे के दिन से {time} पूरे होने से पहले चला जाए।',
  },
  whenUnpaid: {
    en: 'It is taken back when the deal is not paid {time} after its day; when the client pays after all, it is given back.',
    ru: 'Удерживается, если сделка не оплачена по истечении {time} со дня сделки; если клиент всё же оплатит, удержанное возвращается.',
    hi: 'यह तब वापस लिया जाता है जब सौदे के दिन से {time} बाद भी उसका भुगतान न हुआ हो; ग्राहक आख़िर में भुगतान कर दे तो लौटा दिया जाता है।',
  },
  mostShare: {
    en: "At most {share} of the month's pay before deductions is taken in a month, other corrections included; the rest is taken in later months.",
    ru: 'В месяц удерживается не более {share} выплат месяца до удержаний, вместе с другими корректировками; остальное удерживается в следующих месяцах.',
    hi: 'एक महीने में, दूसरे सुधारों सहित, कटौतियों से पहले के महीने के वेतन का अधिकतम {share} काटा जाता है; बाकी बाद के महीनों में काटा जाता है।',
  },
} as const satisfies Phrases;

export const monthsTexts: CountedTexts = {
  en: { other: '{count} months' },
  ru: { one: '{count} месяца', few: '{count} месяцев', many: '{count} месяцев' },
  hi: { other: '{count} महीने' },
};

export const daysTexts: CountedTexts = {
  en: { other: '{count} days' },
  ru: { one: '{count} дня', few: '{count} дней', many: '{count} дней' },
  hi: { other: '{count} दिन' },
};

export const instalmentsTexts: CountedTexts = {
  en: { other: 'It is taken back in {count} equal monthly parts.' },
  ru: {
    one: 'Удерживается равными частями в течение {count} месяца.',
    few: 'Удерживается равными частями в течение {count} месяцев.',
    many: 'Удерживается равными частями в течение {count} месяцев.',
  },
  hi: { other: 'यह {count} बराबर मासिक क़िस्तों में वापस लिया जाता है।' },
};
