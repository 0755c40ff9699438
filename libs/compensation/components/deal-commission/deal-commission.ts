import { referencesOfAmount } from '../../scheme/amount-source.js';
import { payComponent } from '../../scheme/pay-component.js';
import { dealCommissionCalculation } from './calculate-deal-commission.js';
import { dealCommissionTermsSchema } from './deal-commission-terms.js';
import { dealCommissionWords } from './deal-commission-words.js';
import { describeDealCommission } from './describe-deal-commission.js';
import { readsSection } from '../../scheme/reference.js';

/** Commission on single deals, by the first rule that fits each: new and repeat business, time with a client, large deals, split credit (schemes.md, section 4). */
export const dealCommission = payComponent({
  nature: 'variable',
  withinMonth: 'at-month-end',
  terms: dealCommissionTermsSchema,
  references: (terms) => [
    readsSection('deals'),
    ...terms.rules.flatMap((rule, index) => (rule.perDeal === undefined ? [] : referencesOfAmount(rule.perDeal, ['rules', index, 'perDeal']))),
  ],
  compile: dealCommissionCalculation,
  describe: describeDealCommission,
  words: dealCommissionWords,
});
