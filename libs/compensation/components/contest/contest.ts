import { listReferencesOfAmount } from '../../terms/amount-source.js';
import { payComponent } from '../pay-component.js';
import { paidForResults } from '../staff-of-kind.js';
import { compileContest } from './calculate-contest.js';
import { contestTermsSchema } from './contest-terms.js';
import { contestWords } from './contest-words.js';
import { readsSection } from '../../terms/reference.js';
import { takeMost } from '../most-of-kind.js';

/**
 * Prizes by place in a ranking by several criteria (pay-rules.md, section 5). Every participant's statement is
 * calculated from the same list; a prize behind a gate that is shut is not passed on to the others.
 */
export const contest = payComponent({
  label: { en: 'Contest', ru: 'Конкурс', hi: 'प्रतियोगिता' },
  nature: 'variable',
  withinMonth: 'at-month-end',
  staff: paidForResults,
  terms: contestTermsSchema,
  most: ({ prizes }, { mostOf }) => takeMost(prizes.map(({ amount }) => mostOf(amount))),
  references: (terms) => [
    readsSection('contest'),
    ...terms.prizes.flatMap((prize, index) => listReferencesOfAmount(prize.amount, ['prizes', index, 'amount'])),
  ],
  computed: ({ criteria }) => ({ section: 'contest', criteria: criteria.map(({ code, of }) => ({ code, of })) }),
  named: (terms) => terms.criteria,
  compile: compileContest,
  words: contestWords,
});
