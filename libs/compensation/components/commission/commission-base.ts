import {
  add,
  writeExact,
  parseFraction,
  takeLarger,
  multiply,
  takeSmaller,
  subtract,
  addAll,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { makeAmountReader, type AmountReader } from '../../terms/amount-source.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { traceMoney } from '../../trace/number-nodes.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { TraceNode } from '../../trace/trace.js';
import type { CommissionBaseTerms, PaidOn } from './commission-base-terms.js';

/** What a commission is paid on in one month. */
export interface BaseOfMonth {
  /** What the rate is paid on; less than 0 where more was taken back than sold. */
  readonly amount: Fraction;
  /** The author's name of it; nothing where it is put together from several numbers. */
  readonly name: string | undefined;
  /** The part that is overdue and left out of the amount. */
  readonly overdue: Fraction;
  /** How both were found; empty where the amount is a number of the month. */
  readonly nodes: readonly TraceNode[];
}

export type BaseReader = (evaluation: Evaluation) => BaseOfMonth;

const NO_NODES: readonly TraceNode[] = [];

/** Makes a reader of what a commission is paid on, its numbers read once. */
export function makeBaseReader({ on, overdue }: CommissionBaseTerms, own: string, vocabulary: Vocabulary): BaseReader {
  if (typeof on !== 'string' && 'productLines' in on) return makeProductLinesReader(on.productLines, vocabulary);
  if (typeof on !== 'string' && 'revenueOf' in on) return makeClientsReader(own);
  const amount = makeAmountReader(on, vocabulary);
  if (overdue?.amount !== undefined)
    return makeInTimeReader(
      amount,
      makeAmountReader(overdue.amount, vocabulary),
      makeAmountReader(overdue.limit ?? '0', vocabulary),
    );
  return (evaluation) => ({ amount: amount.read(evaluation), name: amount.name, overdue: ZERO, nodes: NO_NODES });
}

type ProductLines = Extract<Exclude<PaidOn, string>, { productLines: unknown }>['productLines'];

/** Each line's amount weighted by its coefficient, before the rate. */
function makeProductLinesReader(productLines: ProductLines, vocabulary: Vocabulary): BaseReader {
  const lines = productLines.map((each) => ({
    name: each.name,
    amount: makeAmountReader(each.amount, vocabulary),
    coefficient: parseRatio(each.coefficient),
  }));
  return (evaluation) => {
    const weighted = lines.map((line) => {
      const amount = line.amount.read(evaluation);
      return { ...line, amount, weighted: multiply(amount, line.coefficient) };
    });
    const amount = addAll(weighted.map((line) => line.weighted));
    if (!evaluation.traced) return { amount, name: undefined, overdue: ZERO, nodes: NO_NODES };
    const children = weighted.map((line) =>
      traceMoney('commission/product-line', line.weighted, evaluation.places, {
        label: line.name,
        values: { amount: writeExact(line.amount), coefficient: writeExact(line.coefficient) },
      }),
    );
    return {
      amount,
      name: undefined,
      overdue: ZERO,
      nodes: [traceMoney('commission/product-lines', amount, evaluation.places, { children })],
    };
  };
}

/** What counts as overdue: of the revenue beyond the limit, at most what is overdue. Revenue within the limit always has the full rate. */
function overduePart(revenue: Fraction, overdue: Fraction, limit: Fraction): Fraction {
  return takeLarger(takeSmaller(overdue, subtract(revenue, limit)), ZERO);
}

function makeInTimeReader(
  revenueReader: AmountReader,
  overdueReader: AmountReader,
  limitReader: AmountReader,
): BaseReader {
  return (evaluation) => {
    const revenue = revenueReader.read(evaluation);
    const owed = overdueReader.read(evaluation);
    const limit = limitReader.read(evaluation);
    const overdue = overduePart(revenue, owed, limit);
    const amount = subtract(revenue, overdue);
    const nodes = evaluation.traced
      ? [traceOverdue({ revenue, owed, limit }, evaluation.places), traceInTime(revenue, overdue, evaluation.places)]
      : NO_NODES;
    return { amount, name: undefined, overdue, nodes };
  };
}

function traceOverdue(
  { revenue, owed, limit }: Record<'revenue' | 'owed' | 'limit', Fraction>,
  places: number,
  label?: string,
): TraceNode {
  return traceMoney('commission/overdue-part', overduePart(revenue, owed, limit), places, {
    label,
    values: { owed: writeExact(owed), revenue: writeExact(revenue), limit: writeExact(limit) },
  });
}

function traceInTime(revenue: Fraction, overdue: Fraction, places: number, label?: string): TraceNode {
  return traceMoney('commission/in-time', subtract(revenue, overdue), places, {
    label,
    values: { revenue: writeExact(revenue), overdue: writeExact(overdue) },
  });
}

/** The same for each client of the receivables of the month. */
function makeClientsReader(own: string): BaseReader {
  return (evaluation) => {
    const { receivables } = evaluation.inputs;
    if (receivables === undefined)
      evaluation.refuse(
        'missing-receivables',
        ['receivables'],
        `"${own}" is paid on the revenue of clients; give the receivables of the month, an empty list when there are none`,
      );
    let [amount, overdue] = [ZERO, ZERO];
    const overdueNodes: TraceNode[] = [];
    const inTimeNodes: TraceNode[] = [];
    for (const each of receivables ?? []) {
      const [revenue, owed, limit] = [
        parseFraction(each.revenue),
        parseFraction(each.overdue),
        parseFraction(each.limit),
      ];
      const part = overduePart(revenue, owed, limit);
      overdue = add(overdue, part);
      amount = add(amount, subtract(revenue, part));
      if (!evaluation.traced) continue;
      overdueNodes.push(traceOverdue({ revenue, owed, limit }, evaluation.places, each.client));
      inTimeNodes.push(traceInTime(revenue, part, evaluation.places, each.client));
    }
    const nodes = evaluation.traced
      ? [
          traceMoney('commission/overdue-of-clients', overdue, evaluation.places, { children: overdueNodes }),
          traceMoney('commission/in-time-of-clients', amount, evaluation.places, { children: inTimeNodes }),
        ]
      : NO_NODES;
    return { amount, name: undefined, overdue, nodes };
  };
}
