import type { Deal } from '../../inputs/deals.js';
import {
  add,
  compare,
  multiply,
  negate,
  subtract,
  takeLarger,
  writeExact,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { roundDownToUnits } from '../../numbers/round-down.js';
import { listPaidDeals } from '../../statement/paid-deals.js';
import { deductInOrder, sumDeducted } from '../../terms/deduct-in-order.js';
import { pathOfDeal } from '../../terms/deals-of-month.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { makeMonthPayReader } from '../../terms/pay-of-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { NoteOf } from '../../trace/step-details.js';
import type { Calculation, OwnNames } from '../pay-component.js';
import { traceClawback, type MovedDeal } from './clawback-nodes.js';
import { MOST_WATCHED, type ClawbackState, type ClawbackTerms } from './clawback-terms.js';
import type { clawbackWarnings } from './clawback-words.js';
import { judgeDeals, listStillWatched, watchDeals, writeWatched, type DealOfMonth } from './watched-deals.js';

/**
 * One line a deal that is taken back or given back. What is given back is paid in full. What is taken back is taken deal
 * after deal, the oldest first, at most its share of the month's pay before deductions, less what other corrections have
 * taken; the rest is taken in later months.
 */
export function compileClawback(terms: ClawbackTerms, vocabulary: Vocabulary, own: OwnNames): Calculation {
  const monthPay = makeMonthPayReader(vocabulary);
  const share = parseRatio(terms.mostShare);
  const others = listOtherCorrections(vocabulary, own.code);
  return (evaluation, carriedState) => {
    const { month, deals = [], leftClients = [] } = evaluation.inputs;
    const { places } = evaluation;
    if (month === undefined) return { lines: [], carriedState: { deals: [] } };
    const paidNow = terms.of.flatMap((code) => listPaidDeals(evaluation.outcomeOf(code) ?? { lines: [] }));
    if (terms.whenUnpaid !== undefined) refuseUnknown(new Set(paidNow.map(({ deal }) => deal)), deals, own, evaluation);
    const watched = watchDeals(carriedState as ClawbackState | undefined, paidNow, { month, deals, places });
    const judged = judgeDeals(watched, terms, { month, leftClients, places });
    const due = judged.filter(({ target, taken }) => compare(target, taken) > 0);
    const used = others.reduce((sum, code) => add(sum, takenBy(code, evaluation)), ZERO);
    const allowed =
      due.length === 0
        ? ZERO
        : takeLarger(
            subtract(roundDownToUnits(takeLarger(multiply(share, monthPay.read(evaluation)), ZERO), places), used),
            ZERO,
          );
    const taken = deductInOrder(due, ({ target, taken: before }) => subtract(target, before), allowed);
    const takenNow = new Map(taken.map((each) => [each.item.deal, each.taken]));
    const moved = judged.flatMap((each): MovedDeal[] => {
      const exact = moveOf(each, takenNow);
      return exact.numerator === 0n ? [] : [{ ...each, exact }];
    });
    const after = judged.map((each) => ({ ...each, taken: subtract(each.taken, moveOf(each, takenNow)) }));
    const still = listStillWatched(after, terms, month);
    refuseTooMany(still.length, own, evaluation);
    const result = {
      lines: moved.map(({ deal, client, from, until, exact }) => ({
        code: deal,
        label: `${from === until ? from : `${from} - ${until}`}: ${deal}, ${client}`,
        exact,
      })),
      carriedState: writeWatched(still, places),
      warnings: limitedWarnings(taken),
    };
    return evaluation.traced
      ? { ...result, trace: traceClawback({ moved, taken, allowed, used, share, monthPay }, terms, evaluation) }
      : result;
  };
}

/** With a minus what is taken back now; without one what is given back. */
function moveOf({ deal, target, taken }: DealOfMonth, takenNow: ReadonlyMap<string, Fraction>): Fraction {
  return compare(target, taken) < 0 ? subtract(taken, target) : negate(takenNow.get(deal) ?? ZERO);
}

/** What else takes back what earlier months paid, before this does. */
function listOtherCorrections({ components }: Vocabulary, code: string): string[] {
  return components.flatMap((each) => (each.nature === 'correction' && each.code !== code ? [each.code] : []));
}

function takenBy(code: string, evaluation: Evaluation): Fraction {
  const lines = evaluation.outcomeOf(code)?.lines ?? [];
  return lines.reduce((sum, { exact }) => (exact.numerator < 0n ? subtract(sum, exact) : sum), ZERO);
}

/** Whether a deal is paid nobody can guess: a company that does not enter payments would take everything back. */
function refuseUnknown(
  paidNow: ReadonlySet<string>,
  deals: readonly Deal[],
  { name }: OwnNames,
  evaluation: Evaluation,
): void {
  deals.forEach(({ id, returns, paid }, index) => {
    if (returns !== undefined || paid !== undefined || !paidNow.has(id)) return;
    evaluation.refuse(
      'missing-deal-fact',
      [...pathOfDeal(index), 'paid'],
      `deal "${id}" does not say whether it is paid, and "${name}" takes back what stays unpaid; enter payments, or give paid`,
    );
  });
}

function refuseTooMany(count: number, { code, name }: OwnNames, evaluation: Evaluation): void {
  if (count <= MOST_WATCHED) return;
  evaluation.problems.push({
    code: 'too-many-deals',
    path: ['carriedState', code, 'deals'],
    message: `"${name}" would have to look after ${count} deals, more than ${MOST_WATCHED}; shorten the time in which a client who leaves counts`,
  });
}

function limitedWarnings(taken: ReturnType<typeof deductInOrder<DealOfMonth>>): NoteOf<typeof clawbackWarnings>[] {
  const { asked, cut, isLimited } = sumDeducted(taken);
  if (!isLimited) return [];
  return [
    {
      code: 'clawback-limited',
      values: { asked: writeExact(asked), taken: writeExact(cut), rest: writeExact(subtract(asked, cut)) },
    },
  ];
}
