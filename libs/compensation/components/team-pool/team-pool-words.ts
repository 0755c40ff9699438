import type { NoteCatalogue, RuleCatalogue } from '../../trace/rule-words.js';

const LABEL = { en: 'Team part', ru: 'Командная часть', hi: 'टीम का भाग' };
const POOL = { en: 'Team pool', ru: 'Командный фонд', hi: 'टीम कोष' };
const POOL_VALUE = { kind: 'money', name: { en: 'team pool', ru: 'командный фонд', hi: 'टीम कोष' } } as const;
const RESULT = {
  kind: 'money',
  name: { en: 'result of the team', ru: 'результат команды', hi: 'टीम का परिणाम' },
} as const;

const partNotes = {
  'shared-out': {
    values: {},
    text: {
      en: 'all parts are rounded down to the smallest unit of the currency, and the units left over go to those who lost most by it, of equals to the first by id, so that the parts add up to the pool',
      ru: 'все части округляются вниз до наименьшей единицы валюты, а оставшиеся единицы получают те, кто потерял при округлении больше всех, из равных — первые по порядку идентификаторов, поэтому сумма частей равна фонду',
      hi: 'सभी भाग मुद्रा की सबसे छोटी इकाई तक नीचे की ओर पूर्णांकित होते हैं, और बची इकाइयाँ उन्हें जाती हैं जिनका सबसे अधिक घटा, बराबर होने पर पहचान क्रम में पहले को, ताकि भागों का योग कोष के बराबर हो',
    },
  },
} satisfies NoteCatalogue;

const poolNotes = {
  'below-zero': {
    values: {},
    text: {
      en: 'the result is below 0: there is nothing to share',
      ru: 'результат ниже 0: делить нечего',
      hi: 'परिणाम 0 से कम है: बाँटने को कुछ नहीं',
    },
  },
} satisfies NoteCatalogue;

/** The rules of the team pool (pay-rules.md, section 4, "team part"). */
export const teamPoolWords = {
  'team-pool/equal': {
    label: LABEL,
    formula: '{pool} / {members}',
    values: {
      pool: POOL_VALUE,
      members: { kind: 'quantity', name: { en: 'members', ru: 'число участников', hi: 'सदस्य' } },
    },
    notes: partNotes,
  },
  'team-pool/by-salary': {
    label: LABEL,
    formula: '{pool} × {own} / {total}',
    values: {
      pool: POOL_VALUE,
      own: { kind: 'money', name: { en: 'own salary', ru: 'свой оклад', hi: 'अपना वेतन' } },
      total: { kind: 'money', name: { en: 'salaries of the team', ru: 'оклады команды', hi: 'टीम के वेतन' } },
    },
    notes: partNotes,
  },
  'team-pool/by-hours': {
    label: LABEL,
    formula: '{pool} × {own} / {total}',
    values: {
      pool: POOL_VALUE,
      own: { kind: 'quantity', name: { en: 'own hours', ru: 'свои часы', hi: 'अपने घंटे' } },
      total: { kind: 'quantity', name: { en: 'hours of the team', ru: 'часы команды', hi: 'टीम के घंटे' } },
    },
    notes: partNotes,
  },
  'team-pool/rate': {
    label: POOL,
    formula: '{result} × {rate}',
    values: { result: RESULT, rate: { kind: 'ratio', name: { en: 'rate', ru: 'ставка', hi: 'दर' } } },
    notes: poolNotes,
  },
  'team-pool/amount': {
    label: POOL,
    formula: '{result}',
    values: { result: { kind: 'money', name: { en: 'amount', ru: 'сумма', hi: 'राशि' } } },
    notes: poolNotes,
  },
} satisfies RuleCatalogue;
