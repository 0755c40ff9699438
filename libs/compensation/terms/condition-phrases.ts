import type { Phrases } from '../trace/phrases.js';

/** What a condition is put into words with, as a part of a sentence. */
export const conditionPhrases = {
  attainment: {
    en: 'attainment of “{name}” is at least {limit}',
    ru: 'выполнение «{name}» не ниже {limit}',
    hi: '“{name}” की उपलब्धि कम से कम {limit} है',
  },
  number: { en: '{number} is {limits}', ru: '{number} — {limits}', hi: '{number}: {limits}' },
  several: {
    en: 'at least {count} of: {conditions}',
    ru: 'не менее {count} из: {conditions}',
    hi: 'इनमें से कम से कम {count}: {conditions}',
  },
  not: { en: 'not ({condition})', ru: 'не ({condition})', hi: 'ऐसा न हो: ({condition})' },
} as const satisfies Phrases;

/** The limits that a number is held against. */
export const limitPhrases = {
  atLeast: { en: 'at least {limit}', ru: 'не менее {limit}', hi: 'कम से कम {limit}' },
  moreThan: { en: 'more than {limit}', ru: 'более {limit}', hi: '{limit} से ज़्यादा' },
  atMost: { en: 'at most {limit}', ru: 'не более {limit}', hi: 'अधिकतम {limit}' },
  lessThan: { en: 'less than {limit}', ru: 'менее {limit}', hi: '{limit} से कम' },
} as const satisfies Phrases;
