import { earlierService } from '../../terms/earlier-service-words.js';
import type { NoteWords, RuleCatalogue, RuleWords } from '../../trace/rule-words.js';

const ATTAINMENT = {
  kind: 'ratio',
  unlike: 'limit',
  name: { en: 'attainment', ru: 'выполнение', hi: 'उपलब्धि' },
} as const;
const LIMIT = { kind: 'ratio', name: { en: 'limit', ru: 'порог', hi: 'सीमा' } } as const;
const MONTH = { kind: 'month', name: { en: 'month', ru: 'месяц', hi: 'महीना' } } as const;
const OF_MONTH = { en: '{month}', ru: '{month}', hi: '{month}' };
const below = {
  values: { attainment: { kind: 'ratio', unlike: 'limit' }, limit: 'ratio' },
  text: { en: '{attainment} is below {limit}', ru: '{attainment} ниже {limit}', hi: '{attainment}, {limit} से कम है' },
} satisfies NoteWords;
const ofPlan = {
  formula: '{attainment} ≥ {limit}',
  values: { attainment: ATTAINMENT, limit: LIMIT },
  notes: { below },
} satisfies Omit<RuleWords, 'label'>;

/** The criteria of the loyalty award (pay-rules.md, section 10). */
export const loyaltyAwardWords = {
  'loyalty-award': {
    label: { en: 'Loyalty award', ru: 'Награда за преданность компании', hi: 'निष्ठा पुरस्कार' },
    formula: {
      en: '{amount} if every criterion is met',
      ru: '{amount}, если выполнены все критерии',
      hi: '{amount}, यदि हर मानदंड पूरा हो',
    },
    values: { amount: { kind: 'money', name: { en: 'amount', ru: 'сумма', hi: 'राशि' } } },
    notes: {
      proposed: {
        values: {},
        text: {
          en: 'every criterion is met: the award is proposed',
          ru: 'все критерии выполнены: сотрудник предлагается к награждению',
          hi: 'हर मानदंड पूरा है: पुरस्कार प्रस्तावित है',
        },
      },
      'not-proposed': {
        values: { unmet: 'quantity' },
        text: {
          en: 'criteria not met: {unmet}; the award is not proposed',
          ru: 'не выполнено критериев: {unmet}; к награждению не предлагается',
          hi: 'अपूर्ण मानदंड: {unmet}; पुरस्कार प्रस्तावित नहीं',
        },
      },
    },
  },
  'loyalty-award/on-staff': {
    label: { en: 'On the staff', ru: 'Состоит в штате', hi: 'कार्यरत' },
    formula: { en: 'on the staff on {countedOn}', ru: 'в штате на {countedOn}', hi: '{countedOn} को कार्यरत' },
    values: { countedOn: { kind: 'day', name: { en: 'the day of counting', ru: 'день подсчёта', hi: 'गणना का दिन' } } },
    notes: {
      leaves: {
        values: { leftOn: 'day' },
        text: {
          en: 'last day of work {leftOn}',
          ru: 'последний день работы {leftOn}',
          hi: 'कार्य का अंतिम दिन {leftOn}',
        },
      },
    },
  },
  'loyalty-award/service': {
    label: { en: 'Months of service', ru: 'Месяцев стажа', hi: 'सेवा के महीने' },
    formula: '{months} ≥ {needed}',
    values: {
      months: { kind: 'quantity', name: { en: 'full months', ru: 'полных месяцев', hi: 'पूरे महीने' } },
      needed: { kind: 'quantity', name: { en: 'months needed', ru: 'нужно месяцев', hi: 'आवश्यक महीने' } },
    },
    notes: {
      counted: {
        values: { hiredOn: 'day', countedOn: 'day' },
        text: {
          en: 'from {hiredOn} to {countedOn}',
          ru: 'с {hiredOn} по {countedOn}',
          hi: '{hiredOn} से {countedOn} तक',
        },
      },
      'earlier-service': earlierService,
    },
  },
  'loyalty-award/tasks': {
    label: { en: 'Tasks missed in the year', ru: 'Просрочено задач за год', hi: 'वर्ष में छूटे काम' },
    formula: '{misses} ≤ {most}',
    values: {
      misses: { kind: 'quantity', name: { en: 'missed', ru: 'просрочено', hi: 'छूटे' } },
      most: { kind: 'quantity', name: { en: 'allowed', ru: 'допускается', hi: 'अनुमत' } },
    },
    notes: {
      'missed-in': {
        values: { months: 'months' },
        text: { en: 'missed in {months}', ru: 'просрочены в: {months}', hi: 'छूटे: {months}' },
      },
    },
  },
  'loyalty-award/monthly-plans': {
    label: { en: 'Every monthly plan', ru: 'Каждый месячный план', hi: 'हर मासिक योजना' },
    formula: {
      en: '{met} of {plans} plans at {limit} or more',
      ru: '{met} из {plans} — планы, выполненные не ниже {limit}',
      hi: '{plans} में से {met} योजनाएँ {limit} या अधिक पर',
    },
    values: {
      met: { kind: 'quantity', name: { en: 'plans met', ru: 'выполнено планов', hi: 'पूरी हुई योजनाएँ' } },
      plans: { kind: 'quantity', name: { en: 'all plans', ru: 'всего планов', hi: 'सभी योजनाएँ' } },
      limit: LIMIT,
    },
  },
  'loyalty-award/month': { ...ofPlan, label: OF_MONTH, values: { ...ofPlan.values, month: MONTH } },
  'loyalty-award/month-without-plan': {
    label: OF_MONTH,
    formula: { en: 'no plan, not counted', ru: 'плана не было, не учитывается', hi: 'योजना नहीं, नहीं गिना गया' },
    values: { month: MONTH },
    notes: {
      because: {
        values: { reason: 'text' },
        text: { en: 'because: {reason}', ru: 'причина: {reason}', hi: 'कारण: {reason}' },
      },
    },
  },
  'loyalty-award/annual-plan': { label: { en: 'Annual plan', ru: 'Годовой план', hi: 'वार्षिक योजना' }, ...ofPlan },
} satisfies RuleCatalogue;
