import { exactText, fractionFromText, multiply, sumOf, type Fraction } from '../../numbers/exact-fraction.js';
import { amountReader, type AmountSource } from '../../scheme/amount-source.js';
import { countReader } from '../../scheme/count-source.js';
import type { Evaluation } from '../../scheme/evaluation.js';
import { moneyNode, quantityNode, ratioNode } from '../../trace/number-nodes.js';
import type { Calculation } from '../../scheme/pay-component.js';
import type { Vocabulary } from '../../scheme/vocabulary.js';
import type { TraceNode } from '../../trace/trace.js';
import type { ActivityPointsTerms } from './activity-points-terms.js';
import { attainmentOf, shareOfTarget, targetReader, type Target } from './share-of-target.js';

type Own = { readonly code: string; readonly name: string };

interface Activity {
  readonly name: string;
  readonly points: Fraction;
  readonly count: (evaluation: Evaluation) => Fraction;
}

/** How often each activity was done, and the points of all. */
interface Points {
  readonly counts: readonly Fraction[];
  readonly total: Fraction;
}

/** The calculation of activity points: one line, at so much a point or by the share of the target (pay-rules.md, section 3). */
export function activityPointsCalculation(terms: ActivityPointsTerms, vocabulary: Vocabulary, own: Own): Calculation {
  const activities = terms.activities.map(({ name, count, points }): Activity => ({
    name,
    points: fractionFromText(points),
    count: countReader(count, vocabulary, { name, whole: false }),
  }));
  const target = terms.target === undefined ? undefined : targetReader(terms.target, vocabulary, own.name);
  if (terms.base !== undefined && target !== undefined)
    return baseCalculation(terms, terms.base, activities, target, vocabulary, own);
  return perPointCalculation(terms.perPoint ?? '0', activities, target, vocabulary, own);
}

function pointsOf(activities: readonly Activity[], evaluation: Evaluation): Points {
  const counts = activities.map((activity) => activity.count(evaluation));
  return { counts, total: sumOf(activities.map((activity, index) => multiply(counts[index]!, activity.points))) };
}

function pointsNode(activities: readonly Activity[], { counts, total }: Points): TraceNode {
  return quantityNode('activity-points/points', total, {
    children: activities.map(({ name, points }, index) =>
      quantityNode('activity-points/activity', multiply(counts[index]!, points), {
        label: name,
        values: { count: exactText(counts[index]!), points: exactText(points) },
      }),
    ),
  });
}

function perPointCalculation(
  perPoint: AmountSource,
  activities: readonly Activity[],
  target: Target | undefined,
  vocabulary: Vocabulary,
  own: Own,
): Calculation {
  const reader = amountReader(perPoint, vocabulary);
  return (evaluation) => {
    const points = pointsOf(activities, evaluation);
    const price = reader.read(evaluation);
    const aimedAt = target?.read(evaluation);
    const attainment = aimedAt === undefined ? undefined : attainmentOf(points.total, aimedAt);
    const exact = multiply(points.total, price);
    const lines = [{ code: own.code, label: own.name, exact }];
    if (!evaluation.traced) return { lines, attainment };
    return {
      lines,
      attainment,
      trace: moneyNode('activity-points', exact, {
        values: { points: exactText(points.total), perPoint: exactText(price) },
        names: reader.name === undefined ? undefined : { perPoint: reader.name },
        notes:
          attainment === undefined
            ? undefined
            : [{ code: 'of-target', values: { target: exactText(aimedAt!), attainment: exactText(attainment) } }],
        children: [pointsNode(activities, points)],
      }),
    };
  };
}

function baseCalculation(
  terms: ActivityPointsTerms,
  base: AmountSource,
  activities: readonly Activity[],
  target: Target,
  vocabulary: Vocabulary,
  own: Own,
): Calculation {
  const reader = amountReader(base, vocabulary);
  const share = shareOfTarget(terms);
  return (evaluation) => {
    const points = pointsOf(activities, evaluation);
    const aimedAt = target.read(evaluation);
    const attainment = attainmentOf(points.total, aimedAt);
    const paid = share.paid(attainment);
    const amount = reader.read(evaluation);
    const exact = multiply(amount, paid);
    const lines = [{ code: own.code, label: own.name, exact }];
    if (!evaluation.traced) return { lines, attainment };
    const attainmentNode = ratioNode('activity-points/attainment', attainment, {
      values: { points: exactText(points.total), target: exactText(aimedAt) },
      names: target.name === undefined ? undefined : { target: target.name },
      notes: share.notes(attainment),
      children: [pointsNode(activities, points), ...share.steps(attainment)],
    });
    return {
      lines,
      attainment,
      trace: moneyNode('activity-points/base', exact, {
        values: { base: exactText(amount), paid: exactText(paid) },
        names: reader.name === undefined ? undefined : { base: reader.name },
        children: [attainmentNode],
      }),
    };
  };
}
