import { payStepWords } from '../../terms/pay-of-components.js';
import type { RuleCatalogue } from '../../trace/rule-words.js';

const LABEL = { en: 'Limit', ru: 'Ограничение', hi: 'सीमा' };
const PAY = { kind: 'money', name: { en: 'pay', ru: 'выплаты', hi: 'वेतन' } } as const;

/** The rules of a cap and a floor. */
export const limitWords = {
  'limit/capped': {
    label: LABEL,
    formula: {
      en: '{cap} - {pay}, over the cap',
      ru: '{cap} - {pay}, сверх верхнего предела',
      hi: '{cap} - {pay}, अधिकतम सीमा से ऊपर',
    },
    values: { cap: { kind: 'money', name: { en: 'cap', ru: 'верхний предел', hi: 'अधिकतम सीमा' } }, pay: PAY },
  },
  'limit/raised': {
    label: LABEL,
    formula: {
      en: '{floor} - {pay}, below the floor',
      ru: '{floor} - {pay}, ниже нижнего предела',
      hi: '{floor} - {pay}, न्यूनतम सीमा से नीचे',
    },
    values: { floor: { kind: 'money', name: { en: 'floor', ru: 'нижний предел', hi: 'न्यूनतम सीमा' } }, pay: PAY },
  },
  'limit/within': {
    label: LABEL,
    formula: {
      en: 'no correction: {pay} is within the limits',
      ru: 'без изменений: {pay} в пределах',
      hi: 'कोई सुधार नहीं: {pay} सीमाओं के भीतर है',
    },
    values: { pay: PAY },
    notes: {
      floor: {
        values: { floor: 'money' },
        text: { en: 'at least {floor}', ru: 'не менее {floor}', hi: 'कम से कम {floor}' },
      },
      cap: { values: { cap: 'money' }, text: { en: 'at most {cap}', ru: 'не более {cap}', hi: 'अधिकतम {cap}' } },
    },
  },
  ...payStepWords('limit/pay', { en: 'Pay that is limited', ru: 'Ограничиваемые выплаты', hi: 'सीमित वेतन' }),
} satisfies RuleCatalogue;
