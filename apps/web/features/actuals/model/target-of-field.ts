import type { ActualField, PlanIndicator } from './actual-fields.js';

/** What a result is compared with: `/` of a target, `≤` or `≥` of a bound. */
export interface TargetOfField {
  sign: '/' | '≤' | '≥';
  amount: string;
}

/** The planned numbers beside which a field is entered; none where the plan says nothing in the unit of this field. */
export function targetsOfField(indicator: PlanIndicator, field: ActualField): TargetOfField[] {
  switch (indicator.kind) {
    case 'higher-is-better':
    case 'lower-is-better':
    case 'loss-share':
      return [{ sign: '/', amount: indicator.target }];
    case 'deviation':
      return field === 'sold' ? [{ sign: '/', amount: indicator.target }] : [];
    case 'within-bounds':
      return [
        ...(indicator.atLeast === undefined ? [] : [{ sign: '≥' as const, amount: indicator.atLeast }]),
        ...(indicator.atMost === undefined ? [] : [{ sign: '≤' as const, amount: indicator.atMost }]),
      ];
    // The target of a quotient is what comes out of both of its fields.
    case 'quotient':
    case 'yes-no':
      return [];
  }
}
