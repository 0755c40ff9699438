import { payStepWords } from '../../terms/pay-of-components.js';
import type { RuleCatalogue } from '../../trace/rule-words.js';

const LABEL = { en: 'Limit', ru: 'Ограничение' };
const PAY = { kind: 'money', name: { en: 'pay', ru: 'выплаты' } } as const;

/** The rules of a cap and a floor. */
export const limitWords = {
  'limit/capped': {
    label: LABEL,
    formula: { en: '{cap} - {pay}, over the cap', ru: '{cap} - {pay}, сверх верхнего предела' },
    values: { cap: { kind: 'money', name: { en: 'cap', ru: 'верхний предел' } }, pay: PAY },
  },
  'limit/raised': {
    label: LABEL,
    formula: { en: '{floor} - {pay}, below the floor', ru: '{floor} - {pay}, ниже нижнего предела' },
    values: { floor: { kind: 'money', name: { en: 'floor', ru: 'нижний предел' } }, pay: PAY },
  },
  'limit/within': {
    label: LABEL,
    formula: { en: 'no correction: {pay} is within the limits', ru: 'без изменений: {pay} в пределах' },
    values: { pay: PAY },
    notes: {
      floor: { values: { floor: 'money' }, text: { en: 'at least {floor}', ru: 'не менее {floor}' } },
      cap: { values: { cap: 'money' }, text: { en: 'at most {cap}', ru: 'не более {cap}' } },
    },
  },
  ...payStepWords('limit/pay', { en: 'Pay that is limited', ru: 'Ограничиваемые выплаты' }),
} satisfies RuleCatalogue;
