import { listReferencesOfAmount } from '../../terms/amount-source.js';
import { payComponent } from '../pay-component.js';

import { compileDealCommission } from './calculate-deal-commission.js';
import { dealCommissionTermsSchema } from './deal-commission-terms.js';
import { dealCommissionWords } from './deal-commission-words.js';
import { readsByDay } from '../../terms/reference.js';

/** Commission on single deals, by the first rule that fits each: new and repeat business, time with a client, large deals, split credit (pay-rules.md, section 4). */
export const dealCommission = payComponent({
  label: { en: 'Commission on deals', ru: 'Комиссия за сделки', hi: 'सौदों पर कमीशन' },
  nature: 'variable',
  withinMonth: 'dated',
  staff: {
    byDefault: () => 'whole-month',
    refuse: (_, chosen) =>
      chosen === 'days-on-staff'
        ? 'must not be "days-on-staff": deals are paid one by one and are not shared out by days; leave it out, or choose "on-staff-on-last-day" or "also-after-leaving"'
        : undefined,
  },
  terms: dealCommissionTermsSchema,
  paysByDeal: true,
  references: (terms) => [
    readsByDay('deals'),
    ...terms.rules.flatMap((rule, index) =>
      rule.perDeal === undefined ? [] : listReferencesOfAmount(rule.perDeal, ['rules', index, 'perDeal']),
    ),
  ],
  named: (terms) => terms.rules,
  compile: compileDealCommission,
  words: dealCommissionWords,
});
