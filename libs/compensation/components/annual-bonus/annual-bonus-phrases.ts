import type { CountedTexts } from '../../trace/counted.js';
import type { Phrases } from '../../trace/phrases.js';

/** Whom the annual bonus is paid to, and with which statement. */
export const annualBonusPhrases = {
  judgedOnPayment: {
    en: 'Paid to those who, on the day of payment, {payment}, have finished probation ({months} from the day of hiring) and are on the staff; 0 to the others.',
    ru: 'Выплачивается тем, у кого ко дню выплаты, {payment}, закончился испытательный срок ({months} со дня приёма) и кто в этот день состоит в штате; остальным — 0.',
    hi: 'उन्हें मिलता है जिनकी परिवीक्षा (नियुक्ति के दिन से {months}) भुगतान के दिन, {payment}, तक पूरी हो चुकी है और जो उस दिन कार्यरत हैं; बाकी को 0।',
  },
  judgedBefore: {
    en: 'Paid to those whose probation ({months} from the day of hiring) ended by {by} and who are on the staff on the day of payment, {payment}; 0 to the others.',
    ru: 'Выплачивается тем, у кого испытательный срок ({months} со дня приёма) закончился не позже {by} и кто состоит в штате на день выплаты, {payment}; остальным — 0.',
    hi: 'उन्हें मिलता है जिनकी परिवीक्षा (नियुक्ति के दिन से {months}) {by} तक पूरी हुई और जो भुगतान के दिन, {payment}, को कार्यरत हैं; बाकी को 0।',
  },
  onceAYear: {
    en: 'Paid once a year, with the statement of {month}, {year}.',
    ru: 'Выплачивается раз в год, в расчётном листе за {month}, {year}.',
    hi: 'साल में एक बार, {month} के वेतन विवरण के साथ, {year} मिलता है।',
  },
  dayOfFollowingYear: {
    en: '{day} of the following year',
    ru: '{day} следующего года',
    hi: 'अगले वर्ष {day}',
  },
  dayOfFollowingBusinessYear: {
    en: '{day} of the following business year',
    ru: '{day} следующего финансового года',
    hi: 'अगले वित्तीय वर्ष में {day}',
  },
  forThatYear: { en: 'for that year', ru: 'за этот год', hi: 'उसी वर्ष के लिए' },
  forYearBefore: { en: 'for the year before', ru: 'за предыдущий год', hi: 'पिछले वर्ष के लिए' },
  forBusinessYearEnding: {
    en: 'for the business year that ends with that month',
    ru: 'за финансовый год, который заканчивается этим месяцем',
    hi: 'उस महीने के साथ पूरे होने वाले वित्तीय वर्ष के लिए',
  },
  forBusinessYearBefore: {
    en: 'for the last business year that ended before that month',
    ru: 'за последний финансовый год, закончившийся до этого месяца',
    hi: 'उस महीने से पहले पूरे हुए आख़िरी वित्तीय वर्ष के लिए',
  },
} as const satisfies Phrases;

/** How long probation takes. */
export const probationTexts: CountedTexts = {
  en: { other: '{count} months' },
  ru: { one: '{count} месяц', few: '{count} месяца', many: '{count} месяцев' },
  hi: { other: '{count} महीने' },
};
