import { isPaidWith } from '../../dating/day-of-year.js';
import { writeExact, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { makeAmountReader, listReferencesOfAmount } from '../../terms/amount-source.js';
import { stepsOf } from '../../trace/steps.js';
import { payComponent } from '../pay-component.js';

import type { TraceNode } from '../../trace/trace.js';
import { loyaltyJudge, type Loyalty } from './judge-loyalty.js';
import { dateLoyaltyAward, loyaltyAwardTermsSchema, type LoyaltyAwardTerms } from './loyalty-award-terms.js';
import { loyaltyAwardWords } from './loyalty-award-words.js';
import { traceCriteria } from './loyalty-nodes.js';
import { yearOfPerson } from './year-of-person.js';
import { readsSection } from '../../terms/reference.js';

const { traceMoney } = stepsOf<typeof loyaltyAwardWords>();

/**
 * The loyalty award (pay-rules.md, section 10). Its line, also one of 0.00, is the proposal of a person whom
 * every criterion suits; of the others there is no line, only the reasons in the trace. People decide.
 */
export const loyaltyAward = payComponent({
  label: { en: 'Loyalty award', ru: 'Награда за преданность компании', hi: 'निष्ठा पुरस्कार' },
  nature: 'variable',
  withinMonth: 'at-month-end',
  staff: {
    ownRule: 'must be left out: the award is proposed for those who are on the staff on the day that servedBy names',
  },
  terms: loyaltyAwardTermsSchema,
  most: (terms, { month, mostOf, vocabulary }) =>
    isPaidWith(month, dateLoyaltyAward(terms, vocabulary.yearBeginsIn).statementMonth) ? mostOf(terms.amount) : ZERO,
  timesRefusal: 'an award is proposed or it is not; leave times out, or let when decide',
  references: (terms) => [readsSection('yearResults'), ...listReferencesOfAmount(terms.amount, ['amount'])],
  computed: (terms, yearBeginsIn) => ({
    section: 'yearResults',
    statementMonth: dateLoyaltyAward(terms, yearBeginsIn).statementMonth,
  }),
  isOfYear: true,
  isSaidByLine: true,
  compile: (terms, vocabulary, own) => {
    const amount = makeAmountReader(terms.amount, vocabulary);
    const dated = dateLoyaltyAward(terms, vocabulary.yearBeginsIn);
    const judge = loyaltyJudge(dated);
    return (evaluation) => {
      const { month } = evaluation.inputs;
      if (month !== undefined && !isPaidWith(month, dated.statementMonth)) return { lines: [] };
      const paid = amount.read(evaluation);
      const person = yearOfPerson(evaluation, own.name, vocabulary.yearBeginsIn);
      if (person === undefined) return { lines: [] };
      const loyalty = judge(person);
      const lines = loyalty.isProposed ? [{ code: own.code, label: own.name, exact: paid }] : [];
      return evaluation.traced
        ? { lines, trace: traceAward(loyalty, terms, paid, evaluation.places, amount.name) }
        : { lines };
    };
  },
  words: loyaltyAwardWords,
});

function traceAward(
  loyalty: Loyalty,
  terms: LoyaltyAwardTerms,
  amount: Fraction,
  places: number,
  name: string | undefined,
): TraceNode {
  const children = traceCriteria(loyalty, terms);
  const unmet = children.filter((criterion) => criterion.result === 'no').length;
  return traceMoney('loyalty-award', loyalty.isProposed ? amount : ZERO, places, {
    values: { amount: writeExact(amount) },
    ...(name === undefined ? {} : { names: { amount: name } }),
    notes: [loyalty.isProposed ? { code: 'proposed' } : { code: 'not-proposed', values: { unmet: String(unmet) } }],
    children,
  });
}
