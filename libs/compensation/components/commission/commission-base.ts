import { addAll, multiply, writeExact, ZERO } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { makeAmountReader } from '../../terms/amount-source.js';
import { stepsOf } from '../../trace/steps.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { makeClientsReader, makeInTimeReader } from './base-in-time.js';
import { NO_NODES, type BaseReader } from './base-of-month.js';
import type { CommissionBaseTerms, PaidOn } from './commission-base-terms.js';
import type { commissionWords } from './commission-words.js';

const { traceMoney } = stepsOf<typeof commissionWords>();

/** Makes a reader of what a commission is paid on, its numbers read once. */
export function makeBaseReader({ on, overdue }: CommissionBaseTerms, own: string, vocabulary: Vocabulary): BaseReader {
  if (typeof on !== 'string' && 'productLines' in on) return makeProductLinesReader(on.productLines, vocabulary);
  if (typeof on !== 'string' && 'revenueOf' in on) return makeClientsReader(overdue, own);
  const amount = makeAmountReader(on, vocabulary);
  if (overdue?.amount !== undefined) return makeInTimeReader(amount, overdue, overdue.amount, vocabulary);
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
    const weighted = lines.map(({ name, amount: reader, coefficient }) => {
      const amount = reader.read(evaluation);
      return { name, coefficient, amount, weighted: multiply(amount, coefficient) };
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
