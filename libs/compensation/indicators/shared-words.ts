import type { NoteWords } from '../trace/rule-words.js';

export const ATTAINMENT = { en: 'Attainment', ru: 'Выполнение' };

/** How an attainment was rounded, for every kind that rounds one. */
export const ROUNDED: Record<string, NoteWords> = {
  rounded: {
    values: { exact: 'quantity', decimals: 'text' },
    text: {
      en: 'the ratio {exact} is rounded half-up to {decimals} decimals first',
      ru: 'отношение {exact} сначала округляется по правилу половины вверх, знаков после запятой: {decimals}',
    },
  },
};
