import type { ExplanationTexts } from '../../trace/language.js';
import type { NoteCatalogue, NoteWords, RuleCatalogue, RuleWords } from '../../trace/rule-words.js';
import { makeReachedStepNotes } from '../../terms/tier-words.js';
import { timeNoteWords } from './time-with-client.js';

const DEAL: ExplanationTexts = {
  en: 'Commission of the whole deal',
  ru: 'Комиссия за сделку целиком',
  hi: 'पूरे सौदे का कमीशन',
};

const BASES: Record<'amount' | 'margin' | 'collected', ExplanationTexts> = {
  amount: { en: 'revenue', ru: 'выручка', hi: 'राजस्व' },
  margin: { en: 'margin', ru: 'маржа', hi: 'मार्जिन' },
  collected: { en: 'money collected', ru: 'поступившие деньги', hi: 'वसूला गया धन' },
};

/** Why a deal is paid as it is. */
const dealNotes = {
  ...timeNoteWords,
  stated: {
    values: {},
    text: {
      en: 'as it was paid on the day of sale',
      ru: 'так, как было оплачено в день продажи',
      hi: 'जैसा बिक्री के दिन देय था',
    },
  },
} satisfies NoteCatalogue;

const RATE = { kind: 'ratio', name: { en: 'rate', ru: 'ставка', hi: 'दर' } } as const;

function rateOf(base: ExplanationTexts) {
  return {
    label: DEAL,
    formula: '{base} × {rate}',
    values: { base: { kind: 'money', name: base }, rate: RATE },
    notes: dealNotes,
  } satisfies RuleWords;
}

function weightedRateOf(base: ExplanationTexts) {
  const coefficient = {
    kind: 'quantity',
    name: { en: 'coefficient of the product line', ru: 'коэффициент товарной группы', hi: 'उत्पाद समूह का गुणांक' },
  } as const;
  return {
    label: DEAL,
    formula: '{base} × {coefficient} × {rate}',
    values: { base: { kind: 'money', name: base }, coefficient, rate: RATE },
    notes: dealNotes,
  } satisfies RuleWords;
}

const MARGIN_AND_AMOUNT = {
  margin: { kind: 'money', name: { en: 'margin', ru: 'маржа', hi: 'मार्जिन' } },
  amount: { kind: 'money', name: { en: 'revenue', ru: 'выручка', hi: 'राजस्व' } },
} as const;

const ADDED_EXACTLY = {
  values: {},
  text: {
    en: 'added up before rounding, and rounded once',
    ru: 'слагаемые сложены до округления, сумма округлена один раз',
    hi: 'पूर्णांकन से पहले जोड़ा गया, और एक बार पूर्णांकित',
  },
} satisfies NoteWords;

/** The rules of commission on single deals. */
export const dealCommissionWords = {
  'deal-commission': {
    label: { en: 'Commission on deals', ru: 'Комиссия за сделки', hi: 'सौदों पर कमीशन' },
    formula: 'sum',
    values: {},
    notes: {
      'added-exactly': ADDED_EXACTLY,
      unpaid: {
        values: { count: 'text' },
        text: {
          en: 'deals that no rule fits and that pay nothing: {count}',
          ru: 'сделок, к которым не подошло ни одно правило и за которые ничего не начислено: {count}',
          hi: 'सौदे जिन पर कोई नियम लागू नहीं और जिन पर कुछ देय नहीं: {count}',
        },
      },
    },
  },
  'deal-commission/rule': {
    label: { en: 'Rule', ru: 'Правило', hi: 'नियम' },
    formula: 'sum',
    values: {},
    notes: { 'added-exactly': ADDED_EXACTLY },
  },
  'deal-commission/amount': rateOf(BASES.amount),
  'deal-commission/weighted-amount': weightedRateOf(BASES.amount),
  'deal-commission/margin': rateOf(BASES.margin),
  'deal-commission/weighted-margin': weightedRateOf(BASES.margin),
  'deal-commission/collected': rateOf(BASES.collected),
  'deal-commission/weighted-collected': weightedRateOf(BASES.collected),
  'deal-commission/per-deal': {
    label: DEAL,
    formula: '{amount}',
    values: { amount: { kind: 'money', name: { en: 'amount per deal', ru: 'сумма за сделку', hi: 'प्रति सौदा राशि' } } },
    notes: dealNotes,
  },
  'deal-commission/share': {
    label: { en: 'Share of a deal', ru: 'Доля в сделке', hi: 'सौदे का हिस्सा' },
    formula: { en: '{share} of {commission}', ru: '{share} от {commission}', hi: '{commission} का {share}' },
    values: {
      share: { kind: 'ratio', name: { en: "the person's share", ru: 'доля сотрудника', hi: 'व्यक्ति का हिस्सा' } },
      commission: {
        kind: 'money',
        name: { en: 'the commission of the whole deal', ru: 'комиссии за сделку целиком', hi: 'पूरे सौदे का कमीशन' },
      },
    },
    notes: {
      ...dealNotes,
      parts: {
        values: { parts: 'amounts' },
        text: {
          en: 'the parts of all, {parts}, add up to the whole',
          ru: 'части всех участников, {parts}, в сумме дают целое',
          hi: 'सबके भाग, {parts}, मिलकर पूरा बनते हैं',
        },
      },
      'parts-rounded': {
        values: { parts: 'amounts' },
        text: {
          en: 'the parts of all, {parts}, add up to the whole: each is rounded down, and the smallest units of the currency left over go one by one to those that lost most',
          ru: 'части всех участников, {parts}, в сумме дают целое: каждая округлена вниз, а оставшиеся наименьшие единицы валюты по одной отданы тем, кто при округлении потерял больше',
          hi: 'सबके भाग, {parts}, मिलकर पूरा बनते हैं: प्रत्येक नीचे की ओर पूर्णांकित, और मुद्रा की बची हुई सबसे छोटी इकाइयाँ एक-एक कर उन्हें जाती हैं जिनका सबसे अधिक घटा',
        },
      },
    },
  },
  'deal-commission/rate-by-margin': {
    label: { en: 'Rate by the margin share', ru: 'Ставка по доле маржи', hi: 'मार्जिन के हिस्से के अनुसार दर' },
    formula: '{rate}',
    values: { rate: { kind: 'ratio', name: { en: 'rate', ru: 'ставка', hi: 'दर' } } },
    notes: makeReachedStepNotes({ en: 'margin share', ru: 'доля маржи', hi: 'मार्जिन का हिस्सा' }),
  },
  'deal-commission/margin-share': {
    label: { en: 'Margin share of the deal', ru: 'Доля маржи в сделке', hi: 'सौदे में मार्जिन का हिस्सा' },
    formula: '{margin} / {amount}',
    values: MARGIN_AND_AMOUNT,
  },
  'deal-commission/no-rate-at-a-loss': {
    label: { en: 'Rate by the margin share', ru: 'Ставка по доле маржи', hi: 'मार्जिन के हिस्से के अनुसार दर' },
    formula: {
      en: 'no rate: sold with a margin of {margin} for {amount}',
      ru: 'ставки нет: маржа {margin} при сумме {amount}',
      hi: 'कोई दर नहीं: {amount} में {margin} मार्जिन के साथ बेचा गया',
    },
    values: MARGIN_AND_AMOUNT,
  },
  'deal-commission/return': {
    label: { en: 'Return', ru: 'Возврат', hi: 'वापसी' },
    formula: '{after} - {before}',
    values: {
      after: {
        kind: 'money',
        name: {
          en: 'paid for the sale with this return',
          ru: 'за продажу с этим возвратом',
          hi: 'इस वापसी सहित बिक्री पर देय',
        },
      },
      before: { kind: 'money', name: { en: 'paid before it', ru: 'до него', hi: 'इससे पहले दिया गया' } },
    },
    notes: {
      ...dealNotes,
      'return-of': {
        values: { sale: 'text', on: 'day' },
        text: {
          en: 'takes back deal {sale} of {on}',
          ru: 'возврат по сделке {sale} от {on}',
          hi: '{on} के सौदे {sale} को वापस लेता है',
        },
      },
    },
  },
  'deal-commission/after-return': {
    label: { en: 'The sale with this return', ru: 'Продажа с этим возвратом', hi: 'इस वापसी सहित बिक्री' },
    formula: 'sum',
    values: {},
  },
  'deal-commission/before-return': {
    label: { en: 'The sale before this return', ru: 'Продажа до этого возврата', hi: 'इस वापसी से पहले की बिक्री' },
    formula: 'sum',
    values: {},
  },
  'deal-commission/not-theirs': {
    label: { en: 'Deal', ru: 'Сделка', hi: 'सौदा' },
    formula: { en: 'not paid to this person', ru: 'этому сотруднику не начисляется', hi: 'इस व्यक्ति को देय नहीं' },
    values: {},
  },
  'deal-commission/more-deals': {
    label: { en: 'Further deals', ru: 'Остальные сделки', hi: 'अन्य सौदे' },
    formula: {
      en: 'deals calculated in the same way: {count}',
      ru: 'сделок, рассчитанных так же: {count}',
      hi: 'इसी प्रकार गणना किए गए सौदे: {count}',
    },
    values: { count: { kind: 'text', name: { en: 'number', ru: 'количество', hi: 'संख्या' } } },
  },
} satisfies RuleCatalogue;
