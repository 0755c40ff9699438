import type { ExplanationTexts } from '../trace/language.js';
import type { NoteCatalogue, NoteWords, RuleCatalogue } from '../trace/rule-words.js';

export const ATTAINMENT = { en: 'Attainment', ru: 'Выполнение', hi: 'उपलब्धि' };

/** How an attainment was rounded, for every kind that rounds one. */
export const ROUNDED = {
  rounded: {
    values: { exact: 'quantity', decimals: 'text' },
    text: {
      en: 'the ratio {exact} is rounded half-up to {decimals} decimals first',
      ru: 'отношение {exact} сначала округляется по правилу половины вверх, знаков после запятой: {decimals}',
      hi: 'अनुपात {exact} पहले {decimals} दशमलव तक पूर्णांकित होता है',
    },
  },
} satisfies NoteCatalogue;

/** What followed from an attainment, after the story of how it came about. */
export function notesAfter<Numbers extends NoteWords['values']>(story: ExplanationTexts, numbers: Numbers) {
  const note = <Values extends NoteWords['values']>(values: Values, en: string, ru: string, hi: string) => ({
    values: { ...numbers, unit: 'text', attainment: 'ratio', ...values } as const,
    text: { en: `${story.en}, ${en}`, ru: `${story.ru}, ${ru}`, hi: `${story.hi}, ${hi}` },
  });
  const judged = {
    attainment: { kind: 'ratio', unlike: 'threshold' },
    threshold: 'ratio',
  } satisfies NoteWords['values'];
  return {
    'in-proportion': note(
      judged,
      'not below {threshold}: paid in proportion',
      'не ниже {threshold}: оплачивается пропорционально',
      '{threshold} से कम नहीं: अनुपात में देय',
    ),
    'below-threshold': note(
      judged,
      'below {threshold}: nothing is paid',
      'ниже {threshold}: не оплачивается',
      '{threshold} से कम: कुछ देय नहीं',
    ),
    'as-it-is': note({}, 'paid in proportion', 'оплачивается пропорционально', 'अनुपात में देय'),
    'by-curve': note(
      { paid: 'ratio' },
      'the payout curve pays {paid}',
      'по кривой выплат оплачивается {paid}',
      'भुगतान वक्र से {paid} देय',
    ),
    capped: note(
      { limit: 'ratio' },
      'paid up to the cap of {limit}',
      'оплачивается до предела {limit}',
      'अधिकतम सीमा {limit} तक देय',
    ),
    'beyond-curve': note(
      { paid: 'ratio' },
      'beyond any share of it: the last value of the payout curve pays {paid}',
      'больше любой доли плана: по последнему значению кривой выплат оплачивается {paid}',
      'योजना के किसी भी हिस्से से परे: भुगतान वक्र के अंतिम मान से {paid} देय',
    ),
    'counted-as-nothing': {
      values: {},
      text: {
        en: 'a result below 0 counts as 0',
        ru: 'результат меньше 0 считается как 0',
        hi: '0 से कम परिणाम 0 गिना जाता है',
      },
    },
    ...ROUNDED,
  } satisfies NoteCatalogue;
}

/** The rule of an indicator without a result, of whatever kind. */
export const noResultWords = {
  'indicator/no-result': {
    label: ATTAINMENT,
    formula: { en: 'no result', ru: 'нет результата', hi: 'परिणाम नहीं' },
    values: {},
    notes: {
      because: {
        values: { reason: 'text' },
        text: {
          en: 'no result because: {reason}; nothing is paid',
          ru: 'результата нет, причина: {reason}; не оплачивается',
          hi: 'परिणाम नहीं, कारण: {reason}; कुछ देय नहीं',
        },
      },
      'denominator-zero': {
        values: {},
        text: {
          en: 'no result because the denominator is 0; nothing is paid',
          ru: 'результата нет: знаменатель равен 0; не оплачивается',
          hi: 'परिणाम नहीं, क्योंकि हर 0 है; कुछ देय नहीं',
        },
      },
      'named-denominator-zero': {
        values: { name: 'text' },
        text: {
          en: 'no result because the denominator, “{name}”, is 0; nothing is paid',
          ru: 'результата нет: знаменатель, «{name}», равен 0; не оплачивается',
          hi: 'परिणाम नहीं, क्योंकि हर, “{name}”, 0 है; कुछ देय नहीं',
        },
      },
      'nothing-to-lose': {
        values: { unit: 'text' },
        text: {
          en: 'no result because there were 0 {unit} to keep; nothing is paid',
          ru: 'результата нет: сохранять было некого, 0 ({unit}); не оплачивается',
          hi: 'परिणाम नहीं, क्योंकि बनाए रखने के लिए 0 ({unit}) थे; कुछ देय नहीं',
        },
      },
    },
  },
} satisfies RuleCatalogue;
