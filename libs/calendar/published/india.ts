import { publishedCalendar } from './published-calendar.js';

/**
 * The three national holidays, which every state has and no year moves. Festivals are set by each state and employer, many
 * by the moon: a company enters its own.
 */
export const india = ['2026', '2027', '2028'].map((year) =>
  publishedCalendar({
    country: 'IN',
    year,
    status: 'by-law',
    source: 'National holidays of India; festival holidays are set by states and employers',
    off: ['01-26', '08-15', '10-02'],
  }),
);
