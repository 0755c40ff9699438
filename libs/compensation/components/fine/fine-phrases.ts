import type { Phrases } from '../../trace/phrases.js';

/** What the terms of fines are put into words with. */
export const finePhrases = {
  fromVariablePay: {
    en: 'Fines are taken from the variable pay of the month only, never from the salary.',
    ru: 'Штрафы удерживаются только из переменной части месяца, оклад не уменьшают.',
    hi: 'जुर्माने केवल महीने के परिवर्ती वेतन से काटे जाते हैं, मूल वेतन से कभी नहीं।',
  },
  fromAllPay: {
    en: 'Fines are taken from pay of the month, the salary among it.',
    ru: 'Штрафы удерживаются из выплат месяца вместе с окладом.',
    hi: 'जुर्माने मूल वेतन सहित महीने के वेतन से काटे जाते हैं।',
  },
  fromComponents: {
    en: 'Fines are taken from {components}.',
    ru: 'Штрафы удерживаются из: {components}.',
    hi: 'जुर्माने इनमें से काटे जाते हैं: {components}।',
  },
  mostShare: {
    en: "All fines together take at most {share} of the month's pay before deductions; the rest is not taken, and is shown.",
    ru: 'Все штрафы вместе — не более {share} выплат месяца до удержаний; остальное не удерживается и показывается.',
    hi: 'सभी जुर्माने मिलाकर कटौतियों से पहले के महीने के वेतन का अधिकतम {share} काटते हैं; बाकी नहीं काटा जाता और दिखाया जाता है।',
  },
  besideAdjustments: {
    en: 'Where {adjustments} takes back as well, both together take at most the larger of their two limits: fines have what is left.',
    ru: 'Если удерживает и {adjustments}, вместе удерживается не больше большего из двух пределов: штрафам остаётся остаток.',
    hi: 'जहाँ {adjustments} से भी काटा जाए, वहाँ दोनों मिलाकर दो सीमाओं में से बड़ी सीमा तक काटते हैं: जुर्मानों के लिए बचा हुआ रहता है।',
  },
} as const satisfies Phrases;
