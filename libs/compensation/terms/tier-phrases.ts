import type { Phrases } from '../trace/phrases.js';

/** What tiers are put into words with that each pay their rate on their own part. */
export const tierPhrases = {
  whole: { en: '{rate} of the whole amount', ru: '{rate} со всей суммы', hi: 'पूरी राशि पर {rate}' },
  upTo: { en: '{rate} of the part up to {to}', ru: '{rate} с части до {to}', hi: '{to} तक के भाग पर {rate}' },
  between: {
    en: '{rate} of the part from {from} to {to}',
    ru: '{rate} с части от {from} до {to}',
    hi: '{from} से {to} तक के भाग पर {rate}',
  },
  above: {
    en: '{rate} of the part above {from}',
    ru: '{rate} с части свыше {from}',
    hi: '{from} से ऊपर के भाग पर {rate}',
  },
} as const satisfies Phrases;

/** What stands between the tiers of which the one reached decides; numbers of Russian and Hindi have commas of their own. */
export const BETWEEN_TIERS = { en: ', ', ru: '; ', hi: '; ' } as const;
