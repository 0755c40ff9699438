import { payComponent } from '../pay-component.js';
import { choosePaidFor } from '../../terms/paid-for.js';
import { compileLimit } from './calculate-limit.js';
import { limitSettlement, limitTermsSchema, listReferencesOfLimit } from './limit-terms.js';
import { limitWords } from './limit-words.js';

/** A cap and a floor over several components together: one line corrects, at the end of the month, what they come to. */
export const limit = payComponent({
  label: { en: 'Limit', ru: 'Ограничение', hi: 'सीमा' },
  nature: 'settlement',
  withinMonth: 'at-month-end',
  staff: {
    byDefault: ({ floor }) => (floor === undefined ? undefined : choosePaidFor(floor)),
    shared: { en: 'the floor of', ru: 'нижний предел компонента', hi: 'इसकी निचली सीमा:' },
    refuse: ({ floor }) =>
      floor === undefined ? 'must be left out: there is no floor, and a cap holds for the whole month' : undefined,
  },
  terms: limitTermsSchema,
  references: listReferencesOfLimit,
  settlement: limitSettlement,
  compile: compileLimit,
  words: limitWords,
});
