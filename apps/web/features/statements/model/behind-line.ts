import type { Step } from '../api/use-statement.js';

/** What is said of a line beside its amount: its indicators with target and result, then the rate; of nothing, why. */
export function behindLine(step: Step | undefined, amount: string): string[] {
  if (step === undefined) return [];
  const measured = step.children.filter(({ unit }) => unit === 'ratio').map(saidOf);
  const isNothing = !/[1-9]/.test(amount);
  if (measured.length === 0 && !isNothing) return [];
  const rate =
    measured.length > 0 || isNothing ? [[step.substituted, step.resultText].filter(Boolean).join(' = ')] : [];
  const why = isNothing && step.explanation !== undefined ? [step.explanation] : [];
  return [...new Set([...measured, ...rate, ...why])].filter((sentence) => sentence !== '');
}

function saidOf({ explanation, substituted, resultText }: Step): string {
  return explanation ?? [substituted, resultText].filter(Boolean).join(' = ');
}
