import { add, addAll, divide, multiply, ONE, parseFraction, subtract } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { listCurveSteps, type StepOfFigure, type StepsOfKind } from '../steps-of-kind.js';
import type { ActivityPointsTerms } from './activity-points-terms.js';

/** The threshold and the target of the points, or the points of the curve, by each activity alone. */
export function listStepsOfPoints({ activities, target, base, threshold, curve }: ActivityPointsTerms): StepsOfKind[] {
  if (target === undefined || base === undefined) return [];
  const reached: StepOfFigure[] =
    curve === undefined
      ? [...(threshold === undefined ? [] : [threshold]), '100 %'].map((reaches) => ({
          from: reaches === '100 %' ? ONE : parseRatio(reaches),
          isBeyond: false,
          reaches,
        }))
      : listCurveSteps(curve);
  return activities.map(({ count, points }) => ({
    amount: count,
    steps: ({ read }) => {
      const total = addAll(activities.map((each) => multiply(read(each.count), parseFraction(each.points))));
      const asked = read(target);
      return reached.map((step) => ({
        ...step,
        from: add(read(count), divide(subtract(multiply(step.from, asked), total), parseFraction(points))),
      }));
    },
  }));
}
