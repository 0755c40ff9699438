import { writeExact, multiply, type Fraction } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { makeAttainmentReader } from '../../terms/attainment-source.js';
import { findPart, interpolate, linkParts } from '../../terms/edge.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import { marginalSchedule, wholeAmountSchedule, type TierSchedule } from '../../terms/tier-nodes.js';
import { noteReachedStep } from '../../terms/tier-words.js';
import { readSteps, readTiers } from '../../terms/tiers.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { TraceNode } from '../../trace/trace.js';
import type { CommissionRate, TieredRate } from './commission-terms.js';
import type { commissionWords } from './commission-words.js';

const { traceMoney, traceRatio } = stepsOf<typeof commissionWords>();

/** How an amount of 0 or more becomes a commission. */
export interface RateRule {
  readonly pays: (amount: Fraction, evaluation: Evaluation) => Fraction;
  /** `name` is the author's name of the amount. */
  readonly node: (amount: Fraction, evaluation: Evaluation, name?: string) => TraceNode;
}

/** Rates by tiers of the amount, their numbers read once. */
export function tierSchedule(rate: TieredRate, places: number): TierSchedule {
  return rate.kind === 'marginal'
    ? marginalSchedule(readTiers(rate.tiers), places)
    : wholeAmountSchedule(readTiers(rate.tiers), rate.edge, places);
}

/** A rate, its numbers read once (pay-rules.md, section 4). */
export function rateRule(rate: CommissionRate, vocabulary: Vocabulary): RateRule {
  if (rate.kind === 'flat') return findRate('commission/flat', { read: constant(parseRatio(rate.rate)) });
  if (rate.kind === 'by-attainment') return findRate('commission/by-attainment', rateByAttainment(rate, vocabulary));
  const schedule = tierSchedule(rate, vocabulary.places);
  return { pays: schedule.pays, node: (amount, _evaluation, name) => schedule.node(amount, name) };
}

function constant(rate: Fraction): () => Fraction {
  return () => rate;
}

interface RateReader {
  readonly read: (evaluation: Evaluation) => Fraction;
  /** How the rate was found, where it is not written down. */
  readonly node?: (evaluation: Evaluation) => TraceNode;
}

function findRate(rule: 'commission/flat' | 'commission/by-attainment', { read, node }: RateReader): RateRule {
  return {
    pays: (amount, evaluation) => multiply(amount, read(evaluation)),
    node: (amount, evaluation, name) => {
      const rate = read(evaluation);
      return traceMoney(rule, multiply(amount, rate), evaluation.places, {
        values: { amount: writeExact(amount), rate: writeExact(rate) },
        names: name === undefined ? undefined : { amount: name },
        children: node === undefined ? undefined : [node(evaluation)],
      });
    },
  };
}

type RateByAttainment = Extract<CommissionRate, { kind: 'by-attainment' }>;

/** The rate of the step that the attainment reaches, or in proportion between two steps; beyond the last its rate holds. */
function rateByAttainment(
  { attainment: source, steps: written, edge, between }: RateByAttainment,
  vocabulary: Vocabulary,
): RateReader {
  const steps = linkParts(readSteps(written));
  const attainment = makeAttainmentReader(source, vocabulary);
  const traceAttainment = (evaluation: Evaluation, reached: Fraction) =>
    attainment.step(evaluation) ??
    traceRatio('commission/attainment-of', reached, {
      label: attainment.label(evaluation),
      values: { attainment: writeExact(reached) },
    });
  /** The step that is reached; and the one after it, where the rate lies between both. */
  const findSteps = (reached: Fraction) => {
    const low = findPart(reached, steps, edge);
    return { low, high: between === 'linear' && reached.numerator > 0n ? low.next : undefined };
  };
  const read = (evaluation: Evaluation): Fraction => {
    const reached = attainment.read(evaluation);
    const { low, high } = findSteps(reached);
    return high === undefined
      ? low.rate
      : interpolate(reached, { from: low.from, value: low.rate }, { from: high.from, value: high.rate });
  };
  return {
    read,
    node: (evaluation) => {
      const reached = attainment.read(evaluation);
      const { low, high } = findSteps(reached);
      const children = [traceAttainment(evaluation, reached)];
      const shown = { attainment: writeExact(reached) };
      if (high === undefined)
        return traceRatio('commission/rate-of-step', low.rate, {
          values: { rate: writeExact(low.rate) },
          notes: [noteReachedStep(low, edge, shown.attainment)],
          children,
        });
      return traceRatio('commission/rate-between-steps', read(evaluation), {
        values: {
          ...shown,
          from: writeExact(low.from),
          to: writeExact(high.from),
          low: writeExact(low.rate),
          high: writeExact(high.rate),
        },
        children,
      });
    },
  };
}
