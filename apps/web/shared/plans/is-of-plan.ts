import type { components } from '../api/api-types.js';

/** Whether a document decides a plan: what it is worth is then a bonus that is still to be earned. */
export function isOfPlan(kind: components['schemas']['DocumentKind']): boolean {
  return kind === 'kpi-plan' || kind === 'plan-revision';
}
