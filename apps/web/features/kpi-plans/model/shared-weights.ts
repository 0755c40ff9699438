import { compare } from '#compensation/numbers/exact-fraction.js';
import { readColumn, type PlanColumn } from '../../../shared/plans/plan-columns.js';
import { sumOfWeights } from '../../../shared/plans/sum-of-weights.js';
import type { PlanRow } from './plan-rows.js';

/**
 * The columns without those of weights that are the same in every plan that has the indicator, and these weights by
 * its code. An indicator that stands in no other column keeps its own.
 */
export function withoutSharedWeights(
  columns: readonly PlanColumn[],
  rows: readonly Pick<PlanRow, 'terms'>[],
): readonly [PlanColumn[], ReadonlyMap<string, string>] {
  const shared = new Map<string, string>();
  for (const column of columns) {
    const { code, part } = column;
    if (part !== 'weight' || code === undefined) continue;
    if (!columns.some((other) => other.code === code && other.part === 'target')) continue;
    const weights = rows.flatMap(({ terms }) => (terms && readColumn(terms, column)) ?? []);
    const [first, ...others] = weights.map((weight) => sumOfWeights([weight]));
    if (first !== undefined && others.every((other) => other !== undefined && compare(first, other) === 0))
      shared.set(code, weights[0]!);
  }
  return [columns.filter(({ code, part }) => part !== 'weight' || code === undefined || !shared.has(code)), shared];
}
