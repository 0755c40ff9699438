import { earlierService } from '../../terms/earlier-service-words.js';
import type { NoteWords, RuleCatalogue, RuleWords } from '../../trace/rule-words.js';

const ATTAINMENT = { kind: 'ratio', unlike: 'limit', name: { en: 'attainment', ru: 'выполнение' } } as const;
const LIMIT = { kind: 'ratio', name: { en: 'limit', ru: 'порог' } } as const;
const MONTH = { kind: 'month', name: { en: 'month', ru: 'месяц' } } as const;
const OF_MONTH = { en: '{month}', ru: '{month}' };
const below = {
  values: { attainment: { kind: 'ratio', unlike: 'limit' }, limit: 'ratio' },
  text: { en: '{attainment} is below {limit}', ru: '{attainment} ниже {limit}' },
} satisfies NoteWords;
const ofPlan = {
  formula: '{attainment} ≥ {limit}',
  values: { attainment: ATTAINMENT, limit: LIMIT },
  notes: { below },
} satisfies Omit<RuleWords, 'label'>;

/** The criteria of the loyalty award (pay-rules.md, section 10). */
export const loyaltyAwardWords = {
  'loyalty-award': {
    label: { en: 'Loyalty award', ru: 'Награда за преданность компании' },
    formula: { en: '{amount} if every criterion is met', ru: '{amount}, если выполнены все критерии' },
    values: { amount: { kind: 'money', name: { en: 'amount', ru: 'сумма' } } },
    notes: {
      proposed: {
        values: {},
        text: {
          en: 'every criterion is met: the award is proposed',
          ru: 'все критерии выполнены: сотрудник предлагается к награждению',
        },
      },
      'not-proposed': {
        values: { unmet: 'quantity' },
        text: {
          en: 'criteria not met: {unmet}; the award is not proposed',
          ru: 'не выполнено критериев: {unmet}; к награждению не предлагается',
        },
      },
    },
  },
  'loyalty-award/on-staff': {
    label: { en: 'On the staff', ru: 'Состоит в штате' },
    formula: { en: 'on the staff on {countedOn}', ru: 'в штате на {countedOn}' },
    values: { countedOn: { kind: 'day', name: { en: 'the day of counting', ru: 'день подсчёта' } } },
    notes: {
      leaves: {
        values: { leftOn: 'day' },
        text: { en: 'last day of work {leftOn}', ru: 'последний день работы {leftOn}' },
      },
    },
  },
  'loyalty-award/service': {
    label: { en: 'Months of service', ru: 'Месяцев стажа' },
    formula: '{months} ≥ {needed}',
    values: {
      months: { kind: 'quantity', name: { en: 'full months', ru: 'полных месяцев' } },
      needed: { kind: 'quantity', name: { en: 'months needed', ru: 'нужно месяцев' } },
    },
    notes: {
      counted: {
        values: { hiredOn: 'day', countedOn: 'day' },
        text: { en: 'from {hiredOn} to {countedOn}', ru: 'с {hiredOn} по {countedOn}' },
      },
      'earlier-service': earlierService,
    },
  },
  'loyalty-award/tasks': {
    label: { en: 'Tasks missed in the year', ru: 'Просрочено задач за год' },
    formula: '{misses} ≤ {most}',
    values: {
      misses: { kind: 'quantity', name: { en: 'missed', ru: 'просрочено' } },
      most: { kind: 'quantity', name: { en: 'allowed', ru: 'допускается' } },
    },
    notes: {
      'missed-in': { values: { months: 'months' }, text: { en: 'missed in {months}', ru: 'просрочены в: {months}' } },
    },
  },
  'loyalty-award/monthly-plans': {
    label: { en: 'Every monthly plan', ru: 'Каждый месячный план' },
    formula: {
      en: '{met} of {plans} plans at {limit} or more',
      ru: '{met} из {plans} — планы, выполненные не ниже {limit}',
    },
    values: {
      met: { kind: 'quantity', name: { en: 'plans met', ru: 'выполнено планов' } },
      plans: { kind: 'quantity', name: { en: 'all plans', ru: 'всего планов' } },
      limit: LIMIT,
    },
  },
  'loyalty-award/month': { ...ofPlan, label: OF_MONTH, values: { ...ofPlan.values, month: MONTH } },
  'loyalty-award/month-without-plan': {
    label: OF_MONTH,
    formula: { en: 'no plan, not counted', ru: 'плана не было, не учитывается' },
    values: { month: MONTH },
    notes: { because: { values: { reason: 'text' }, text: { en: 'because: {reason}', ru: 'причина: {reason}' } } },
  },
  'loyalty-award/annual-plan': { label: { en: 'Annual plan', ru: 'Годовой план' }, ...ofPlan },
} satisfies RuleCatalogue;
