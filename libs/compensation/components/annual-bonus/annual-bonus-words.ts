import { earlierService } from '../../terms/earlier-service-words.js';
import type { RuleCatalogue } from '../../trace/rule-words.js';

/** The rules of who is paid the annual bonus; the bonus itself follows those of the KPI bonus. */
export const annualBonusWords = {
  'annual-bonus': {
    label: { en: 'Annual bonus', ru: 'Годовая премия' },
    formula: {
      en: 'the KPI bonus of the year, paid after probation to those on the staff',
      ru: 'премия по KPI за год, выплачивается прошедшим испытательный срок и состоящим в штате',
    },
    values: {},
    notes: {
      'on-probation': {
        values: { endsOn: 'day', by: 'day' },
        text: {
          en: 'not paid: probation ends on {endsOn}, after {by}',
          ru: 'не выплачивается: испытательный срок заканчивается {endsOn}, позже {by}',
        },
      },
      'not-on-staff': {
        values: { paidOn: 'day' },
        text: {
          en: 'not paid: not on the staff on the day of payment, {paidOn}',
          ru: 'не выплачивается: на день выплаты, {paidOn}, не состоит в штате',
        },
      },
      'hired-too-late': {
        values: { hiredOn: 'day', yearEndsOn: 'day' },
        text: {
          en: 'not paid: hired on {hiredOn}, after {yearEndsOn}, when the year that is paid for ended',
          ru: 'не выплачивается: дата приёма {hiredOn} — после {yearEndsOn}, конца оплачиваемого года',
        },
      },
    },
  },
  'annual-bonus/probation': {
    label: { en: 'Probation finished', ru: 'Испытательный срок пройден' },
    formula: '{endsOn} ≤ {by}',
    values: {
      endsOn: { kind: 'day', name: { en: 'end of probation', ru: 'окончание испытательного срока' } },
      by: {
        kind: 'day',
        name: { en: 'day by which it must have ended', ru: 'день, к которому он должен закончиться' },
      },
    },
    notes: {
      counted: {
        values: { hiredOn: 'day', months: 'quantity' },
        text: {
          en: 'hired on {hiredOn}, months of probation: {months}',
          ru: 'дата приёма {hiredOn}, месяцев испытательного срока: {months}',
        },
      },
      'earlier-service': earlierService,
    },
  },
  'annual-bonus/on-staff': {
    label: { en: 'On the staff', ru: 'Состоит в штате' },
    formula: { en: 'on the staff on {paidOn}', ru: 'в штате на {paidOn}' },
    values: { paidOn: { kind: 'day', name: { en: 'the day of payment', ru: 'день выплаты' } } },
    notes: {
      leaves: {
        values: { leftOn: 'day' },
        text: { en: 'last day of work {leftOn}', ru: 'последний день работы {leftOn}' },
      },
      'hired-later': { values: { hiredOn: 'day' }, text: { en: 'hired on {hiredOn}', ru: 'дата приёма {hiredOn}' } },
    },
  },
} satisfies RuleCatalogue;
