import type { StatementLine, Step } from './api/use-statement.js';

/**
 * The step of the calculation that comes to a line: the one nearest to the root that has the line's name and amount,
 * else its name, else its amount alone where only one has it.
 */
export function findStep(trace: Step, line: Pick<StatementLine, 'label' | 'amount'>): Step | undefined {
  const steps = stepsOf(trace).filter((step) => step !== trace && step.unit === 'money');
  const named = steps.filter(({ label }) => label === line.label);
  const ofAmount = steps.filter(({ result }) => isSame(result, line.amount));
  return named.find((step) => ofAmount.includes(step)) ?? named[0] ?? (ofAmount.length === 1 ? ofAmount[0] : undefined);
}

/** Every step below and with this one, those nearest to it first. */
export function stepsOf(trace: Step): Step[] {
  const steps = [trace];
  for (let index = 0; index < steps.length; index += 1) steps.push(...(steps[index]?.children ?? []));
  return steps;
}

/** The steps from the whole down to one of them, with both. */
export function pathTo(trace: Step, wanted: Step): Step[] {
  if (trace === wanted) return [trace];
  for (const child of trace.children) {
    const path = pathTo(child, wanted);
    if (path.length > 0) return [trace, ...path];
  }
  return [];
}

function isSame(one: string, other: string): boolean {
  return withoutZeros(one) === withoutZeros(other);
}

function withoutZeros(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}
