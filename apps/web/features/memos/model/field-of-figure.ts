import { targetFieldOf, type Terms } from '../../../shared/plans/terms.js';

/** A figure that a revision writes. */
export interface FigureField {
  /** The name of its indicator; nothing of what the plan says as a whole. */
  indicator?: string;
  field: 'baseBonus' | 'weight' | 'target' | 'atMost' | 'atLeast';
}

/** Which figure of the form stands at a path of a plan; nothing where the form has none there. */
export function fieldOfFigure(path: string, { indicators }: Pick<Terms, 'indicators'>): FigureField | undefined {
  if (path === 'baseBonus') return { field: 'baseBonus' };
  const [, at, part] = /^indicators\.(\d+)\.(\w+)$/.exec(path) ?? [];
  const indicator = indicators[Number(at)];
  if (at === undefined || indicator === undefined) return undefined;
  const target = targetFieldOf(indicator);
  const field = part === 'weight' ? part : part === target ? target : undefined;
  return field && { indicator: indicator.name, field };
}
