import type { components } from '../../shared/api/api-types.js';

export type Indicator = components['schemas']['PlanIndicator'];
/** What is assumed of one indicator: decimal texts by field, and whether a yes-no is met. */
export type Assumed = Readonly<Record<string, string | boolean>>;

/** What an indicator comes to when everything goes as planned: where a calculation begins. */
export function asPlanned(indicator: Indicator): Assumed {
  switch (indicator.kind) {
    case 'within-bounds':
      return { value: indicator.atMost ?? indicator.atLeast ?? '0' };
    case 'quotient':
      return { numerator: indicator.target, denominator: '1' };
    case 'loss-share':
      return { lost: '0' };
    case 'deviation':
      return { sold: indicator.target, averageNeed: indicator.target };
    case 'yes-no':
      return { achieved: true };
    default:
      return { value: indicator.target };
  }
}

/** The fields of what is assumed, without those that were left empty: the engine refuses what it cannot read, and names it. */
export function actualsOf(assumed: Readonly<Record<string, Assumed>>): Record<string, Assumed> {
  return Object.fromEntries(
    Object.entries(assumed).map(([code, fields]) => [
      code,
      Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    ]),
  );
}
