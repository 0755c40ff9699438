import {
  add,
  exactText,
  fractionFromText,
  largerOf,
  multiply,
  smallerOf,
  subtract,
  sumOf,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import { ratioFraction } from '../../numbers/ratio.js';
import { amountReader, type AmountReader } from '../../scheme/amount-source.js';
import type { Evaluation } from '../../scheme/evaluation.js';
import { moneyNode } from '../../trace/number-nodes.js';
import type { Vocabulary } from '../../scheme/vocabulary.js';
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
export function baseReader({ on, overdue }: CommissionBaseTerms, own: string, vocabulary: Vocabulary): BaseReader {
  if (typeof on !== 'string' && 'productLines' in on) return productLinesReader(on.productLines, vocabulary);
  if (typeof on !== 'string' && 'revenueOf' in on) return clientsReader(own);
  const amount = amountReader(on, vocabulary);
  if (overdue?.amount !== undefined)
    return inTimeReader(
      amount,
      amountReader(overdue.amount, vocabulary),
      amountReader(overdue.limit ?? '0', vocabulary),
    );
  return (evaluation) => ({ amount: amount.read(evaluation), name: amount.name, overdue: ZERO, nodes: NO_NODES });
}

type ProductLines = Extract<Exclude<PaidOn, string>, { productLines: unknown }>['productLines'];

/** Each line's amount weighted by its coefficient, before the rate. */
function productLinesReader(productLines: ProductLines, vocabulary: Vocabulary): BaseReader {
  const lines = productLines.map((each) => ({
    name: each.name,
    amount: amountReader(each.amount, vocabulary),
    coefficient: ratioFraction(each.coefficient),
  }));
  return (evaluation) => {
    const amounts = lines.map((line) => line.amount.read(evaluation));
    const weighted = lines.map((line, index) => multiply(amounts[index]!, line.coefficient));
    const amount = sumOf(weighted);
    if (!evaluation.traced) return { amount, name: undefined, overdue: ZERO, nodes: NO_NODES };
    const children = lines.map(({ name, coefficient }, index) =>
      moneyNode('commission/product-line', weighted[index]!, {
        label: name,
        values: { amount: exactText(amounts[index]!), coefficient: exactText(coefficient) },
      }),
    );
    return {
      amount,
      name: undefined,
      overdue: ZERO,
      nodes: [moneyNode('commission/product-lines', amount, { children })],
    };
  };
}

/** What counts as overdue: of the revenue beyond the limit, at most what is overdue. Revenue within the limit always has the full rate. */
function overduePart(revenue: Fraction, overdue: Fraction, limit: Fraction): Fraction {
  return largerOf(smallerOf(overdue, subtract(revenue, limit)), ZERO);
}

function inTimeReader(revenueReader: AmountReader, overdueReader: AmountReader, limitReader: AmountReader): BaseReader {
  return (evaluation) => {
    const revenue = revenueReader.read(evaluation);
    const owed = overdueReader.read(evaluation);
    const limit = limitReader.read(evaluation);
    const overdue = overduePart(revenue, owed, limit);
    const amount = subtract(revenue, overdue);
    const nodes = evaluation.traced ? [overdueNode(revenue, owed, limit), inTimeNode(revenue, overdue)] : NO_NODES;
    return { amount, name: undefined, overdue, nodes };
  };
}

function overdueNode(revenue: Fraction, owed: Fraction, limit: Fraction, label?: string): TraceNode {
  return moneyNode('commission/overdue-part', overduePart(revenue, owed, limit), {
    label,
    values: { owed: exactText(owed), revenue: exactText(revenue), limit: exactText(limit) },
  });
}

function inTimeNode(revenue: Fraction, overdue: Fraction, label?: string): TraceNode {
  return moneyNode('commission/in-time', subtract(revenue, overdue), {
    label,
    values: { revenue: exactText(revenue), overdue: exactText(overdue) },
  });
}

/** The same for each client of the receivables of the month. */
function clientsReader(own: string): BaseReader {
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
        fractionFromText(each.revenue),
        fractionFromText(each.overdue),
        fractionFromText(each.limit),
      ];
      const part = overduePart(revenue, owed, limit);
      overdue = add(overdue, part);
      amount = add(amount, subtract(revenue, part));
      if (!evaluation.traced) continue;
      overdueNodes.push(overdueNode(revenue, owed, limit, each.client));
      inTimeNodes.push(inTimeNode(revenue, part, each.client));
    }
    const nodes = evaluation.traced
      ? [
          moneyNode('commission/overdue-of-clients', overdue, { children: overdueNodes }),
          moneyNode('commission/in-time-of-clients', amount, { children: inTimeNodes }),
        ]
      : NO_NODES;
    return { amount, name: undefined, overdue, nodes };
  };
}
