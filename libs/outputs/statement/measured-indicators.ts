import type { DescribedStep } from '#compensation/explanation/described-step.js';

/** An indicator as a statement shows it: what it came to, what it pays, and why. */
export interface MeasuredIndicator {
  readonly name: string;
  readonly attainment: string;
  readonly pays: string;
  readonly how: string;
}

/** The indicators that a calculation was paid by, in its order; a step that measures stands below the one that names it. */
export function listMeasured(trace: DescribedStep): MeasuredIndicator[] {
  return measuredBelow(trace, undefined);
}

function measuredBelow(step: DescribedStep, named: DescribedStep | undefined): MeasuredIndicator[] {
  if (step.rule.startsWith('indicator/'))
    return named === undefined
      ? []
      : [
          {
            name: named.label,
            attainment: step.resultText,
            pays: named.resultText,
            how: step.explanation ?? step.substituted,
          },
        ];
  const name = isOfIndicator(step) ? step : named;
  return step.children.flatMap((child) => measuredBelow(child, name));
}

const OF_INDICATOR = new Set([
  'kpi-bonus/indicator',
  'kpi-bonus/weighted-result',
  'kpi-bonus/result',
  'kpi-bonus/measured',
]);

function isOfIndicator({ rule }: DescribedStep): boolean {
  return OF_INDICATOR.has(rule);
}
