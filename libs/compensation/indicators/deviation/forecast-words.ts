import type { Texts } from '../../trace/language.js';
import type { NoteWords, RuleCatalogue } from '../../trace/rule-words.js';
import { ATTAINMENT, ROUNDED } from '../shared-words.js';

const NEED: Texts = { en: 'the average need {need}', ru: 'средней потребности {need}' };
const SOLD: Texts = { en: 'what was sold, {need}', ru: 'от проданного, {need}' };

function noteDeviation(basis: Texts, paid: boolean) {
  const end = paid
    ? { en: 'not more than {tolerated}: paid in full', ru: 'не более {tolerated}: оплачивается полностью' }
    : { en: 'more than {tolerated}: nothing is paid', ru: 'более {tolerated}: не оплачивается' };
  return {
    values: {
      difference: 'quantity',
      share: { kind: 'ratio', unlike: 'tolerated' },
      need: 'quantity',
      tolerated: 'ratio',
    },
    text: {
      en: `difference {difference} is {share} of ${basis.en}, ${end.en}`,
      ru: `отклонение {difference} — {share} ${basis.ru}, ${end.ru}`,
    },
  } satisfies NoteWords;
}

const FORECAST = { kind: 'quantity', name: { en: 'forecast', ru: 'прогноз' } } as const;
const SOLD_QUANTITY = { kind: 'quantity', name: { en: 'sold', ru: 'продано' } } as const;
const AVERAGE_NEED = { kind: 'quantity', name: { en: 'average need', ru: 'средняя потребность' } } as const;
const TOLERANCE = { kind: 'ratio', name: { en: 'tolerated share', ru: 'допустимая доля' } } as const;

/** The rules of a forecast (pay-rules.md, section 1, "deviation"). */
export const forecastWords = {
  'indicator/forecast': {
    label: ATTAINMENT,
    formula: {
      en: 'forecast {forecast} from {least} to {most}',
      ru: 'прогноз {forecast} в пределах от {least} до {most}',
    },
    values: {
      forecast: FORECAST,
      least: { kind: 'quantity', name: { en: 'least that is paid', ru: 'наименьший оплачиваемый' } },
      most: { kind: 'quantity', name: { en: 'most that is paid', ru: 'наибольший оплачиваемый' } },
    },
    notes: {
      met: { values: {}, text: { en: 'paid in full', ru: 'оплачивается полностью' } },
      shortage: {
        values: { least: 'quantity' },
        text: {
          en: 'less than {least}, so that there was a shortage: nothing is paid',
          ru: 'меньше {least}, это дефицит: не оплачивается',
        },
      },
      surplus: {
        values: { most: 'quantity' },
        text: {
          en: 'more than {most}, so that there was a surplus: nothing is paid',
          ru: 'больше {most}, это излишек: не оплачивается',
        },
      },
      'need-is-sold': {
        values: { sold: 'quantity' },
        text: {
          en: 'no average need was given, {sold} that were sold stand for it',
          ru: 'средняя потребность не указана, её заменяет проданное: {sold}',
        },
      },
    },
  },
  'indicator/forecast-least': {
    label: { en: 'Least forecast that is paid', ru: 'Наименьший оплачиваемый прогноз' },
    formula: {
      en: 'the greater of {need} and {sold}, less {tolerance} x {need}',
      ru: 'большее из {need} и {sold}, минус {tolerance} x {need}',
    },
    values: { need: AVERAGE_NEED, sold: SOLD_QUANTITY, tolerance: TOLERANCE },
  },
  'indicator/forecast-most': {
    label: { en: 'Most forecast that is paid', ru: 'Наибольший оплачиваемый прогноз' },
    formula: '{need} + {tolerance} x {need}',
    values: { need: AVERAGE_NEED, tolerance: TOLERANCE },
  },
  'indicator/deviation': {
    label: ATTAINMENT,
    formula: '1 - |{forecast} - {sold}| / {need}',
    values: { forecast: FORECAST, sold: SOLD_QUANTITY, need: AVERAGE_NEED },
    notes: {
      ...ROUNDED,
      'within-need': noteDeviation(NEED, true),
      'beyond-need': noteDeviation(NEED, false),
      'within-sold': noteDeviation(SOLD, true),
      'beyond-sold': noteDeviation(SOLD, false),
    },
  },
  'indicator/deviation-without-need': {
    label: ATTAINMENT,
    formula: { en: 'the forecast beside a need of 0', ru: 'прогноз при потребности 0' },
    values: {},
    notes: {
      met: {
        values: { difference: 'quantity' },
        text: { en: 'difference {difference}: paid in full', ru: 'отклонение {difference}: оплачивается полностью' },
      },
      missed: {
        values: { difference: 'quantity' },
        text: {
          en: 'nothing was needed, so that a difference of {difference} is beyond any share: nothing is paid',
          ru: 'потребности не было, поэтому отклонение {difference} больше любой доли: не оплачивается',
        },
      },
    },
  },
} satisfies RuleCatalogue;
