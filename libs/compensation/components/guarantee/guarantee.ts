import { payComponent } from '../pay-component.js';
import { choosePaidFor } from '../../terms/paid-for.js';
import { compileGuarantee } from './calculate-guarantee.js';
import { guaranteeSettlement, guaranteeTermsSchema, listReferencesOfGuarantee } from './guarantee-terms.js';
import { guaranteeWords } from './guarantee-words.js';

/**
 * A guaranteed amount: pay that falls short of it is made up, once, at the end of the month, by what the month
 * really pays. Fines come after it and are not made up for.
 */
export const guarantee = payComponent({
  label: { en: 'Top-up to the guarantee', ru: 'Доплата до гарантии', hi: 'गारंटी तक पूर्ति' },
  nature: 'settlement',
  withinMonth: 'at-month-end',
  staff: {
    byDefault: ({ amount, prorated }) => (prorated === undefined ? choosePaidFor(amount) : 'whole-month'),
    shared: { en: 'the guaranteed amount of', ru: 'гарантированная сумма компонента', hi: 'इसकी गारंटीकृत राशि:' },
    refuse: ({ prorated }, chosen) =>
      prorated !== undefined && chosen === 'days-on-staff'
        ? 'must not be "days-on-staff" beside prorated, which shares out the guarantee by the time worked already; leave one of them out'
        : undefined,
  },
  terms: guaranteeTermsSchema,
  references: listReferencesOfGuarantee,
  settlement: guaranteeSettlement,
  compile: compileGuarantee,
  words: guaranteeWords,
});
