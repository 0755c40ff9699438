import { findDayThatCounts, type Deal } from '../../inputs/deals.js';
import { add, addAll, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { fromUnits, roundMoney } from '../../numbers/money.js';
import { readDeals } from '../../terms/deals-of-month.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { traceMoney } from '../../trace/number-nodes.js';
import type { Calculation } from '../pay-component.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { TraceNode, TraceNote } from '../../trace/trace.js';
import { makeCoefficientReader, compileDealRule, type CompiledRule } from './compile-deal-rule.js';
import type { DealCommissionTerms } from './deal-commission-terms.js';
import { DealTrace } from './deal-trace.js';
import { personPart } from './person-part.js';
import { monthsDeciding, type MonthsSince } from './time-with-client.js';

type Own = { readonly code: string; readonly name: string };

interface DecidingRule extends CompiledRule {
  /** The counts of months with a client by which a deal comes to it. */
  readonly months: readonly MonthsSince[];
}

interface RuleSum {
  exact: Fraction;
  /** How its deals were calculated, where the evaluation is traced. */
  readonly trace: DealTrace | undefined;
}

/**
 * The commission of every deal by the first rule that fits it; the order of the deals changes no amount. Where the
 * month has several schemes, only of deals of the days of this one: the others are paid by the scheme of their day.
 */
export function compileDealCommission(terms: DealCommissionTerms, vocabulary: Vocabulary, own: Own): Calculation {
  const coefficientOf = makeCoefficientReader(terms);
  const rules = terms.rules.map((rule, index): DecidingRule => ({
    ...compileDealRule(rule, coefficientOf, vocabulary),
    months: monthsDeciding(terms.rules, index),
  }));
  return (evaluation) => {
    const { sums, unpaid } = payDeals(rules, evaluation);
    const exact = addAll(sums.map((sum) => sum.exact));
    const lines =
      terms.linePer === 'component'
        ? [{ code: own.code, label: own.name, exact }]
        : rules.map(({ code, name }, index) => ({ code, label: name, exact: sums[index]!.exact }));
    if (!evaluation.traced) return { lines };
    const paid =
      terms.linePer === 'component'
        ? exact
        : fromUnits(
            lines.reduce((sum, line) => sum + roundMoney(line.exact, evaluation.places), 0n),
            evaluation.places,
          );
    return { lines, trace: traceCommission(paid, terms.linePer, { rules, sums, unpaid }, evaluation.places) };
  };
}

function payDeals(rules: readonly DecidingRule[], evaluation: Evaluation): { sums: RuleSum[]; unpaid: number } {
  const sums = rules.map(({ months }): RuleSum => ({
    exact: ZERO,
    trace: evaluation.traced ? new DealTrace(months, evaluation.places) : undefined,
  }));
  const perDeal = rules.map((rule) => rule.perDeal?.read(evaluation) ?? ZERO);
  const deals = readDeals(evaluation);
  const month = evaluation.period?.days.month;
  let unpaid = 0;
  for (let index = 0; index < deals.length; index += 1) {
    const deal = deals[index]!;
    if (month !== undefined && !evaluation.holds(findDayThatCounts(deal.on, month))) continue;
    const at = firstThatFits(rules, deal, index, evaluation);
    if (at < 0) {
      unpaid += 1;
      continue;
    }
    const rule = rules[at]!;
    const sum = sums[at]!;
    const whole = rule.commission(deal, index, evaluation, perDeal[at]!);
    const part = personPart(rule, whole.amount, deal, index, evaluation);
    sum.exact = add(sum.exact, part.exact);
    sum.trace?.record(deal, whole, part);
  }
  return { sums, unpaid };
}

/** The index of the rule that decides the deal, -1 where none does: a deal is never paid by two rules. */
function firstThatFits(rules: readonly CompiledRule[], deal: Deal, index: number, evaluation: Evaluation): number {
  for (let at = 0; at < rules.length; at += 1) {
    if (rules[at]!.fits(deal, index, evaluation)) return at;
  }
  return -1;
}

function traceCommission(
  paid: Fraction,
  linePer: DealCommissionTerms['linePer'],
  { rules, sums, unpaid }: { rules: readonly CompiledRule[]; sums: readonly RuleSum[]; unpaid: number },
  places: number,
): TraceNode {
  const children = rules.map(({ name }, index) => {
    const deals = sums[index]!.trace?.nodes() ?? [];
    return traceMoney('deal-commission/rule', sums[index]!.exact, places, {
      label: name,
      notes: listNotes(addedExactly(deals)),
      children: deals,
    });
  });
  const unpaidNote = unpaid === 0 ? [] : [{ code: 'unpaid', values: { count: String(unpaid) } }];
  // With a line for each rule the sum is that of the rounded lines.
  const notes = listNotes([...(linePer === 'component' ? addedExactly(children) : []), ...unpaidNote]);
  return traceMoney('deal-commission', paid, places, { notes, children });
}

/** Where parts are shown rounded, their sum may differ from that of what is shown. */
function addedExactly(parts: readonly TraceNode[]): TraceNote[] {
  return parts.length > 1 && parts.some((part) => part.exact !== undefined) ? [{ code: 'added-exactly' }] : [];
}

function listNotes(notes: TraceNote[]): TraceNote[] | undefined {
  return notes.length === 0 ? undefined : notes;
}
