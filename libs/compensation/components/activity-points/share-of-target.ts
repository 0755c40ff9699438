import { compare, divide, writeExact, takeSmaller, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { DEFAULT_CAP, NO_CAP } from '../../inputs/indicator-terms.js';
import { parseRatio } from '../../numbers/ratio.js';
import { findPlaceOfAmount, makeAmountReader, type AmountReader } from '../../terms/amount-source.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { makeCurveReader } from '../../terms/payout-curve.js';
import { makeCurveTracer } from '../../terms/payout-curve-node.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import type { activityPointsWords } from './activity-points-words.js';
import type { ActivityPointsTerms } from './activity-points-terms.js';

export interface Target {
  readonly name: string | undefined;
  readonly read: AmountReader['read'];
}

/** The points that are aimed at, more than 0; anything else is refused, and 0 is read in its place. */
export function makeTargetReader(
  source: NonNullable<ActivityPointsTerms['target']>,
  vocabulary: Vocabulary,
  ownName: string,
): Target {
  const reader = makeAmountReader(source, vocabulary);
  const read = (evaluation: Evaluation): Fraction => {
    const faultsBefore = evaluation.faultCount;
    const target = reader.read(evaluation);
    if (target.numerator > 0n) return target;
    if (evaluation.faultCount === faultsBefore)
      evaluation.refuse(
        'planned-zero',
        findPlaceOfAmount(source),
        `the target of "${ownName}" must be more than 0, points are divided by it; give the target that was agreed for the month: without one a share of it cannot be paid`,
      );
    return ZERO;
  };
  return { name: reader.name, read };
}

/** What a share of the target pays, and why. */
export interface ShareOfTarget {
  readonly paid: (attainment: Fraction) => Fraction;
  readonly notes: (attainment: Fraction) => NoteOfRule<typeof activityPointsWords, 'activity-points/attainment'>[];
  /** The step of the payout curve, where the attainment comes to it. */
  readonly steps: (attainment: Fraction) => TraceNode[];
}

/** The most that is paid of the base: what the scheme says, or the default where no curve says it; nothing of points without a cap. */
export function findCap({ curve, cap }: Pick<ActivityPointsTerms, 'curve' | 'cap'>): Fraction | undefined {
  const written = cap ?? (curve === undefined ? DEFAULT_CAP : NO_CAP);
  return written === NO_CAP ? undefined : parseRatio(written);
}

/** Nothing is paid below the threshold, then in proportion or by the curve, up to the cap. */
export function shareOfTarget(terms: Pick<ActivityPointsTerms, 'threshold' | 'curve' | 'cap'>): ShareOfTarget {
  const threshold = terms.threshold === undefined ? undefined : parseRatio(terms.threshold);
  const curve = terms.curve === undefined ? undefined : makeCurveReader(terms.curve);
  const curveStep = terms.curve === undefined ? undefined : makeCurveTracer(terms.curve);
  const cap = findCap(terms);
  const uncapped = (attainment: Fraction): Fraction => (curve === undefined ? attainment : curve(attainment));
  const isBelow = (attainment: Fraction): boolean => threshold !== undefined && compare(attainment, threshold) < 0;
  return {
    paid: (attainment) => {
      if (isBelow(attainment)) return ZERO;
      return cap === undefined ? uncapped(attainment) : takeSmaller(uncapped(attainment), cap);
    },
    notes: (attainment) => {
      if (threshold !== undefined && compare(attainment, threshold) < 0)
        return [
          {
            code: 'below-threshold',
            values: { attainment: writeExact(attainment), threshold: writeExact(threshold) },
          },
        ];
      const reached = uncapped(attainment);
      return [
        ...(curve === undefined ? [] : [{ code: 'by-curve', values: { paid: writeExact(reached) } } as const]),
        ...(cap === undefined || compare(reached, cap) <= 0
          ? []
          : [{ code: 'capped', values: { limit: writeExact(cap) } } as const]),
      ];
    },
    steps: (attainment) => (curveStep === undefined || isBelow(attainment) ? [] : [curveStep(attainment)]),
  };
}

/** Points / target; 0 where the target was refused. */
export function measureAttainment(points: Fraction, target: Fraction): Fraction {
  return target.numerator === 0n ? ZERO : divide(points, target);
}
