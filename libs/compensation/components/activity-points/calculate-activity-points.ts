import { writeExact, parseFraction, multiply, addAll, type Fraction } from '../../numbers/exact-fraction.js';
import { makeAmountReader, type AmountReader } from '../../terms/amount-source.js';
import { countReader } from '../../terms/count-source.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import type { Calculation } from '../pay-component.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { TraceNode } from '../../trace/trace.js';
import type { ActivityPointsTerms } from './activity-points-terms.js';
import {
  measureAttainment,
  shareOfTarget,
  makeTargetReader,
  type ShareOfTarget,
  type Target,
} from './share-of-target.js';
import type { activityPointsWords } from './activity-points-words.js';

const { traceMoney, traceQuantity, traceRatio } = stepsOf<typeof activityPointsWords>();

type Own = { readonly code: string; readonly name: string };

interface Activity {
  readonly name: string;
  readonly points: Fraction;
  readonly count: (evaluation: Evaluation) => Fraction;
}

/** How often each activity was done, and the points of all. */
interface Points {
  readonly done: readonly { readonly name: string; readonly points: Fraction; readonly count: Fraction }[];
  readonly total: Fraction;
}

/** The calculation of activity points: one line, at so much a point or by the share of the target (pay-rules.md, section 3). */
export function compileActivityPoints(terms: ActivityPointsTerms, vocabulary: Vocabulary, own: Own): Calculation {
  const activities = terms.activities.map(({ name, count, points }): Activity => ({
    name,
    points: parseFraction(points),
    count: countReader(count, vocabulary, { name, whole: false }),
  }));
  const target = terms.target === undefined ? undefined : makeTargetReader(terms.target, vocabulary, own.name);
  if (terms.base !== undefined && target !== undefined) {
    const base = makeAmountReader(terms.base, vocabulary);
    return compileBase({ activities, target, base, share: shareOfTarget(terms) }, own);
  }
  return compilePerPoint({ activities, target, price: makeAmountReader(terms.perPoint ?? '0', vocabulary) }, own);
}

function countPoints(activities: readonly Activity[], evaluation: Evaluation): Points {
  const done = activities.map(({ name, points, count }) => ({ name, points, count: count(evaluation) }));
  return { done, total: addAll(done.map(({ count, points }) => multiply(count, points))) };
}

function tracePoints({ done, total }: Points): TraceNode {
  return traceQuantity('activity-points/points', total, {
    children: done.map(({ name, points, count }) =>
      traceQuantity('activity-points/activity', multiply(count, points), {
        label: name,
        values: { count: writeExact(count), points: writeExact(points) },
      }),
    ),
  });
}

interface PaidPerPoint {
  readonly activities: readonly Activity[];
  readonly target: Target | undefined;
  readonly price: AmountReader;
}

function compilePerPoint({ activities, target, price: reader }: PaidPerPoint, own: Own): Calculation {
  return (evaluation) => {
    const points = countPoints(activities, evaluation);
    const price = reader.read(evaluation);
    const aimedAt = target?.read(evaluation);
    const attainment = aimedAt === undefined ? undefined : measureAttainment(points.total, aimedAt);
    const exact = multiply(points.total, price);
    const lines = [{ code: own.code, label: own.name, exact }];
    if (!evaluation.traced) return { lines, attainment };
    return {
      lines,
      attainment,
      trace: traceMoney('activity-points', exact, evaluation.places, {
        values: { points: writeExact(points.total), perPoint: writeExact(price) },
        names: reader.name === undefined ? undefined : { perPoint: reader.name },
        notes:
          aimedAt === undefined || attainment === undefined
            ? undefined
            : [{ code: 'of-target', values: { target: writeExact(aimedAt), attainment: writeExact(attainment) } }],
        children: [tracePoints(points)],
      }),
    };
  };
}

interface PaidByTarget {
  readonly activities: readonly Activity[];
  readonly target: Target;
  readonly base: AmountReader;
  readonly share: ShareOfTarget;
}

function compileBase({ activities, target, base: reader, share }: PaidByTarget, own: Own): Calculation {
  return (evaluation) => {
    const points = countPoints(activities, evaluation);
    const aimedAt = target.read(evaluation);
    const attainment = measureAttainment(points.total, aimedAt);
    const paid = share.paid(attainment);
    const amount = reader.read(evaluation);
    const exact = multiply(amount, paid);
    const lines = [{ code: own.code, label: own.name, exact }];
    if (!evaluation.traced) return { lines, attainment };
    const attainmentNode = traceRatio('activity-points/attainment', attainment, {
      values: { points: writeExact(points.total), target: writeExact(aimedAt) },
      names: target.name === undefined ? undefined : { target: target.name },
      notes: share.notes(attainment),
      children: [tracePoints(points), ...share.steps(attainment)],
    });
    return {
      lines,
      attainment,
      trace: traceMoney('activity-points/base', exact, evaluation.places, {
        values: { base: writeExact(amount), paid: writeExact(paid) },
        names: reader.name === undefined ? undefined : { base: reader.name },
        children: [attainmentNode],
      }),
    };
  };
}
