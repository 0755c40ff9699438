import { findSpanOfMonth } from '../dating/days-of-month.js';
import type { Deal } from '../inputs/deals.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import {
  add,
  compare,
  divide,
  multiply,
  parseFraction,
  powerOfTen,
  subtract,
  writeUnits,
  ZERO,
  type Fraction,
} from '../numbers/exact-fraction.js';
import { finiteText } from '../numbers/finite-text.js';
import { makeAmountReader, type AmountSource } from '../terms/amount-source.js';
import type { DealAmountSource } from '../terms/deal-amount-terms.js';
import { Evaluation } from '../terms/evaluation.js';
import type { Vocabulary } from '../terms/vocabulary.js';

/** The id of a deal that nobody has made. */
const ASSUMED_DEAL = 'next-step';
/** Deals that one more is made like, from the last; with others the figure is not moved. */
const MOST_EXAMPLES = 5;

/** What a source reads of the inputs; nothing where something that it asks for is missing. */
export function readFigure(
  source: AmountSource,
  inputs: StatementInputs,
  vocabulary: Vocabulary,
): Fraction | undefined {
  const evaluation = new Evaluation(inputs, false, vocabulary.places);
  const number = makeAmountReader(source, vocabulary).read(evaluation);
  return evaluation.faultCount > 0 ? undefined : number;
}

/**
 * The inputs in which a number of the month has come to at least `to`, and to no more than its decimals ask for: a value
 * is set, for a sum of deals one more deal is made like one that counts in it, of a sum of numbers the first is moved that
 * can be. Nothing where the number cannot be moved, as one that another component pays.
 */
export function moveFigure(
  source: AmountSource,
  to: Fraction,
  inputs: StatementInputs,
  vocabulary: Vocabulary,
): StatementInputs | undefined {
  const now = readFigure(source, inputs, vocabulary);
  if (now === undefined) return undefined;
  for (const moved of listMoved(source, subtract(to, now), inputs, vocabulary)) {
    const reached = readFigure(source, moved, vocabulary);
    if (reached !== undefined && compare(reached, to) >= 0) return moved;
  }
  return undefined;
}

function* listMoved(
  source: AmountSource,
  by: Fraction,
  inputs: StatementInputs,
  vocabulary: Vocabulary,
): Generator<StatementInputs> {
  if (typeof source === 'string' || 'component' in source) return;
  if ('value' in source) {
    const now = readFigure(source, inputs, vocabulary);
    const value = now && add(now, by);
    if (value !== undefined && value.numerator >= 0n)
      yield { ...inputs, values: { ...inputs.values, [source.value]: finiteText(value) } };
  } else if ('deals' in source) yield* listWithOneMoreDeal(source, by, inputs, vocabulary);
  else for (const part of source.plus) yield* listMoved(part, by, inputs, vocabulary);
}

type Summed = 'amount' | 'margin' | 'collected';

/** One more deal, by which the sum rises by so much: also where the person is credited with a part of it. */
function* listWithOneMoreDeal(
  source: DealAmountSource,
  by: Fraction,
  inputs: StatementInputs,
  vocabulary: Vocabulary,
): Generator<StatementInputs> {
  const { deals: what } = source;
  const { deals, month } = inputs;
  if (deals === undefined || month === undefined || by.numerator <= 0n) return;
  if (what !== 'amount' && what !== 'margin' && what !== 'collected') return;
  const now = readFigure(source, inputs, vocabulary) ?? ZERO;
  const examples = deals.filter((deal) => deal.returns === undefined).slice(-MOST_EXAMPLES);
  const plain = { id: ASSUMED_DEAL, client: ASSUMED_DEAL, on: findSpanOfMonth(month).from, amount: '1', tags: [] };
  for (const example of examples.length > 0 ? examples.toReversed() : [plain as Deal]) {
    const withDeal = (worth: Fraction): StatementInputs | undefined => {
      const deal = makeDealLike(example, what, worth, vocabulary.places);
      return deal && { ...inputs, deals: [...deals, deal] };
    };
    const once = withDeal(by);
    const counted = once && readFigure(source, once, vocabulary);
    if (once === undefined || counted === undefined || compare(counted, now) <= 0) continue;
    const share = divide(subtract(counted, now), by);
    const asked = compare(counted, add(now, by)) >= 0 ? once : withDeal(divide(by, share));
    if (asked !== undefined) yield asked;
  }
}

/** A deal like another of which one amount is given; its other amounts are in the same proportion. */
function makeDealLike(example: Deal, what: Summed, worth: Fraction, places: number): Deal | undefined {
  const { order: _order, firstOrderOn: _first, ...like } = example;
  const base = what === 'amount' ? example.amount : (example[what] ?? example.amount);
  const of = parseFraction(base);
  if (of.numerator <= 0n) return undefined;
  const scaled = (text: string) => upTo(multiply(parseFraction(text), divide(worth, of)), places);
  return {
    ...like,
    id: ASSUMED_DEAL,
    amount: scaled(example.amount),
    ...(example.margin === undefined ? {} : { margin: scaled(example.margin) }),
    ...(example.collected === undefined ? {} : { collected: scaled(example.collected) }),
    [what]: upTo(worth, places),
  };
}

/** Up to so many decimals, away from zero: a step is reached, not missed by a rounding. */
function upTo({ numerator, denominator }: Fraction, places: number): string {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const units = (magnitude * powerOfTen(places) + denominator - 1n) / denominator;
  return writeUnits(numerator < 0n ? -units : units, places);
}
