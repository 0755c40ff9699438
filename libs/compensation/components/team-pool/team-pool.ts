import { parseRatio } from '../../numbers/ratio.js';
import { listReferencesOfAmount } from '../../terms/amount-source.js';
import { payComponent } from '../pay-component.js';
import { paidForResults } from '../staff-of-kind.js';
import { compileTeamPool } from './calculate-team-pool.js';
import { teamPoolTermsSchema } from './team-pool-terms.js';
import { teamPoolWords } from './team-pool-words.js';
import { readsSection } from '../../terms/reference.js';
import { multiplyMost } from '../most-of-kind.js';

/**
 * One person's part of a percentage of the department's or the company's result (pay-rules.md, section 4, "team
 * part"). The parts of all members add up to the pool exactly; the part of a member whose gate is shut is not
 * passed on to the others.
 */
export const teamPool = payComponent({
  label: { en: 'Share of a team pool', ru: 'Доля командного фонда', hi: 'टीम कोष का हिस्सा' },
  nature: 'variable',
  withinMonth: 'at-month-end',
  staff: paidForResults,
  terms: teamPoolTermsSchema,
  most: ({ pool }, { mostOf }) =>
    'of' in pool ? multiplyMost(mostOf(pool.of), parseRatio(pool.rate)) : mostOf(pool.amount),
  references: ({ pool }) => [
    readsSection('team'),
    ...('of' in pool
      ? listReferencesOfAmount(pool.of, ['pool', 'of'])
      : listReferencesOfAmount(pool.amount, ['pool', 'amount'])),
  ],
  computed: ({ share }) => ({
    section: 'team',
    ...(share === 'equal' ? {} : { by: share === 'by-salary' ? 'salary' : 'hours' }),
  }),
  compile: compileTeamPool,
  words: teamPoolWords,
});
