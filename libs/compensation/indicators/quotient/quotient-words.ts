import type { RuleCatalogue } from '../../trace/rule-words.js';

/** The rule by which a quotient is made; the rest is that of a result beside its plan. */
export const quotientWords = {
  'indicator/quotient': {
    label: { en: 'Quotient', ru: 'Частное', hi: 'भागफल' },
    formula: '{numerator} / {denominator}',
    values: {
      numerator: { kind: 'quantity', name: { en: 'numerator', ru: 'числитель', hi: 'अंश' } },
      denominator: { kind: 'quantity', name: { en: 'denominator', ru: 'знаменатель', hi: 'हर' } },
    },
  },
} satisfies RuleCatalogue;
