import { takeLarger, writeExact, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { stepsOf } from '../../trace/steps.js';
import { payComponent, type Calculation } from '../pay-component.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { BaseOfMonth } from './base-of-month.js';
import { makeBaseReader } from './commission-base.js';
import { listReferencesOfBase } from './commission-base-terms.js';
import { rateRule } from './commission-rate.js';
import { commissionTermsSchema, listReferencesOfRate, type CommissionTerms } from './commission-terms.js';
import { commissionWords } from './commission-words.js';
import { settlement } from './settle-overdue.js';
import { paidForResults } from '../staff-of-kind.js';
import { listStepsOfRate } from './steps-of-rate.js';

const { traceMoney } = stepsOf<typeof commissionWords>();

/**
 * A commission on an amount of one month: a flat rate, marginal or whole-amount tiers, or a rate by attainment
 * (pay-rules.md, section 4). An amount below 0 counts as 0, because by which tier or step the returned goods were paid is
 * not known in their month; a flat rate is the same in every month, so that its plan may take it back.
 */
export const commission = payComponent({
  label: { en: 'Commission', ru: 'Комиссия', hi: 'कमीशन' },
  nature: 'variable',
  withinMonth: 'prorated',
  staff: paidForResults,
  terms: commissionTermsSchema,
  references: (terms) => [...listReferencesOfBase(terms), ...listReferencesOfRate(terms.rate)],
  steps: ({ on, rate }) => listStepsOfRate(on, rate),
  compile: compileCommission,
  words: commissionWords,
});

function compileCommission(
  terms: CommissionTerms,
  vocabulary: Vocabulary,
  own: { readonly code: string; readonly name: string },
): Calculation {
  const readBase = makeBaseReader(terms, own.name, vocabulary);
  const rate = rateRule(terms.rate, vocabulary);
  const takesBack = terms.belowZero === 'taken-back';
  const settled = settlement(terms.overdue, vocabulary.places);
  return (evaluation) => {
    const base = readBase(evaluation);
    const amount = takesBack ? base.amount : takeLarger(base.amount, ZERO);
    const calculated = rate.pays(amount, evaluation);
    const lines = [{ code: own.code, label: own.name, exact: settled.pays(calculated, base) }];
    if (!evaluation.traced || evaluation.problems.length > 0) return { lines };
    return {
      lines,
      trace: settled.node(
        calculated,
        withLeastZero(base, amount, evaluation.places),
        rate.node(amount, evaluation, base.name),
      ),
    };
  };
}

/** Says in the trace that an amount below 0 counts as 0. */
function withLeastZero(base: BaseOfMonth, amount: Fraction, places: number): BaseOfMonth {
  if (amount === base.amount) return base;
  const names = base.name === undefined ? undefined : { amount: base.name };
  return {
    ...base,
    nodes: [
      ...base.nodes,
      traceMoney('commission/below-zero', amount, places, { values: { amount: writeExact(base.amount) }, names }),
    ],
  };
}
