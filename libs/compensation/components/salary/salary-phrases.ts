import type { CountedTexts } from '../../trace/counted.js';
import type { Phrases } from '../../trace/phrases.js';

/** What the terms of a salary are put into words with. */
export const salaryPhrases = {
  byGrade: { en: 'Salary by grade: {grades}.', ru: 'Оклад по грейду: {grades}.', hi: 'ग्रेड के अनुसार वेतन: {grades}।' },
  ofAmount: { en: 'Salary: {amount}.', ru: 'Оклад: {amount}.', hi: 'वेतन: {amount}।' },
  personal: {
    en: 'Each person has a personal salary.',
    ru: 'Оклад у каждого сотрудника персональный.',
    hi: 'हर व्यक्ति का वेतन उसका अपना तय किया हुआ है।',
  },
  personalInstead: {
    en: 'A personal salary, where a person has one, is paid in its place.',
    ru: 'Если сотруднику назначен персональный оклад, выплачивается он.',
    hi: 'जिसका व्यक्तिगत वेतन तय है, उसे इसकी जगह वही मिलता है।',
  },
  partTime: {
    en: 'Of each it is the salary of full time; who works a share of full time is paid that share of it.',
    ru: 'Это оклад за полную ставку; кто работает на часть ставки, получает такую же часть оклада.',
    hi: 'यह पूरे समय के काम का वेतन है; जो पूर्णकाल का एक हिस्सा काम करता है, उसे वेतन का उतना ही हिस्सा मिलता है।',
  },
  seniorityOnFirstDay: {
    en: 'Plus {rate} of the salary for every full year worked{most}; the years are counted on the first day of the month.',
    ru: 'За каждый полный год работы — плюс {rate} оклада{most}; годы считаются на первый день месяца.',
    hi: 'काम के हर पूरे वर्ष पर वेतन में उसका {rate} जुड़ता है{most}; वर्ष महीने के पहले दिन गिने जाते हैं।',
  },
  seniorityOnLastDay: {
    en: 'Plus {rate} of the salary for every full year worked{most}; the years are counted on the last day of the month.',
    ru: 'За каждый полный год работы — плюс {rate} оклада{most}; годы считаются на последний день месяца.',
    hi: 'काम के हर पूरे वर्ष पर वेतन में उसका {rate} जुड़ता है{most}; वर्ष महीने के अंतिम दिन गिने जाते हैं।',
  },
  byDays: {
    en: 'Paid by the days worked out of the norm: {norm}.',
    ru: 'Оплачиваются отработанные дни относительно нормы: {norm}.',
    hi: 'मानक में से जितने दिन काम किया, उतना मिलता है; मानक: {norm}।',
  },
  byHours: {
    en: 'Paid by the hours worked out of the norm: {norm} of {hours} hours.',
    ru: 'Оплачиваются отработанные часы относительно нормы: {norm}, часов в дне: {hours}.',
    hi: 'मानक में से जितने घंटे काम किया, उतना मिलता है; मानक: {norm}, रोज़ के घंटे: {hours}।',
  },
  normByCalendar: {
    en: 'the working days of the month by the production calendar',
    ru: 'рабочие дни месяца по производственному календарю',
    hi: 'उत्पादन कैलेंडर के अनुसार महीने के कार्य दिवस',
  },
  normOfDays: { en: '{days} working days', ru: 'рабочих дней — {days}', hi: 'कार्य दिवस {days}' },
  beyondInProportion: {
    en: 'Time beyond the norm is paid in the same proportion.',
    ru: 'Время сверх нормы оплачивается в той же пропорции.',
    hi: 'मानक से ऊपर का समय उसी अनुपात में दिया जाता है।',
  },
  beyondUnpaid: {
    en: 'Time beyond the norm is not paid here.',
    ru: 'Время сверх нормы здесь не оплачивается.',
    hi: 'मानक से ऊपर के समय का यहाँ भुगतान नहीं होता।',
  },
} as const satisfies Phrases;

/** When the salary changes inside the month, by which days it is shared out. */
export const changePhrases = {
  'calendar-days': {
    ofEmployment: {
      en: 'When the salary changes inside the month, each part is paid its share of the calendar days of employment.',
      ru: 'Если оклад изменился внутри месяца, каждая часть оплачивается по своей доле календарных дней работы.',
      hi: 'महीने के भीतर वेतन बदले तो हर भाग रोज़गार के कैलेंडर दिनों में अपने हिस्से के अनुसार दिया जाता है।',
    },
    ofMonth: {
      en: 'When the salary changes or the employment begins or ends inside the month, each part is paid its share of the calendar days of the month.',
      ru: 'Если внутри месяца оклад изменился или сотрудник принят либо уволен, каждая часть оплачивается по своей доле календарных дней месяца.',
      hi: 'महीने के भीतर वेतन बदले या रोज़गार शुरू या ख़त्म हो तो हर भाग महीने के कैलेंडर दिनों में अपने हिस्से के अनुसार दिया जाता है।',
    },
  },
  'working-days': {
    ofEmployment: {
      en: 'When the salary changes inside the month, each part is paid its share of the working days of employment.',
      ru: 'Если оклад изменился внутри месяца, каждая часть оплачивается по своей доле рабочих дней работы.',
      hi: 'महीने के भीतर वेतन बदले तो हर भाग रोज़गार के कार्य दिवसों में अपने हिस्से के अनुसार दिया जाता है।',
    },
    ofMonth: {
      en: 'When the salary changes or the employment begins or ends inside the month, each part is paid its share of the working days of the month.',
      ru: 'Если внутри месяца оклад изменился или сотрудник принят либо уволен, каждая часть оплачивается по своей доле рабочих дней месяца.',
      hi: 'महीने के भीतर वेतन बदले या रोज़गार शुरू या ख़त्म हो तो हर भाग महीने के कार्य दिवसों में अपने हिस्से के अनुसार दिया जाता है।',
    },
  },
} as const satisfies Readonly<Record<string, Phrases>>;

/** How many years of service count at most, behind the rate of a year. */
export const mostYearsTexts: CountedTexts = {
  en: { other: ', for at most {count} years' },
  ru: {
    one: ', учитывается не более {count} года',
    few: ', учитывается не более {count} лет',
    many: ', учитывается не более {count} лет',
  },
  hi: { other: ', अधिकतम {count} वर्षों तक' },
};
