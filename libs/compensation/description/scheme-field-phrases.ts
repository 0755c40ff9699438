import type { ExplanationTexts } from '../trace/language.js';
import type { Phrases } from '../trace/phrases.js';

/** What editors show at the fields of a scheme. */
export const SCHEME_FIELDS: Phrases = {
  format: {
    en: 'The format of this document; there is one, "pay-scheme/1".',
    ru: 'Формат этого документа; он один: «pay-scheme/1».',
    hi: 'इस दस्तावेज़ का प्रारूप; एक ही है: “pay-scheme/1”।',
  },
  code: {
    en: 'The code of the scheme, the same in all its versions.',
    ru: 'Код схемы, один и тот же во всех её версиях.',
    hi: 'स्कीम का कोड, उसके सभी संस्करणों में एक ही।',
  },
  name: {
    en: 'The name of the scheme, as it is read and signed.',
    ru: 'Название схемы, как его читают и подписывают.',
    hi: 'स्कीम का नाम, जैसा पढ़ा और हस्ताक्षरित किया जाता है।',
  },
  goal: {
    en: 'The goal of the company that the scheme serves; a scheme that is submitted has one.',
    ru: 'Цель компании, которой служит схема; у схемы, поданной на подпись, она есть.',
    hi: 'कंपनी का वह लक्ष्य जिसके लिए स्कीम है; मंज़ूरी के लिए भेजी गई स्कीम में यह होता है।',
  },
  version: {
    en: 'The version of this scheme; a signed version is never changed, only followed by the next.',
    ru: 'Версия этой схемы; подписанная версия не меняется, за ней идёт следующая.',
    hi: 'इस स्कीम का संस्करण; हस्ताक्षरित संस्करण कभी नहीं बदलता, उसके बाद अगला आता है।',
  },
  effectiveFrom: {
    en: 'The first day on which this version is in force.',
    ru: 'Первый день, с которого действует эта версия.',
    hi: 'वह पहला दिन जिससे यह संस्करण लागू है।',
  },
  currency: {
    en: 'The currency of all amounts, three capital letters of ISO 4217: its decimals are theirs. Without one amounts have 2.',
    ru: 'Валюта всех сумм, три заглавные латинские буквы по ISO 4217; от неё зависит число знаков. Без неё у сумм 2 знака.',
    hi: 'सभी राशियों की मुद्रा, ISO 4217 के तीन बड़े अक्षर; दशमलव उसी के हैं। न दी हो तो राशियों में 2 दशमलव होते हैं।',
  },
  withinMonth: {
    en: 'By which days a change inside a month divides it.',
    ru: 'По каким дням делится месяц, если внутри него что-то меняется.',
    hi: 'महीने के भीतर बदलाव होने पर महीना किन दिनों से बाँटा जाए।',
  },
  yearBeginsIn: {
    en: 'The number of the month in which the business year begins, 1 where none is named: the year to date, the annual bonus and the loyalty award follow it.',
    ru: 'Номер месяца, с которого начинается финансовый год; если не указан — 1. По нему считаются итог с начала года, годовая премия и награда за преданность компании.',
    hi: 'उस महीने की संख्या जिसमें वित्तीय वर्ष शुरू होता है, न दी हो तो 1: वर्ष का जोड़, वार्षिक बोनस और निष्ठा पुरस्कार इसी से चलते हैं।',
  },
  profile: {
    en: 'The role whose mix of fixed and variable pay the scheme keeps to.',
    ru: 'Роль, соотношения постоянной и переменной части которой схема придерживается.',
    hi: 'वह भूमिका जिसके स्थिर और परिवर्ती वेतन का मेल स्कीम में रखा जाता है।',
  },
  values: {
    en: 'The numbers of the month that the scheme reads, each with its name and unit.',
    ru: 'Числа месяца, которые читает схема, каждое со своим названием и единицей.',
    hi: 'महीने की वे संख्याएँ जिन्हें स्कीम पढ़ती है, हर एक अपने नाम और इकाई के साथ।',
  },
  conditions: {
    en: 'Conditions with a name, for several places that depend on the same.',
    ru: 'Условия с названием — для нескольких мест, которые зависят от одного и того же.',
    hi: 'नाम वाली शर्तें, उन कई जगहों के लिए जो एक ही बात पर निर्भर हैं।',
  },
  lines: {
    en: 'Statement lines that several components share; their exact sum is rounded once.',
    ru: 'Общие строки расчётного листа для нескольких компонентов; их точная сумма округляется один раз.',
    hi: 'वेतन विवरण की पंक्तियाँ जो कई घटकों में साझा हैं; उनका सटीक योग एक बार पूर्णांकित होता है।',
  },
  components: {
    en: 'What is paid, part by part, in the order of the statement.',
    ru: 'Что выплачивается, часть за частью, в порядке строк расчётного листа.',
    hi: 'क्या दिया जाता है, भाग-दर-भाग, वेतन विवरण के क्रम में।',
  },
  examples: {
    en: 'Worked examples: what a month comes to and what it then pays. All must give the expected results before the scheme can be submitted.',
    ru: 'Примеры расчёта: как прошёл месяц и что за него выплачивается. Все они должны сойтись, прежде чем схему можно подать.',
    hi: 'हिसाब के उदाहरण: महीना कैसा रहा और तब कितना मिलता है। भेजने से पहले सभी के परिणाम सही आने चाहिए।',
  },
};

/** What editors show at the fields that every component has around its terms. */
export const COMPONENT_FIELDS: Phrases = {
  code: {
    en: 'The code of the component; other components and conditions name it by this.',
    ru: 'Код компонента; по нему его называют другие компоненты и условия.',
    hi: 'घटक का कोड; दूसरे घटक और शर्तें उसे इसी से पुकारती हैं।',
  },
  name: {
    en: 'What the component is called on the statement.',
    ru: 'Как компонент называется в расчётном листе.',
    hi: 'वेतन विवरण में घटक का नाम।',
  },
  kind: {
    en: 'The kind of pay, which decides what the terms are.',
    ru: 'Вид выплаты, от которого зависит, каковы условия.',
    hi: 'भुगतान का प्रकार, जिससे तय होता है कि नियम क्या हैं।',
  },
  terms: { en: 'The terms of this kind.', ru: 'Условия этого вида.', hi: 'इस प्रकार के नियम।' },
  when: {
    en: 'Nothing is paid unless this holds.',
    ru: 'Без выполнения этого условия ничего не выплачивается.',
    hi: 'यह शर्त पूरी न हो तो कुछ नहीं मिलता।',
  },
  times: {
    en: 'The result that what it pays is multiplied by, once, before it is rounded.',
    ru: 'Результат, на который один раз, до округления, умножается выплата.',
    hi: 'वह परिणाम जिससे भुगतान, पूर्णांकन से पहले, एक बार गुणा होता है।',
  },
  for: {
    en: 'What is paid of it to somebody who comes or goes inside the month: the share of the days on the staff, all of the month, all if on the staff on the last day, or all also after leaving. Without it as its kind says.',
    ru: 'Что из этого выплачивается тем, кто принят или уволен внутри месяца: доля дней в штате, весь месяц, всё — если в штате в последний день, или всё и после увольнения. Если не указано — как принято для вида.',
    hi: 'महीने के भीतर आने या जाने वाले को इसमें से क्या मिलता है: कार्यरत दिनों का हिस्सा, पूरा महीना, अंतिम दिन कार्यरत हो तो पूरा, या छोड़ने के बाद भी पूरा। न दिया हो तो जैसा प्रकार में है।',
  },
  line: {
    en: 'The shared line that it is paid in; without it the component has lines of its own.',
    ru: 'Общая строка, в которую входит выплата; без неё у компонента свои строки.',
    hi: 'वह साझा पंक्ति जिसमें यह दिया जाता है; इसके बिना घटक की अपनी पंक्तियाँ होती हैं।',
  },
};

/** What a scheme is called as a whole, and the terms of a kind. */
export const titlePhrases = {
  scheme: { en: 'Pay scheme', ru: 'Схема оплаты', hi: 'वेतन स्कीम' },
  rules: {
    en: 'The rules that pay is calculated by: components, paid side by side.',
    ru: 'Правила, по которым рассчитывается оплата: компоненты, выплачиваемые рядом друг с другом.',
    hi: 'वे नियम जिनसे भुगतान निकलता है: साथ-साथ दिए जाने वाले घटक।',
  },
  terms: { en: 'Terms: {kind}', ru: 'Условия: {kind}', hi: 'नियम: {kind}' },
} as const satisfies Phrases;

/** What something is called that has a definition of its own, and what editors show for it. */
export interface DefinitionTexts {
  readonly title: ExplanationTexts;
  readonly description: ExplanationTexts;
}

export const definitionTexts = {
  code: {
    title: { en: 'Code', ru: 'Код', hi: 'कोड' },
    description: {
      en: 'A short name for machines, unique in its list: lower-case Latin letters, digits and single hyphens.',
      ru: 'Короткое имя для программ, единственное в своём списке: строчные латинские буквы, цифры и одиночные дефисы.',
      hi: 'प्रोग्रामों के लिए छोटा नाम, अपनी सूची में एक ही: छोटे लैटिन अक्षर, अंक और अकेले हाइफ़न।',
    },
  },
  day: {
    title: { en: 'Day', ru: 'День', hi: 'दिन' },
    description: { en: 'YYYY-MM-DD.', ru: 'ГГГГ-ММ-ДД.', hi: 'वर्ष-महीना-दिन, जैसे 2026-07-01।' },
  },
  month: {
    title: { en: 'Month', ru: 'Месяц', hi: 'महीना' },
    description: { en: 'YYYY-MM.', ru: 'ГГГГ-ММ.', hi: 'वर्ष-महीना, जैसे 2026-07।' },
  },
  quantity: {
    title: { en: 'Number', ru: 'Число', hi: 'संख्या' },
    description: {
      en: 'A number of 0 or more as text, at most 15 digits before the point and 6 after it.',
      ru: 'Число не меньше 0 текстом, не более 15 цифр до точки и 6 после неё.',
      hi: '0 या उससे बड़ी संख्या, टेक्स्ट में; बिंदु से पहले अधिकतम 15 अंक और बाद में 6।',
    },
  },
  money: {
    title: { en: 'Amount of money', ru: 'Денежная сумма', hi: 'राशि' },
    description: {
      en: 'An amount of 0 or more as text, with at most the decimals of the currency of the scheme: 2 where it names none.',
      ru: 'Сумма не меньше 0 текстом, знаков после точки — не больше, чем у валюты схемы: 2, если валюты нет.',
      hi: '0 या उससे बड़ी राशि, टेक्स्ट में; दशमलव अधिकतम स्कीम की मुद्रा के: मुद्रा न हो तो 2।',
    },
  },
  'amount-paid': {
    title: { en: 'Amount', ru: 'Сумма', hi: 'भुगतान राशि' },
    description: {
      en: 'An amount as text, with at most the decimals of the currency of the scheme; it may be less than 0.',
      ru: 'Сумма текстом, знаков после точки — не больше, чем у валюты схемы; может быть меньше 0.',
      hi: 'राशि टेक्स्ट में, दशमलव अधिकतम स्कीम की मुद्रा के; 0 से कम भी हो सकती है।',
    },
  },
  ratio: {
    title: { en: 'Ratio', ru: 'Отношение', hi: 'अनुपात' },
    description: {
      en: 'A percentage such as "60 %" or a ratio such as "0.6": the same.',
      ru: 'Процент, например «60 %», или отношение, например «0.6»: это одно и то же.',
      hi: 'प्रतिशत, जैसे “60 %”, या अनुपात, जैसे “0.6”: दोनों एक ही हैं।',
    },
  },
  rate: {
    title: { en: 'Rate', ru: 'Ставка', hi: 'दर' },
    description: {
      en: 'A percentage such as "5 %" or a ratio such as "0.05": the same. Over 1 it needs the sign.',
      ru: 'Процент, например «5 %», или отношение, например «0.05»: это одно и то же. Больше 1 — только со знаком процента.',
      hi: 'प्रतिशत, जैसे “5 %”, या अनुपात, जैसे “0.05”: दोनों एक ही हैं। 1 से ऊपर प्रतिशत का चिह्न ज़रूरी है।',
    },
  },
  weight: {
    title: { en: 'Weight', ru: 'Вес', hi: 'भार' },
    description: {
      en: 'A percentage such as "25" or an exact fraction such as "5/12"; the weights of a plan add up to 100 %.',
      ru: 'Процент, например «25», или точная дробь, например «5/12»; веса плана в сумме дают 100 %.',
      hi: 'प्रतिशत, जैसे “25”, या सटीक भिन्न, जैसे “5/12”; प्लान के भारों का योग 100 % होता है।',
    },
  },
  amount: {
    title: { en: 'Amount of the scheme', ru: 'Сумма схемы', hi: 'स्कीम की राशि' },
    description: {
      en: 'An amount of money as text, a value of the month, what another component pays, or sums and differences of these.',
      ru: 'Денежная сумма текстом, число месяца, выплата другого компонента либо их суммы и разности.',
      hi: 'राशि टेक्स्ट में, महीने की कोई संख्या, दूसरे घटक का भुगतान, या इनके जोड़ और घटाव।',
    },
  },
  number: {
    title: { en: 'Number of the scheme', ru: 'Число схемы', hi: 'स्कीम की संख्या' },
    description: {
      en: 'A number as text, a value of the month, what another component pays, or sums and differences of these.',
      ru: 'Число текстом, число месяца, выплата другого компонента либо их суммы и разности.',
      hi: 'संख्या टेक्स्ट में, महीने की कोई संख्या, दूसरे घटक का भुगतान, या इनके जोड़ और घटाव।',
    },
  },
  attainment: {
    title: { en: 'Attainment', ru: 'Выполнение', hi: 'उपलब्धि' },
    description: {
      en: 'The attainment of a component or of one of its indicators, or actual against planned.',
      ru: 'Выполнение компонента или одного из его показателей либо факт к плану.',
      hi: 'किसी घटक या उसके एक संकेतक की उपलब्धि, या योजना के मुक़ाबले वास्तविक।',
    },
  },
  condition: {
    title: { en: 'Condition', ru: 'Условие', hi: 'शर्त' },
    description: {
      en: 'An attainment or a number against limits; all, any or a number of several; the opposite; or a condition that the scheme names.',
      ru: 'Выполнение или число относительно границ; все, любое или несколько из условий; обратное; или условие, названное в схеме.',
      hi: 'सीमाओं के मुक़ाबले उपलब्धि या संख्या; सब, कोई एक या कुछ शर्तें; उल्टी शर्त; या स्कीम में नाम दी हुई शर्त।',
    },
  },
  'deal-filter': {
    title: { en: 'Which deals', ru: 'Какие сделки', hi: 'कौन से सौदे' },
    description: {
      en: 'The deals that count: by amount, order, time with the client, product line, tag, payment; but those of except.',
      ru: 'Сделки, которые учитываются: по сумме, порядку заказа, времени работы с клиентом, товарной группе, пометке, оплате; кроме перечисленных отдельно.',
      hi: 'गिने जाने वाले सौदे: राशि, ऑर्डर, ग्राहक के साथ समय, उत्पाद समूह, टैग, भुगतान के अनुसार; अलग से हटाए गए छोड़कर।',
    },
  },
  'payout-curve': {
    title: { en: 'Payout curve', ru: 'Кривая выплат', hi: 'भुगतान वक्र' },
    description: {
      en: 'What is paid for an attainment: points that rise from 0, linear or stepped between, with optional floor and cap.',
      ru: 'Что выплачивается за выполнение: точки, которые растут от 0, между ними линейно или ступенями; нижний и верхний предел по желанию.',
      hi: 'उपलब्धि पर कितना मिलता है: 0 से बढ़ते बिंदु, बीच में सीधी रेखा या चरण; चाहें तो निचली और ऊपरी सीमा।',
    },
  },
  multiplier: {
    title: { en: 'Result that multiplies', ru: 'Результат-множитель', hi: 'गुणा करने वाला परिणाम' },
    description: {
      en: 'An attainment, or what a payout curve pays for it; at most 200 % counts unless cap says otherwise.',
      ru: 'Выполнение или выплата за него по кривой; учитывается не более 200 %, если предел не указан иначе.',
      hi: 'उपलब्धि, या उस पर भुगतान वक्र से जो मिलता है; ऊपरी सीमा अलग न हो तो अधिकतम 200 % गिना जाता है।',
    },
  },
  indicator: {
    title: { en: 'Indicator', ru: 'Показатель', hi: 'संकेतक' },
    description: {
      en: 'What is measured, by its kind: higher or lower is better, within bounds, a quotient, a share of losses, a deviation, yes or no.',
      ru: 'Что измеряется, по виду: больше лучше или меньше лучше, в границах, частное, доля потерь, отклонение, да или нет.',
      hi: 'क्या नापा जाता है, प्रकार के अनुसार: ज़्यादा या कम बेहतर, सीमाओं में, भागफल, खोया हिस्सा, विचलन, हाँ या नहीं।',
    },
  },
  actuals: {
    title: { en: 'Actuals', ru: 'Факт', hi: 'वास्तविक परिणाम' },
    description: {
      en: 'What the indicators came to, by their code.',
      ru: 'Что показали показатели, по их кодам.',
      hi: 'संकेतकों का परिणाम, उनके कोड से।',
    },
  },
  inputs: {
    title: { en: 'Inputs of a month', ru: 'Данные месяца', hi: 'महीने के आँकड़े' },
    description: {
      en: "What one person's statement of one month is calculated from, besides the scheme.",
      ru: 'Из чего, кроме схемы, рассчитывается расчётный лист сотрудника за месяц.',
      hi: 'स्कीम के अलावा, जिनसे एक व्यक्ति का एक महीने का वेतन विवरण निकलता है।',
    },
  },
} as const satisfies Readonly<Record<string, DefinitionTexts>>;
