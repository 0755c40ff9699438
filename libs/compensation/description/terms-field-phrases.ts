import type { Phrases } from '../trace/phrases.js';

/** The fields of an overdue part, within the terms of a commission. */
const overdueFields = {
  'overdue.amount': { en: 'What is overdue.', ru: 'Что просрочено.', hi: 'क्या अतिदेय है।' },
  'overdue.owed': {
    en: 'All that is owed, due or not; compared with limit.',
    ru: 'Вся задолженность, просроченная и нет; сравнивается с лимитом.',
    hi: 'पूरा बकाया, अतिदेय हो या न हो; इसकी सीमा से तुलना होती है।',
  },
  'overdue.limit': {
    en: 'The most that may be owed; within it nothing is reduced.',
    ru: 'Наибольшая допустимая задолженность; в её пределах ничего не уменьшается.',
    hi: 'अधिकतम बकाया; इसके भीतर कुछ नहीं घटता।',
  },
  'overdue.deferredDays': {
    en: 'The days for which payment is deferred.',
    ru: 'На сколько дней отсрочен платёж.',
    hi: 'भुगतान की मोहलत के दिन।',
  },
  'overdue.agreedDays': {
    en: 'The days that were agreed; within them nothing is reduced.',
    ru: 'Согласованное число дней; в его пределах ничего не уменьшается.',
    hi: 'तय किए गए दिन; इनके भीतर कुछ नहीं घटता।',
  },
  'overdue.triggers': {
    en: 'Of clients: what makes their overdue part count, a limit on what they owe (the default), the days of deferred payment, or either.',
    ru: 'Для клиентов: из-за чего учитывается просроченная часть — лимита задолженности (если не указано иначе), дней отсрочки или любого из них.',
    hi: 'ग्राहकों के लिए: अतिदेय भाग किस कारण गिना जाए — बकाया की सीमा (न दिया हो तो यही), मोहलत के दिन, या दोनों में से कोई।',
  },
  'overdue.mode': {
    en: 'Whether rate is taken off the commission for the overdue part, or paid for it.',
    ru: 'Вычитается ли ставка из комиссии за просроченную часть или выплачивается за неё.',
    hi: 'अतिदेय भाग के लिए दर कमीशन में से घटाई जाए, या उस पर दी जाए।',
  },
} as const satisfies Phrases;

/** The fields of any bonus by indicators. */
const bonusFields = {
  plan: {
    en: 'Whether base bonus and indicators come from the personal KPI plan.',
    ru: 'Берутся ли базовая премия и показатели из личного плана KPI.',
    hi: 'मूल बोनस और संकेतक अपने KPI प्लान से आते हैं या नहीं।',
  },
  baseBonus: { en: 'What is paid at 100 %.', ru: 'Что выплачивается при 100 %.', hi: '100 % पर कितना मिलता है।' },
  indicators: {
    en: 'What is measured; weights add up to 100 %.',
    ru: 'Что измеряется; веса в сумме дают 100 %.',
    hi: 'क्या नापा जाता है; भारों का योग 100 % होता है।',
  },
  results: {
    en: 'How many results become one: each pays its own share, or they are added up by weight, averaged (democratic), or the least counts (strict).',
    ru: 'Как из нескольких результатов получается один: каждый оплачивается по своей доле, складываются по весам, берётся среднее или наименьший.',
    hi: 'कई परिणाम एक कैसे बनते हैं: हर एक अपना हिस्सा देता है, भार से जुड़ते हैं, औसत लिया जाता है, या सबसे कम गिना जाता है।',
  },
  attainmentDecimals: {
    en: 'Rounds each attainment half-up to so many decimals; without it nothing is rounded.',
    ru: 'До скольких знаков округляется каждое выполнение, половина — вверх; если не указано, ничего не округляется.',
    hi: 'हर उपलब्धि कितने दशमलव तक पूर्णांकित हो, आधा हो तो ऊपर; न दिया हो तो कुछ पूर्णांकित नहीं होता।',
  },
  curve: {
    en: 'What is paid for the combined result.',
    ru: 'Что выплачивается за общий результат.',
    hi: 'मिले-जुले परिणाम पर कितना मिलता है।',
  },
  cap: {
    en: 'The most of the base that is paid.',
    ru: 'Наибольшая доля базовой премии, которая выплачивается.',
    hi: 'मूल बोनस का अधिकतम कितना मिलता है।',
  },
  floor: {
    en: 'The least of the base that is paid.',
    ru: 'Наименьшая доля базовой премии, которая выплачивается.',
    hi: 'मूल बोनस का कम से कम कितना मिलता है।',
  },
} as const satisfies Phrases;

/** What an indicator says of itself in the words of its author. */
const explanationFields = {
  howMeasured: {
    en: 'How the result is measured: from what, by whom, counted how.',
    ru: 'Как измеряется результат: из чего, кем, как считается.',
    hi: 'परिणाम कैसे नापा जाता है: किससे, कौन, कैसे गिनता है।',
  },
  howInfluenced: {
    en: 'What the earner can do about the result.',
    ru: 'Как сотрудник может повлиять на результат.',
    hi: 'कर्मचारी परिणाम पर असर कैसे डाल सकता है।',
  },
} as const satisfies Phrases;

/** What editors show at fields of a definition, by its id; a field within another stands behind a full stop. */
export const DEFINITION_FIELDS: Readonly<Record<string, Phrases>> = {
  indicator: explanationFields,
  inputs: {
    'kpiPlan.indicators.howMeasured': explanationFields.howMeasured,
    'kpiPlan.indicators.howInfluenced': explanationFields.howInfluenced,
  },
  'kpi-bonus-terms': {
    ...bonusFields,
    measuresOnly: {
      en: 'Nothing is paid: what the indicators come to is the result that other components depend on.',
      ru: 'Ничего не выплачивается: итог показателей — результат, от которого зависят другие компоненты.',
      hi: 'कुछ नहीं दिया जाता: संकेतकों का नतीजा वह परिणाम है जिस पर दूसरे घटक निर्भर हैं।',
    },
  },
  'annual-bonus-terms': {
    ...bonusFields,
    probationMonths: {
      en: 'How many calendar months probation takes, from the day of hiring, which is its first: from the 1st of October 3 months are complete on the 31st of December.',
      ru: 'Сколько календарных месяцев длится испытательный срок, считая со дня приёма: с 1 октября 3 месяца истекают 31 декабря.',
      hi: 'परिवीक्षा कितने कैलेंडर महीनों की है, नियुक्ति के दिन से, जो पहला दिन है: 1 अक्टूबर से 3 महीने 31 दिसंबर को पूरे होते हैं।',
    },
    probationBy: {
      en: 'The day of the year that is paid for on which probation must have ended; without it, the day of payment.',
      ru: 'День оплачиваемого года, к которому испытательный срок должен закончиться; если не указан — день выплаты.',
      hi: 'जिस वर्ष का भुगतान है, उसका वह दिन जब तक परिवीक्षा पूरी होनी चाहिए; न दिया हो तो भुगतान का दिन।',
    },
    paidOn: {
      en: 'The day of the following year on which it is paid: whoever has finished probation and is on the staff then is paid. Without it, the 25th of the first month, 25 January where the business year is that of the calendar.',
      ru: 'День следующего года, в который премия выплачивается: её получают те, кто к нему прошёл испытательный срок и состоит в штате. Если не указан — 25-е число первого месяца: 25 января, когда финансовый год совпадает с календарным.',
      hi: 'अगले वर्ष का वह दिन जब यह दिया जाता है: जो तब तक परिवीक्षा पूरी कर चुका है और कार्यरत है, उसे मिलता है। न दिया हो तो पहले महीने की 25 तारीख़, वित्तीय वर्ष कैलेंडर वाला हो तो 25 जनवरी।',
    },
    statementMonth: {
      en: 'The month of the year whose statement pays it; other statements do not mention it. Without it, the last of the business year, December where that is the year of the calendar.',
      ru: 'Месяц года, в расчётном листе которого она выплачивается; в остальных её нет. Если не указан — последний месяц финансового года: декабрь, когда он совпадает с календарным.',
      hi: 'वर्ष का वह महीना जिसके वेतन विवरण में यह दिया जाता है; दूसरों में यह नहीं होता। न दिया हो तो वित्तीय वर्ष का आख़िरी महीना, कैलेंडर वर्ष हो तो दिसंबर।',
    },
  },
  'commission-terms': {
    belowZero: {
      en: 'What a month comes to in which more was returned than sold.',
      ru: 'Что делать с месяцем, в котором вернули больше, чем продали.',
      hi: 'जिस महीने बिक्री से ज़्यादा माल लौटा, उसका क्या होता है।',
    },
    ...overdueFields,
  },
  'year-to-date-commission-terms': overdueFields,
  'loyalty-award-terms': {
    amount: {
      en: 'What is paid; 0 where the award is not money.',
      ru: 'Что выплачивается; 0, если награда неденежная.',
      hi: 'कितना दिया जाता है; पुरस्कार पैसे में न हो तो 0।',
    },
    serviceMonths: {
      en: 'The least number of full months of service.',
      ru: 'Наименьшее число полных месяцев стажа.',
      hi: 'सेवा के पूरे महीनों की न्यूनतम संख्या।',
    },
    servedBy: {
      en: 'The day of the year on which service is counted. Without it, the last of the business year, 31 December where that is the year of the calendar.',
      ru: 'День года, на который считается стаж. Если не указан — последний день финансового года: 31 декабря, когда он совпадает с календарным.',
      hi: 'वर्ष का वह दिन जब तक सेवा गिनी जाती है। न दिया हो तो वित्तीय वर्ष का आख़िरी दिन, कैलेंडर वर्ष हो तो 31 दिसंबर।',
    },
    mostMisses: {
      en: 'How many tasks of the year may be missed.',
      ru: 'Сколько задач за год можно не выполнить в срок.',
      hi: 'वर्ष में कितने काम छूट सकते हैं।',
    },
    monthlyPlanAtLeast: {
      en: 'The least attainment of every monthly plan.',
      ru: 'Наименьшее выполнение каждого месячного плана.',
      hi: 'हर मासिक प्लान की न्यूनतम उपलब्धि।',
    },
    annualPlanAtLeast: {
      en: 'The least attainment of the annual plan.',
      ru: 'Наименьшее выполнение годового плана.',
      hi: 'वार्षिक प्लान की न्यूनतम उपलब्धि।',
    },
    statementMonth: {
      en: 'The month of the year whose statement proposes it; other statements do not mention it. Without it, the last of the business year, December where that is the year of the calendar.',
      ru: 'Месяц года, в расчётном листе которого награда предлагается; в остальных её нет. Если не указан — последний месяц финансового года: декабрь, когда он совпадает с календарным.',
      hi: 'वर्ष का वह महीना जिसके वेतन विवरण में यह प्रस्तावित होता है; दूसरों में यह नहीं होता। न दिया हो तो वित्तीय वर्ष का आख़िरी महीना, कैलेंडर वर्ष हो तो दिसंबर।',
    },
  },
};
