import type { Phrases } from '../../trace/phrases.js';

/** What the terms of a fixed bonus are put into words with. */
export const fixedBonusPhrases = {
  bonus: { en: 'Bonus: {amount}.', ru: 'Премия: {amount}.', hi: 'बोनस: {amount}।' },
  notBelowZero: {
    en: 'Bonus: {amount}, but not less than 0.',
    ru: 'Премия: {amount}, но не меньше 0.',
    hi: 'बोनस: {amount}, पर 0 से कम नहीं।',
  },
} as const satisfies Phrases;
