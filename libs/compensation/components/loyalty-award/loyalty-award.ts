import { formatDayOfYear, monthName, phraseYearBeginning } from '../../trace/day-display.js';
import { JANUARY } from '../../dating/business-year.js';
import { isPaidWith } from '../../dating/day-of-year.js';
import { isPositiveText } from '../../numbers/decimal-text.js';
import { writeExact, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { formatMoney, formatPercent } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount, makeAmountReader, listReferencesOfAmount } from '../../terms/amount-source.js';
import { stepsOf } from '../../trace/steps.js';
import { payComponent } from '../pay-component.js';

import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
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
  label: { en: 'Loyalty award', ru: 'Награда за преданность компании' },
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
  describe: describeLoyaltyAward,
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

function describeLoyaltyAward(terms: LoyaltyAwardTerms, language: Language, vocabulary: Vocabulary): string[] {
  const { servedBy, statementMonth } = dateLoyaltyAward(terms, vocabulary.yearBeginsIn);
  const day = formatDayOfYear(servedBy, language);
  const month = monthName(statementMonth, language);
  const [monthly, annual] = [terms.monthlyPlanAtLeast, terms.annualPlanAtLeast].map((text) =>
    formatPercent(parseRatio(text), language),
  );
  const isCalendarYear = vocabulary.yearBeginsIn === JANUARY;
  const isNotMoney = typeof terms.amount === 'string' && !isPositiveText(terms.amount);
  const amount = phraseAmount(terms.amount, vocabulary, language);
  const nothing = formatMoney(ZERO, vocabulary.places, language);
  if (language === 'ru') {
    return [
      `Сотрудник предлагается к награждению, если он состоит в штате на ${day} и при этом: полных месяцев стажа на этот день — не менее ${terms.serviceMonths}; просроченных за год задач — не более ${terms.mostMisses}; каждый месячный план выполнен не ниже ${monthly}; годовой план — не ниже ${annual}.`,
      isNotMoney ? `Награда неденежная: её строка — ${nothing}.` : `Сумма награды: ${amount}.`,
      `Предложение входит раз в год в расчётный лист за ${month}; решение принимают директора.`,
      ...(isCalendarYear ? [] : [`Год — финансовый, ${phraseYearBeginning(vocabulary.yearBeginsIn, language)}.`]),
    ];
  }
  return [
    `Proposed for a person who is on the staff on ${day} and fulfils all of: full months of service by then, at least ${terms.serviceMonths}; tasks missed in the year, at most ${terms.mostMisses}; every monthly plan at ${monthly} or more; the annual plan at ${annual} or more.`,
    isNotMoney ? `The award is not money: its line is ${nothing}.` : `Amount of the award: ${amount}.`,
    `It is proposed once a year, with the statement of ${month}; the directors decide.`,
    ...(isCalendarYear
      ? []
      : [`The year is the business year, ${phraseYearBeginning(vocabulary.yearBeginsIn, language)}.`]),
  ];
}
