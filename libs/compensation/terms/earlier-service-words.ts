import type { NoteWords } from '../trace/rule-words.js';

/** That earlier employments count, as days before the day of hiring. */
export const earlierService = {
  values: { days: 'quantity' },
  text: {
    en: 'with {days} days of earlier employments, as if they had come right before; the time between does not count',
    ru: 'с учётом прежней работы в компании, дней: {days}, как если бы она непосредственно предшествовала; перерывы не учитываются',
    hi: 'पिछले रोज़गारों के {days} दिनों सहित, मानो वे ठीक पहले आए हों; बीच का समय नहीं गिना जाता',
  },
} satisfies NoteWords;
