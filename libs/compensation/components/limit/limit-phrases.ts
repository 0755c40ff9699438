import type { Phrases } from '../../trace/phrases.js';

/** What the terms of a limit are put into words with. */
export const limitPhrases = {
  together: {
    en: 'Together in a month, {components} come to {limits}.',
    ru: 'Сумма за месяц ({components}): {limits}.',
    hi: 'महीने का जोड़ ({components}): {limits}।',
  },
  floor: { en: 'at least {amount}', ru: 'не менее {amount}', hi: 'कम से कम {amount}' },
  cap: { en: 'at most {amount}', ru: 'не более {amount}', hi: 'अधिकतम {amount}' },
} as const satisfies Phrases;
