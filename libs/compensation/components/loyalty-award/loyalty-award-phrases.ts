import type { Phrases } from '../../trace/phrases.js';

/** What the terms of a loyalty award are put into words with. */
export const loyaltyAwardPhrases = {
  criteria: {
    en: 'Proposed for a person who is on the staff on {day} and fulfils all of: full months of service by then, at least {months}; tasks missed in the year, at most {misses}; every monthly plan at {monthly} or more; the annual plan at {annual} or more.',
    ru: 'Сотрудник предлагается к награждению, если он состоит в штате на {day} и при этом: полных месяцев стажа на этот день — не менее {months}; просроченных за год задач — не более {misses}; каждый месячный план выполнен не ниже {monthly}; годовой план — не ниже {annual}.',
    hi: 'पुरस्कार उसके लिए प्रस्तावित होता है जो {day} को कार्यरत है और ये सब पूरा करता है: तब तक सेवा के पूरे महीने कम से कम {months}; वर्ष में छूटे काम अधिकतम {misses}; हर मासिक प्लान {monthly} या अधिक पर; वार्षिक प्लान {annual} या अधिक पर।',
  },
  amount: { en: 'Amount of the award: {amount}.', ru: 'Сумма награды: {amount}.', hi: 'पुरस्कार की राशि: {amount}।' },
  notMoney: {
    en: 'The award is not money: its line is {nothing}.',
    ru: 'Награда неденежная: в её строке — {nothing}.',
    hi: 'पुरस्कार पैसे में नहीं है: उसकी पंक्ति में {nothing} रहता है।',
  },
  proposed: {
    en: 'It is proposed once a year, with the statement of {month}; the directors decide.',
    ru: 'Предложение входит раз в год в расчётный лист за {month}; решение принимают директора.',
    hi: 'यह साल में एक बार, {month} के वेतन विवरण के साथ प्रस्तावित होता है; निर्णय निदेशक लेते हैं।',
  },
  businessYear: {
    en: 'The year is the business year, {from}.',
    ru: 'Год — финансовый, {from}.',
    hi: 'वर्ष का अर्थ वित्तीय वर्ष है, {from}।',
  },
} as const satisfies Phrases;
