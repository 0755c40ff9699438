import type { ExplanationTexts } from '../../trace/language.js';
import type { Phrases } from '../../trace/phrases.js';
import type { DealRule } from './deal-commission-terms.js';

/** What a rate is a rate of, behind it. */
export const RATE_TEXTS = {
  amount: {
    en: '{rate} of the revenue of the deal',
    ru: '{rate} от выручки по сделке',
    hi: 'सौदे के राजस्व पर {rate}',
  },
  margin: { en: '{rate} of the margin of the deal', ru: '{rate} от маржи сделки', hi: 'सौदे के मार्जिन पर {rate}' },
  collected: {
    en: '{rate} of the money collected on the deal',
    ru: '{rate} от поступивших по сделке денег',
    hi: 'सौदे पर वसूले गए धन पर {rate}',
  },
} as const satisfies Readonly<Record<NonNullable<DealRule['on']>, ExplanationTexts>>;

/** Whom a rule pays, at its end; nothing of those to whom the deal is credited. */
export const PAID_TO_TEXTS = {
  credited: { en: '', ru: '', hi: '' },
  maker: {
    en: '; paid to whoever made the upsell',
    ru: '; начисляется тому, кто сделал допродажу',
    hi: '; उसे मिलता है जिसने अतिरिक्त बिक्री की',
  },
  bringer: {
    en: '; paid to whoever brought the client, also for deals in which they take no part any more',
    ru: '; начисляется тому, кто привёл клиента, в том числе за сделки, в которых он уже не участвует',
    hi: '; उसे मिलता है जो ग्राहक को लाया, उन सौदों पर भी जिनमें वह अब शामिल नहीं',
  },
  collector: {
    en: '; paid to whoever collected the money, also on deals that others made',
    ru: '; начисляется тому, кто обеспечил поступление денег, в том числе по чужим сделкам',
    hi: '; उसे मिलता है जिसने पैसा वसूला, दूसरों के किए सौदों पर भी',
  },
} as const satisfies Readonly<Record<DealRule['paidTo'], ExplanationTexts>>;

/** What a commission on single deals is put into words with. */
export const dealCommissionPhrases = {
  firstRule: {
    en: 'Commission on each deal by the first rule that fits it.',
    ru: 'Комиссия за каждую сделку — по первому подходящему правилу.',
    hi: 'हर सौदे पर कमीशन, पहले लागू होने वाले नियम से।',
  },
  rule: {
    en: '{name} ({which}): {paid}{paidTo}{once}.',
    ru: '{name} ({which}): {paid}{paidTo}{once}.',
    hi: '{name} ({which}): {paid}{paidTo}{once}।',
  },
  allOthers: { en: 'all other deals', ru: 'все остальные сделки', hi: 'बाकी सभी सौदे' },
  perDeal: { en: '{amount} per deal', ru: '{amount} за сделку', hi: 'हर सौदे पर {amount}' },
  rateByMargin: {
    en: 'a rate by the share of margin in the revenue of the deal ({steps})',
    ru: 'ставка по доле маржи в выручке сделки ({steps})',
    hi: 'सौदे के राजस्व में मार्जिन के हिस्से के अनुसार दर ({steps})',
  },
  oncePerClient: {
    en: '; paid to whoever brought the client, once per client',
    ru: '; начисляется тому, кто привёл клиента, один раз за клиента',
    hi: '; उसे मिलता है जो ग्राहक को लाया, हर ग्राहक पर एक बार',
  },
  onlyInItsMonth: {
    en: '; paid once, in the month of the deal',
    ru: '; начисляется один раз, в месяце сделки',
    hi: '; एक ही बार, सौदे के महीने में मिलता है',
  },
  othersPayNothing: {
    en: 'Other deals pay nothing.',
    ru: 'За остальные сделки ничего не начисляется.',
    hi: 'बाकी सौदों पर कुछ नहीं मिलता।',
  },
  coefficients: {
    en: 'Before the rate the amount of a deal is multiplied by the coefficient of its product line: {coefficients}.',
    ru: 'Перед применением ставки сумма сделки умножается на коэффициент товарной группы: {coefficients}.',
    hi: 'दर लगने से पहले सौदे की राशि उसके उत्पाद समूह के गुणांक से गुणा होती है: {coefficients}।',
  },
  otherLines: { en: 'others', ru: 'остальные', hi: 'बाकी' },
  shared: {
    en: 'Rules look at the whole deal; the commission of a shared one is split by its shares, and the parts add up to exactly the whole.',
    ru: 'Правила применяются к сделке целиком; комиссия за совместную сделку делится по долям участников, части в сумме точно равны целому.',
    hi: 'नियम पूरे सौदे को देखते हैं; साझा सौदे का कमीशन हिस्सों के अनुसार बँटता है, और भागों का योग ठीक पूरे के बराबर होता है।',
  },
  months: {
    en: 'Months with a client are counted by the calendar: the same day of a later month (or the last day of a shorter one) is the first after them; where a hand-over day is given for the client, that day counts in place of the months.',
    ru: 'Месяцы работы с клиентом считаются по календарю: тот же день нужного месяца (в более коротком — последний день) уже относится к следующему периоду; если для клиента указан день передачи в поддержку, вместо месяцев действует этот день.',
    hi: 'ग्राहक के साथ के महीने कैलेंडर से गिने जाते हैं: बाद के महीने का वही दिन (छोटे महीने में उसका आख़िरी दिन) उनके बाद का पहला दिन है; ग्राहक को सौंपने का दिन दिया हो तो महीनों की जगह वही दिन गिना जाता है।',
  },
  atALoss: {
    en: 'A deal sold at a loss pays nothing by its margin.',
    ru: 'За сделку, проданную в убыток, от её маржи ничего не начисляется.',
    hi: 'घाटे में बेचे गए सौदे पर उसके मार्जिन से कुछ नहीं मिलता।',
  },
  laterMoney: {
    en: 'Money that comes in later is paid at the rate of the day of sale.',
    ru: 'Деньги, поступившие позже, оплачиваются по ставке дня продажи.',
    hi: 'बाद में आए पैसे पर बिक्री के दिन की दर से मिलता है।',
  },
  returns: {
    en: 'A return takes back what was paid for the sale, by the rule and at the rate of the sale and in the part that is returned; an amount per deal is taken back when nothing of the sale is left.',
    ru: 'При возврате снимается начисленное за продажу — по её же правилу и ставке, в возвращённой части; сумма за сделку снимается, когда от продажи ничего не осталось.',
    hi: 'माल लौटने पर बिक्री पर जो दिया गया था, वह बिक्री के ही नियम और दर से, लौटे हुए भाग में, वापस लिया जाता है; प्रति सौदा राशि तब वापस ली जाती है जब बिक्री में से कुछ न बचे।',
  },
} as const satisfies Phrases;
