import type { Problem } from '../documents/problem.js';
import { LONGEST_EXPLANATION } from '../inputs/explained-indicator.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import { findComponentKind } from './component-registry.js';
import type { PayScheme } from './scheme-shape.js';

const UNSAID = {
  goal: 'which goal of the company the scheme serves',
  howMeasured: 'how the result of the indicator is measured',
  howInfluenced: 'what the earner can do about the result',
} as const;

/**
 * What a scheme does not say and has to before it is submitted: the goal of the company that it serves, and of each of
 * its indicators how it is measured and what the earner can do about it. Calculations need none of it, so that drafts, and
 * what was signed before there were such fields, are valid without. The paths start at the scheme.
 */
export function findUnsaidInScheme({ goal, components }: PayScheme): Problem[] {
  return [
    ...(goal === undefined ? [unsaid([], 'goal')] : []),
    ...components.flatMap(({ kind, terms }, index) =>
      findUnsaidInIndicators(findComponentKind(kind).indicators?.(terms) ?? [], [
        'components',
        index,
        'terms',
        'indicators',
      ]),
    ),
  ];
}

/** The same of a personal KPI plan; the paths start at its terms. */
export function findUnsaidInPlan({ indicators }: Pick<KpiPlanTerms, 'indicators'>): Problem[] {
  return findUnsaidInIndicators(indicators, ['indicators']);
}

interface Explained {
  readonly code: string;
  readonly howMeasured?: string | undefined;
  readonly howInfluenced?: string | undefined;
}

function findUnsaidInIndicators(indicators: readonly Explained[], path: Problem['path']): Problem[] {
  return indicators.flatMap((indicator, index) =>
    (['howMeasured', 'howInfluenced'] as const)
      .filter((field) => indicator[field] === undefined)
      .map((field) => ({ ...unsaid([...path, index], field), indicator: indicator.code })),
  );
}

function unsaid(path: Problem['path'], field: keyof typeof UNSAID): Problem {
  return {
    code: 'unsaid',
    path: [...path, field],
    message: `is missing: say ${UNSAID[field]}, in 1 to ${LONGEST_EXPLANATION} characters on one line; whoever signs and whoever earns reads it`,
  };
}
