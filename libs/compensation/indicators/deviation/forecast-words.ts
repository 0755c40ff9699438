import type { ExplanationTexts } from '../../trace/language.js';
import type { NoteWords, RuleCatalogue } from '../../trace/rule-words.js';
import { ATTAINMENT, ROUNDED } from '../shared-words.js';

const NEED: ExplanationTexts = {
  en: 'the average need {need}',
  ru: 'средней потребности {need}',
  hi: 'औसत आवश्यकता {need} का',
};
const SOLD: ExplanationTexts = {
  en: 'what was sold, {need}',
  ru: 'от проданного, {need}',
  hi: 'बेची गई मात्रा {need} का',
};

function noteDeviation(basis: ExplanationTexts, paid: boolean) {
  const end = paid
    ? {
        en: 'not more than {tolerated}: paid in full',
        ru: 'не более {tolerated}: оплачивается полностью',
        hi: '{tolerated} से अधिक नहीं: पूरा देय',
      }
    : {
        en: 'more than {tolerated}: nothing is paid',
        ru: 'более {tolerated}: не оплачивается',
        hi: '{tolerated} से अधिक: कुछ देय नहीं',
      };
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
      hi: `अंतर {difference}: ${basis.hi} {share}, ${end.hi}`,
    },
  } satisfies NoteWords;
}

const FORECAST = { kind: 'quantity', name: { en: 'forecast', ru: 'прогноз', hi: 'पूर्वानुमान' } } as const;
const SOLD_QUANTITY = { kind: 'quantity', name: { en: 'sold', ru: 'продано', hi: 'बिक्री' } } as const;
const AVERAGE_NEED = {
  kind: 'quantity',
  name: { en: 'average need', ru: 'средняя потребность', hi: 'औसत आवश्यकता' },
} as const;
const TOLERANCE = { kind: 'ratio', name: { en: 'tolerated share', ru: 'допустимая доля', hi: 'सहनीय हिस्सा' } } as const;

/** The rules of a forecast (pay-rules.md, section 1, "deviation"). */
export const forecastWords = {
  'indicator/forecast': {
    label: ATTAINMENT,
    formula: {
      en: 'forecast {forecast} from {least} to {most}',
      ru: 'прогноз {forecast} в пределах от {least} до {most}',
      hi: 'पूर्वानुमान {forecast}, {least} से {most} तक',
    },
    values: {
      forecast: FORECAST,
      least: { kind: 'quantity', name: { en: 'least that is paid', ru: 'наименьший оплачиваемый', hi: 'न्यूनतम देय' } },
      most: { kind: 'quantity', name: { en: 'most that is paid', ru: 'наибольший оплачиваемый', hi: 'अधिकतम देय' } },
    },
    notes: {
      met: { values: {}, text: { en: 'paid in full', ru: 'оплачивается полностью', hi: 'पूरा देय' } },
      shortage: {
        values: { least: 'quantity' },
        text: {
          en: 'less than {least}, so that there was a shortage: nothing is paid',
          ru: 'меньше {least}, это дефицит: не оплачивается',
          hi: '{least} से कम, इसलिए कमी हुई: कुछ देय नहीं',
        },
      },
      surplus: {
        values: { most: 'quantity' },
        text: {
          en: 'more than {most}, so that there was a surplus: nothing is paid',
          ru: 'больше {most}, это излишек: не оплачивается',
          hi: '{most} से अधिक, इसलिए अधिशेष हुआ: कुछ देय नहीं',
        },
      },
      'need-is-sold': {
        values: { sold: 'quantity' },
        text: {
          en: 'no average need was given, {sold} that were sold stand for it',
          ru: 'средняя потребность не указана, её заменяет проданное: {sold}',
          hi: 'औसत आवश्यकता नहीं दी गई, उसके स्थान पर बेची गई मात्रा {sold} है',
        },
      },
    },
  },
  'indicator/forecast-least': {
    label: { en: 'Least forecast that is paid', ru: 'Наименьший оплачиваемый прогноз', hi: 'न्यूनतम देय पूर्वानुमान' },
    formula: {
      en: 'the greater of {need} and {sold}, less {tolerance} × {need}',
      ru: 'большее из {need} и {sold}, минус {tolerance} × {need}',
      hi: '{need} और {sold} में से बड़ा, घटा {tolerance} × {need}',
    },
    values: { need: AVERAGE_NEED, sold: SOLD_QUANTITY, tolerance: TOLERANCE },
  },
  'indicator/forecast-most': {
    label: { en: 'Most forecast that is paid', ru: 'Наибольший оплачиваемый прогноз', hi: 'अधिकतम देय पूर्वानुमान' },
    formula: '{need} + {tolerance} × {need}',
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
    formula: {
      en: 'the forecast beside a need of 0',
      ru: 'прогноз при потребности 0',
      hi: '0 आवश्यकता के सामने पूर्वानुमान',
    },
    values: {},
    notes: {
      met: {
        values: { difference: 'quantity' },
        text: {
          en: 'difference {difference}: paid in full',
          ru: 'отклонение {difference}: оплачивается полностью',
          hi: 'अंतर {difference}: पूरा देय',
        },
      },
      missed: {
        values: { difference: 'quantity' },
        text: {
          en: 'nothing was needed, so that a difference of {difference} is beyond any share: nothing is paid',
          ru: 'потребности не было, поэтому отклонение {difference} больше любой доли: не оплачивается',
          hi: 'कोई आवश्यकता नहीं थी, इसलिए अंतर {difference} किसी भी हिस्से से परे है: कुछ देय नहीं',
        },
      },
    },
  },
} satisfies RuleCatalogue;
