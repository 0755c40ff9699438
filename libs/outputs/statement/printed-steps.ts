import type { DescribedStep } from '#compensation/explanation/described-step.js';

/** One line of a printed explanation. */
export interface PrintedStep {
  readonly level: number;
  readonly label: string;
  readonly text: string;
}

/** Levels that are indented; what is deeper stands where these do. */
const DEEPEST = 8;

/** A calculation of thousands of deals is read on a screen: what is printed ends here. */
const MOST_STEPS = 1500;

/** The steps of a calculation as lines, and how many of them are not printed. */
export function listSteps(trace: DescribedStep): { readonly steps: PrintedStep[]; readonly left: number } {
  const all = linesOf(trace, 0);
  return { steps: all.slice(0, MOST_STEPS), left: Math.max(0, all.length - MOST_STEPS) };
}

function linesOf(step: DescribedStep, level: number): PrintedStep[] {
  const inline = step.children.filter((child) => child.inline);
  const told = [...new Set([step, ...inline].map(({ explanation }) => explanation).concat(step.rounding))].filter(
    (note) => note !== undefined,
  );
  const calculation =
    step.substituted === step.resultText || (inline.length === 1 && step.children.length === 1)
      ? step.substituted
      : `${step.substituted} = ${step.resultText}`;
  return [
    {
      level: Math.min(level, DEEPEST),
      label: step.label,
      text: `${calculation}${told.length === 0 ? '' : ` (${told.join('; ')})`}`,
    },
    ...step.children.flatMap((child) => (child.inline ? [] : linesOf(child, level + 1))),
  ];
}
