import { writeExact } from '../../numbers/exact-fraction.js';
import { formatDecimal, formatPercent } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount } from '../../terms/amount-source.js';
import { phraseDealFilter } from '../../terms/deal-filter-phrase.js';
import { phraseReachedTiers } from '../../terms/tier-words.js';
import { readSteps } from '../../terms/tiers.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language, Texts } from '../../trace/language.js';
import { quote } from '../../trace/quoted.js';
import type { DealCommissionTerms, DealRule } from './deal-commission-terms.js';
import { countsMonths } from './time-with-client.js';

const BASES: Record<NonNullable<DealRule['on']>, Texts> = {
  amount: { en: 'of the revenue of the deal', ru: 'от выручки по сделке' },
  margin: { en: 'of the margin of the deal', ru: 'от маржи сделки' },
  collected: { en: 'of the money collected on the deal', ru: 'от поступивших по сделке денег' },
};

const PAID_TO: Record<DealRule['paidTo'], Texts> = {
  credited: { en: '', ru: '' },
  maker: { en: '; paid to whoever made the upsell', ru: '; начисляется тому, кто сделал допродажу' },
  bringer: {
    en: '; paid to whoever brought the client, also for deals in which they take no part any more',
    ru: '; начисляется тому, кто привёл клиента, в том числе за сделки, в которых он уже не участвует',
  },
  collector: {
    en: '; paid to whoever collected the money, also on deals that others made',
    ru: '; начисляется тому, кто обеспечил поступление денег, в том числе по чужим сделкам',
  },
};

const ONCE_PER_CLIENT: Texts = {
  en: '; paid to whoever brought the client, once per client',
  ru: '; начисляется тому, кто привёл клиента, один раз за клиента',
};

const ONLY_IN_ITS_MONTH: Texts = {
  en: '; paid once, in the month of the deal',
  ru: '; начисляется один раз, в месяце сделки',
};

const MONTHS: Texts = {
  en: 'Months with a client are counted by the calendar: the same day of a later month (or the last day of a shorter one) is the first after them; where a hand-over day is given for the client, that day counts in place of the months.',
  ru: 'Месяцы работы с клиентом считаются по календарю: тот же день нужного месяца (в более коротком — последний день) уже относится к следующему периоду; если для клиента указан день передачи в поддержку, вместо месяцев действует этот день.',
};

const AT_A_LOSS: Texts = {
  en: 'A deal sold at a loss pays nothing by its margin.',
  ru: 'За сделку, проданную в убыток, от её маржи ничего не начисляется.',
};

const LATER_MONEY: Texts = {
  en: 'Money that comes in later is paid at the rate of the day of sale.',
  ru: 'Деньги, поступившие позже, оплачиваются по ставке дня продажи.',
};

const RETURNS: Texts = {
  en: 'A return takes back what was paid for the sale, by the rule and at the rate of the sale and in the part that is returned; an amount per deal is taken back when nothing of the sale is left.',
  ru: 'Возврат снимает то, что было начислено за продажу, по её правилу и ставке и в возвращённой части; сумма за сделку снимается, когда от продажи ничего не осталось.',
};

function paysByMargin({ on, rateByMargin }: DealRule): boolean {
  return on === 'margin' || rateByMargin !== undefined;
}

/** The terms of a commission on single deals in sentences. */
export function describeDealCommission(
  terms: DealCommissionTerms,
  language: Language,
  vocabulary: Vocabulary,
): string[] {
  const ru = language === 'ru';
  const takesAll = terms.rules.some((rule) => rule.where === undefined);
  return [
    ru
      ? 'Комиссия за каждую сделку по первому подходящему правилу.'
      : 'Commission on each deal by the first rule that fits it.',
    ...terms.rules.map((rule, index) => writeRuleSentence(rule, index, language, vocabulary)),
    ...(takesAll ? [] : [ru ? 'За остальные сделки ничего не начисляется.' : 'Other deals pay nothing.']),
    ...writeCoefficientSentence(terms, language),
    ...(terms.rules.every((rule) => rule.paidTo !== 'credited')
      ? []
      : [
          ru
            ? 'Правила применяются к сделке целиком; комиссия за совместную сделку делится по долям участников, части в сумме точно равны целому.'
            : 'Rules look at the whole deal; the commission of a shared one is split by its shares, and the parts add up to exactly the whole.',
        ]),
    ...(terms.rules.some((rule) => countsMonths(rule.where)) ? [MONTHS[language]] : []),
    ...(terms.rules.some(paysByMargin) ? [AT_A_LOSS[language]] : []),
    ...(terms.rules.some(({ on, paidTo }) => on === 'collected' && paidTo !== 'collector')
      ? [LATER_MONEY[language]]
      : []),
    RETURNS[language],
  ];
}

function writeRuleSentence(rule: DealRule, index: number, language: Language, vocabulary: Vocabulary): string {
  const ru = language === 'ru';
  const which =
    rule.where === undefined && index > 0
      ? ru
        ? 'все остальные сделки'
        : 'all other deals'
      : phraseDealFilter(rule.where, language, vocabulary.places);
  const paid =
    rule.perDeal !== undefined
      ? `${phraseAmount(rule.perDeal, vocabulary, language)} ${ru ? 'за сделку' : 'per deal'}`
      : `${phraseRate(rule, language)} ${BASES[rule.on ?? 'amount'][language]}`;
  const paidTo = rule.paidTo === 'bringer' && rule.where?.order === 'first' ? ONCE_PER_CLIENT : PAID_TO[rule.paidTo];
  const once = rule.onlyInItsMonth === true ? ONLY_IN_ITS_MONTH[language] : '';
  return `${quote(rule.name, language)} (${which}): ${paid}${paidTo[language]}${once}.`;
}

function phraseRate({ rate, rateByMargin }: DealRule, language: Language): string {
  if (rateByMargin === undefined) return formatPercent(parseRatio(rate ?? '0'), language);
  const steps = phraseReachedTiers(readSteps(rateByMargin.steps), rateByMargin.edge, language, formatPercent);
  return language === 'ru'
    ? `ставка по доле маржи в выручке сделки (${steps})`
    : `a rate by the share of margin in the revenue of the deal (${steps})`;
}

function writeCoefficientSentence(
  { coefficients, otherProductLines }: DealCommissionTerms,
  language: Language,
): string[] {
  const ru = language === 'ru';
  if (coefficients === undefined) return [];
  const number = (text: string) => formatDecimal(writeExact(parseRatio(text)), language);
  const listed = coefficients.map((each) => `${each.productLine} — ${number(each.coefficient)}`);
  const other =
    otherProductLines === undefined ? [] : [`${ru ? 'остальные' : 'others'} — ${number(otherProductLines)}`];
  return [
    `${ru ? 'Перед применением ставки сумма сделки умножается на коэффициент товарной группы' : 'Before the rate the amount of a deal is multiplied by the coefficient of its product line'}: ${[...listed, ...other].join(', ')}.`,
  ];
}
