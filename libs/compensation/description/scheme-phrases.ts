import type { ExplanationTexts } from '../trace/language.js';
import type { Phrases } from '../trace/phrases.js';
import type { PaidFor } from '../terms/paid-for.js';

/** The headings of a scheme in words. */
export const headingPhrases = {
  values: { en: 'Numbers of the month', ru: 'Данные месяца', hi: 'महीने की संख्याएँ' },
  conditions: { en: 'Conditions', ru: 'Условия', hi: 'शर्तें' },
  change: {
    en: 'If the scheme changes within a month',
    ru: 'Если схема меняется в течение месяца',
    hi: 'अगर महीने के भीतर स्कीम बदले',
  },
  staff: {
    en: 'If somebody is hired or leaves within a month',
    ru: 'Если сотрудник принят или уволен в течение месяца',
    hi: 'अगर कोई महीने के भीतर नियुक्त हो या छोड़े',
  },
  rounding: { en: 'Total and rounding', ru: 'Итог и округление', hi: 'कुल और पूर्णांकन' },
  examples: { en: 'Worked examples', ru: 'Примеры расчёта', hi: 'हिसाब के उदाहरण' },
} as const satisfies Phrases;

/** What identifies a scheme. */
export const factPhrases = {
  code: { en: 'Code', ru: 'Код', hi: 'कोड' },
  goal: { en: 'Goal of the company', ru: 'Цель компании', hi: 'कंपनी का लक्ष्य' },
  version: { en: 'Version', ru: 'Версия', hi: 'संस्करण' },
  effectiveFrom: { en: 'In force from', ru: 'Действует с', hi: 'लागू होने की तारीख़' },
  currency: { en: 'Currency', ru: 'Валюта', hi: 'मुद्रा' },
  year: { en: 'Business year', ru: 'Финансовый год', hi: 'वित्तीय वर्ष' },
  profile: { en: 'Role profile', ru: 'Профиль роли', hi: 'भूमिका की प्रोफ़ाइल' },
} as const satisfies Phrases;

/** The mix of fixed and variable pay. */
export const profilePhrases = {
  profile: {
    en: '{name}, fixed pay is {limits} of all pay (otherwise a warning)',
    ru: '{name}, постоянная часть — {limits} всей выплаты (иначе предупреждение)',
    hi: '{name}, स्थिर वेतन पूरे वेतन का {limits} (वरना चेतावनी)',
  },
  atLeast: { en: 'at least {share}', ru: 'не менее {share}', hi: 'कम से कम {share}' },
  atMost: { en: 'at most {share}', ru: 'не более {share}', hi: 'अधिकतम {share}' },
} as const satisfies Phrases;

/** The sentences about what a scheme declares, and about a component beside its terms. */
export const schemePhrases = {
  valueOfMonth: {
    en: '{value}: given for every month.',
    ru: '{value}: указывается за каждый месяц.',
    hi: '{value}: हर महीने के लिए दिया जाता है।',
  },
  valueWithDefault: {
    en: '{value}: {fallback} for a month that gives none.',
    ru: '{value}: если за месяц не указано, принимается {fallback}.',
    hi: '{value}: महीने में न दिया हो तो {fallback} माना जाता है।',
  },
  condition: {
    en: 'The condition “{name}” holds if {condition}.',
    ru: 'Условие «{name}» выполнено, если {condition}.',
    hi: 'शर्त “{name}” पूरी है अगर {condition}।',
  },
  gate: {
    en: 'Paid only if {condition}.',
    ru: 'Выплачивается, только если {condition}.',
    hi: 'केवल तभी मिलता है जब {condition}।',
  },
  gateOfNamed: {
    en: 'Paid only if the condition {condition} holds.',
    ru: 'Выплачивается, только если выполнено условие {condition}.',
    hi: 'केवल तभी मिलता है जब शर्त {condition} पूरी हो।',
  },
  takenFromVariablePay: {
    en: 'What is taken away reduces the variable pay of the month, together with all else that is taken, down to zero, never the salary; what cannot be taken is not taken later, and is shown.',
    ru: 'Удержание уменьшает только переменную часть месяца — вместе со всеми другими удержаниями не ниже нуля; оклад не уменьшается; что удержать нельзя, не удерживается и позже и показывается.',
    hi: 'कटौती केवल महीने के परिवर्ती वेतन को घटाती है, बाकी सब कटौतियों सहित शून्य तक, मूल वेतन को कभी नहीं; जो काटा नहीं जा सकता, वह बाद में भी नहीं काटा जाता, और दिखाया जाता है।',
  },
  partOfLine: {
    en: 'Part of the line “{line}” of the statement.',
    ru: 'Входит в строку «{line}» расчётного листа.',
    hi: 'वेतन विवरण की पंक्ति “{line}” का भाग।',
  },
  unpaidLine: {
    en: 'No part of the scheme pays the line “{line}”.',
    ru: 'Строку «{line}» не оплачивает ни одна часть схемы.',
    hi: 'पंक्ति “{line}” में स्कीम का कोई भाग भुगतान नहीं करता।',
  },
  sharedLine: {
    en: 'The line “{line}” is the exact sum of: {parts}; it is rounded once.',
    ru: 'Строка «{line}» — точная сумма частей: {parts}; округляется один раз.',
    hi: 'पंक्ति “{line}” इनका सटीक योग है: {parts}; यह एक बार पूर्णांकित होती है।',
  },
  rounded: {
    en: 'Every line of the statement is rounded once, half-up to {decimals}; nothing is rounded before, unless it is said so.',
    ru: 'Каждая строка расчётного листа округляется один раз, {decimals}, половина — вверх; внутри расчёта ничего не округляется, если это не сказано прямо.',
    hi: 'वेतन विवरण की हर पंक्ति एक बार, {decimals} पूर्णांकित होती है, आधा हो तो ऊपर; उससे पहले कुछ पूर्णांकित नहीं होता, जब तक ऐसा न कहा गया हो।',
  },
  total: {
    en: 'The total is the sum of the lines of the statement.',
    ru: 'Итог — сумма строк расчётного листа.',
    hi: 'कुल राशि वेतन विवरण की पंक्तियों का योग है।',
  },
} as const satisfies Phrases;

/** To what lines are rounded, by the decimals of the currency. */
export const ROUNDED_TO: readonly ExplanationTexts[] = [
  { en: 'whole amounts', ru: 'до целых', hi: 'पूरी राशि तक' },
  { en: 'one decimal', ru: 'до одного знака после запятой', hi: 'एक दशमलव तक' },
  { en: 'two decimals', ru: 'до двух знаков после запятой', hi: 'दो दशमलव तक' },
  { en: 'three decimals', ru: 'до трёх знаков после запятой', hi: 'तीन दशमलव तक' },
  { en: 'four decimals', ru: 'до четырёх знаков после запятой', hi: 'चार दशमलव तक' },
];

/** What happens to the components of each kind in a month in which the scheme changes. */
export const changePhrases = {
  'calendar-days': {
    en: 'By each version for its share of the calendar days: {components}.',
    ru: 'По каждой версии за её долю календарных дней месяца: {components}.',
    hi: 'हर संस्करण से, कैलेंडर के दिनों में उसके हिस्से के अनुसार: {components}।',
  },
  'working-days': {
    en: 'By each version for its share of the working days: {components}.',
    ru: 'По каждой версии за её долю рабочих дней месяца: {components}.',
    hi: 'हर संस्करण से, कार्य दिवसों में उसके हिस्से के अनुसार: {components}।',
  },
  dated: {
    en: 'By the version in force on the day of each deal: {components}.',
    ru: 'По версии, действовавшей в день сделки: {components}.',
    hi: 'हर सौदे के दिन लागू संस्करण से: {components}।',
  },
  'at-month-end': {
    en: 'By the last version in force in the month: {components}.',
    ru: 'По последней версии, действовавшей в этом месяце: {components}.',
    hi: 'महीने में लागू आख़िरी संस्करण से: {components}।',
  },
} as const satisfies Phrases;

/** What is paid to somebody who comes or goes inside the month, where it is not shared out by days. */
export const PAID_FOR_TEXTS = {
  'whole-month': {
    en: 'In full to whoever is on the staff on any day of the month, to others nothing: {components}.',
    ru: 'Полностью, если сотрудник состоял в штате хотя бы один день месяца, иначе не выплачивается: {components}.',
    hi: 'जो महीने के किसी भी दिन कार्यरत हो उसे पूरा, दूसरों को कुछ नहीं: {components}।',
  },
  'on-staff-on-last-day': {
    en: 'In full to whoever is on the staff on the last day of the month, to others nothing: {components}.',
    ru: 'Полностью тем, кто состоит в штате в последний день месяца, остальным не выплачивается: {components}.',
    hi: 'जो महीने के अंतिम दिन कार्यरत हो उसे पूरा, दूसरों को कुछ नहीं: {components}।',
  },
  'also-after-leaving': {
    en: 'In full, also after leaving; to whoever is hired after the month nothing: {components}.',
    ru: 'Полностью, в том числе после увольнения; принятым после этого месяца не выплачивается: {components}.',
    hi: 'पूरा, छोड़ने के बाद भी; महीने के बाद नियुक्त को कुछ नहीं: {components}।',
  },
} as const satisfies Readonly<Record<Exclude<PaidFor, 'days-on-staff'>, ExplanationTexts>>;

/** The same where it is shared out, by the days by which a scheme divides a month. */
export const DAYS_ON_STAFF_TEXTS = {
  'calendar-days': {
    en: 'For the share of the calendar days of the month on the staff: {components}.',
    ru: 'За долю календарных дней месяца в штате: {components}.',
    hi: 'महीने के कैलेंडर दिनों में से कार्यरत दिनों के हिस्से के लिए: {components}।',
  },
  'working-days': {
    en: 'For the share of the working days of the month on the staff: {components}.',
    ru: 'За долю рабочих дней месяца в штате: {components}.',
    hi: 'महीने के कार्य दिवसों में से कार्यरत दिनों के हिस्से के लिए: {components}।',
  },
} as const satisfies Phrases;
