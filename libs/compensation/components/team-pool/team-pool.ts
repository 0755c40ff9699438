import { formatPercent } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount, phraseQuantity, listReferencesOfAmount, type AmountSource } from '../../terms/amount-source.js';
import { payComponent } from '../pay-component.js';
import { paidForResults } from '../staff-of-kind.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language, Texts } from '../../trace/language.js';
import { compileTeamPool } from './calculate-team-pool.js';
import { teamPoolTermsSchema, type TeamPoolTerms } from './team-pool-terms.js';
import { teamPoolWords } from './team-pool-words.js';
import { readsSection } from '../../terms/reference.js';
import { multiplyMost } from '../most-of-kind.js';

const SHARED: Record<TeamPoolTerms['share'], Texts> = {
  equal: { en: 'equally', ru: 'поровну' },
  'by-salary': { en: 'in proportion to salaries', ru: 'пропорционально окладам' },
  'by-hours': { en: 'in proportion to hours worked', ru: 'пропорционально отработанным часам' },
};

/** A sum stands in brackets, so that the percentage is seen to be of all of it. */
function phraseResult(source: AmountSource, language: Language, vocabulary: Vocabulary): string {
  const phrase = phraseQuantity(source, vocabulary, language);
  return typeof source === 'object' && 'plus' in source ? `(${phrase})` : phrase;
}

/**
 * One person's part of a percentage of the department's or the company's result (pay-rules.md, section 4, "team
 * part"). The parts of all members add up to the pool exactly; the part of a member whose gate is shut is not
 * passed on to the others.
 */
export const teamPool = payComponent({
  label: { en: 'Share of a team pool', ru: 'Доля командного фонда' },
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
  describe: ({ pool, share }, language, vocabulary) => {
    const ru = language === 'ru';
    const whole =
      'of' in pool
        ? `${formatPercent(parseRatio(pool.rate), language)} ${ru ? 'от' : 'of'} ${phraseResult(pool.of, language, vocabulary)}`
        : phraseAmount(pool.amount, vocabulary, language);
    return [
      ru
        ? `Командный фонд: ${whole}, не менее 0; делится между участниками команды ${SHARED[share].ru}.`
        : `Team pool: ${whole}, at least 0; shared by the members of the team ${SHARED[share].en}.`,
      ru
        ? 'Фонд один раз округляется до наименьшей единицы валюты, и части всех участников в сумме равны ему.'
        : 'The pool is rounded once to the smallest unit of the currency, and the parts of all members add up to it.',
    ];
  },
  words: teamPoolWords,
});
