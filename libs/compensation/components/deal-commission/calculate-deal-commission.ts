import { firstDayOf } from '#calendar/month.js';
import { findDayThatCounts } from '../../inputs/deals.js';
import { findReturnedSale } from '../../inputs/returned-sales.js';
import { add, addAll, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { fromUnits, roundMoney } from '../../numbers/money.js';
import type { PaidDeal } from '../../statement/paid-deals.js';
import { readDeals } from '../../terms/deals-of-month.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import type { Calculation, OwnNames } from '../pay-component.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import { compileDealRule, readStatedPay, type CompiledRule } from './compile-deal-rule.js';
import type { DealCommissionTerms } from './deal-commission-terms.js';
import { DealTrace } from './deal-trace.js';
import { makePaidAtCheck, type PaidAtCheck } from './paid-at.js';
import { isTheirs, payReturn, paySale } from './pay-deal.js';
import { makeCoefficientReader } from './product-line-coefficient.js';
import { monthsDeciding, type MonthsSince } from './time-with-client.js';
import type { dealCommissionWords } from './deal-commission-words.js';

const { traceMoney } = stepsOf<typeof dealCommissionWords>();

interface DecidingRule extends CompiledRule {
  /** The counts of months with a client by which a deal comes to it. */
  readonly months: readonly MonthsSince[];
}

/** A rule in one month: what it pays per deal, and what it has paid so far. */
interface RuleOfMonth {
  readonly rule: DecidingRule;
  readonly perDeal: Fraction;
  exact: Fraction;
  /** How its deals were calculated, where the evaluation is traced. */
  readonly trace: DealTrace | undefined;
}

/**
 * The commission of every deal by the first rule that fits it; the order of the deals changes no amount. Where the
 * month has several schemes, only of deals of the days of this one: the others are paid by the scheme of their day.
 */
export function compileDealCommission(terms: DealCommissionTerms, vocabulary: Vocabulary, own: OwnNames): Calculation {
  const coefficientOf = makeCoefficientReader(terms);
  const rules = terms.rules.map((rule, index): DecidingRule => ({
    ...compileDealRule(rule, coefficientOf, vocabulary),
    months: monthsDeciding(terms.rules, index),
  }));
  const paidAt = makePaidAtCheck(vocabulary, own);
  return (evaluation) => {
    const { paidBy, unpaid } = payDeals(rules, own, paidAt, evaluation);
    const exact = addAll(paidBy.map((each) => each.exact));
    const lines =
      terms.linePer === 'component'
        ? [{ code: own.code, label: own.name, exact }]
        : paidBy.map((each) => ({ code: each.rule.code, label: each.rule.name, exact: each.exact }));
    const paidDeals = { lines, list: () => listPaid(rules, terms.linePer, own, paidAt, evaluation) };
    if (!evaluation.traced) return { lines, paidDeals };
    const paid =
      terms.linePer === 'component'
        ? exact
        : fromUnits(
            lines.reduce((sum, line) => sum + roundMoney(line.exact, evaluation.places), 0n),
            evaluation.places,
          );
    return { lines, paidDeals, trace: traceCommission(paid, terms.linePer, { paidBy, unpaid }, evaluation.places) };
  };
}

/** What is told of each deal beside the sums: the sale, what it pays, and by which rule. */
type TellPaid = (sale: Pick<PaidDeal, 'deal' | 'client' | 'on'>, exact: Fraction, rule: string) => void;

/** What is paid for each deal, found once more: hardly ever does anybody ask. */
function listPaid(
  rules: readonly DecidingRule[],
  linePer: DealCommissionTerms['linePer'],
  own: OwnNames,
  paidAt: PaidAtCheck,
  evaluation: Evaluation,
): PaidDeal[] {
  const paid: PaidDeal[] = [];
  payDeals(rules, own, paidAt, evaluation, (sale, exact, rule) => {
    paid.push({ ...sale, line: linePer === 'component' ? own.code : rule, exact });
  });
  return paid;
}

function payDeals(
  rules: readonly DecidingRule[],
  own: OwnNames,
  paidAt: PaidAtCheck,
  evaluation: Evaluation,
  tell?: TellPaid,
): { paidBy: RuleOfMonth[]; unpaid: number } {
  const paidBy = rules.map((rule): RuleOfMonth => ({
    rule,
    perDeal: rule.perDeal?.read(evaluation) ?? ZERO,
    exact: ZERO,
    trace: evaluation.traced ? new DealTrace(rule.months, evaluation.places) : undefined,
  }));
  const month = evaluation.period?.days.month;
  const deals = readDeals(evaluation);
  let unpaid = 0;
  for (const [index, deal] of deals.entries()) {
    const returned = findReturnedSale(deals, deal);
    const sale = returned?.sale ?? deal;
    const place = returned?.place ?? index;
    if (month !== undefined && !evaluation.holds(findDayThatCounts(sale.on, month))) continue;
    // The first rule that fits decides: a deal is never paid by two.
    const deciding = paidBy.find(({ rule }) => rule.fits(sale, place, evaluation));
    if (deciding?.rule.onlyInItsMonth === true && returned === undefined && isOfEarlierMonth(sale, evaluation))
      continue;
    paidAt.refuseUnread(sale, place, deciding !== undefined, evaluation);
    if (deciding === undefined) {
      unpaid += 1;
      continue;
    }
    const { rule, perDeal, trace } = deciding;
    const stated = sale.paidAt?.[own.code];
    const pay = stated === undefined ? rule.payOf(sale, place, evaluation, perDeal) : readStatedPay(stated);
    if (returned === undefined) {
      const paid = paySale(rule, pay, sale, place, evaluation);
      if (isTheirs(paid)) paidAt.refuseUnknown(sale, place, { rule, pay, isReturn: false }, evaluation);
      deciding.exact = add(deciding.exact, paid.part.exact);
      tell?.({ deal: deal.id, client: deal.client, on: deal.on }, paid.part.exact, rule.code);
      trace?.recordSale(sale, paid);
    } else {
      const paid = payReturn(rule, pay, { deal, place: index }, returned, evaluation);
      if (isTheirs(paid.before)) {
        paidAt.refuseUnknown(sale, place, { rule, pay, isReturn: true }, evaluation);
        paidAt.refuseOfOtherResult(sale, index, evaluation);
      }
      deciding.exact = add(deciding.exact, paid.exact);
      tell?.({ deal: deal.returns ?? deal.id, client: deal.client, on: sale.on }, paid.exact, rule.code);
      trace?.recordReturn(deal, sale, paid);
    }
  }
  return { paidBy, unpaid };
}

/** A deal of an earlier month stands on the list because money came in on it. */
function isOfEarlierMonth({ on }: Pick<PaidDeal, 'on'>, { inputs: { month } }: Evaluation): boolean {
  return month !== undefined && on < firstDayOf(month);
}

function traceCommission(
  paid: Fraction,
  linePer: DealCommissionTerms['linePer'],
  { paidBy, unpaid }: { paidBy: readonly RuleOfMonth[]; unpaid: number },
  places: number,
): TraceNode {
  const children = paidBy.map(({ rule, exact, trace }) => {
    const deals = trace?.nodes() ?? [];
    return traceMoney('deal-commission/rule', exact, places, {
      label: rule.name,
      notes: listNotes(addedExactly(deals)),
      children: deals,
    });
  });
  const unpaidNote = unpaid === 0 ? [] : [{ code: 'unpaid', values: { count: String(unpaid) } } as const];
  // With a line for each rule the sum is that of the rounded lines.
  const notes = listNotes([...(linePer === 'component' ? addedExactly(children) : []), ...unpaidNote]);
  return traceMoney('deal-commission', paid, places, { notes, children });
}

/** Where parts are shown rounded, their sum may differ from that of what is shown. */
function addedExactly(parts: readonly TraceNode[]): NoteOfRule<typeof dealCommissionWords, 'deal-commission/rule'>[] {
  return parts.length > 1 && parts.some((part) => part.exact !== undefined) ? [{ code: 'added-exactly' }] : [];
}

function listNotes<Note>(notes: Note[]): Note[] | undefined {
  return notes.length === 0 ? undefined : notes;
}
