import { earlierService } from '../../terms/earlier-service-words.js';
import type { RuleCatalogue } from '../../trace/rule-words.js';

/** The rules of who is paid the annual bonus; the bonus itself follows those of the KPI bonus. */
export const annualBonusWords = {
  'annual-bonus': {
    label: { en: 'Annual bonus', ru: 'Годовая премия', hi: 'वार्षिक बोनस' },
    formula: {
      en: 'the KPI bonus of the year, paid after probation to those on the staff',
      ru: 'премия по KPI за год, выплачивается прошедшим испытательный срок и состоящим в штате',
      hi: 'वर्ष का KPI बोनस, परिवीक्षा के बाद कार्यरत लोगों को देय',
    },
    values: {},
    notes: {
      'on-probation': {
        values: { endsOn: 'day', by: 'day' },
        text: {
          en: 'not paid: probation ends on {endsOn}, after {by}',
          ru: 'не выплачивается: испытательный срок заканчивается {endsOn}, позже {by}',
          hi: 'देय नहीं: परिवीक्षा {endsOn} को समाप्त होती है, {by} के बाद',
        },
      },
      'not-on-staff': {
        values: { paidOn: 'day' },
        text: {
          en: 'not paid: not on the staff on the day of payment, {paidOn}',
          ru: 'не выплачивается: на день выплаты, {paidOn}, не состоит в штате',
          hi: 'देय नहीं: भुगतान के दिन, {paidOn}, कार्यरत नहीं',
        },
      },
      'hired-too-late': {
        values: { hiredOn: 'day', yearEndsOn: 'day' },
        text: {
          en: 'not paid: hired on {hiredOn}, after {yearEndsOn}, when the year that is paid for ended',
          ru: 'не выплачивается: дата приёма {hiredOn} — после {yearEndsOn}, конца оплачиваемого года',
          hi: 'देय नहीं: नियुक्ति {hiredOn} को, {yearEndsOn} के बाद, जब वह वर्ष समाप्त हुआ जिसका भुगतान है',
        },
      },
    },
  },
  'annual-bonus/probation': {
    label: { en: 'Probation finished', ru: 'Испытательный срок пройден', hi: 'परिवीक्षा पूरी' },
    formula: '{endsOn} ≤ {by}',
    values: {
      endsOn: {
        kind: 'day',
        name: { en: 'end of probation', ru: 'окончание испытательного срока', hi: 'परिवीक्षा की समाप्ति' },
      },
      by: {
        kind: 'day',
        name: {
          en: 'day by which it must have ended',
          ru: 'день, к которому он должен закончиться',
          hi: 'जिस दिन तक वह समाप्त होनी चाहिए',
        },
      },
    },
    notes: {
      counted: {
        values: { hiredOn: 'day', months: 'quantity' },
        text: {
          en: 'hired on {hiredOn}, months of probation: {months}',
          ru: 'дата приёма {hiredOn}, месяцев испытательного срока: {months}',
          hi: 'नियुक्ति {hiredOn} को, परिवीक्षा के महीने: {months}',
        },
      },
      'earlier-service': earlierService,
    },
  },
  'annual-bonus/on-staff': {
    label: { en: 'On the staff', ru: 'Состоит в штате', hi: 'कार्यरत' },
    formula: { en: 'on the staff on {paidOn}', ru: 'в штате на {paidOn}', hi: '{paidOn} को कार्यरत' },
    values: { paidOn: { kind: 'day', name: { en: 'the day of payment', ru: 'день выплаты', hi: 'भुगतान का दिन' } } },
    notes: {
      leaves: {
        values: { leftOn: 'day' },
        text: {
          en: 'last day of work {leftOn}',
          ru: 'последний день работы {leftOn}',
          hi: 'कार्य का अंतिम दिन {leftOn}',
        },
      },
      'hired-later': {
        values: { hiredOn: 'day' },
        text: { en: 'hired on {hiredOn}', ru: 'дата приёма {hiredOn}', hi: 'नियुक्ति {hiredOn} को' },
      },
    },
  },
} satisfies RuleCatalogue;
