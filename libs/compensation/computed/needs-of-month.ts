import { calculateCompiledMonth, type CompiledMonth } from '../calculation/calculate-month.js';

/** What is computed of others, and so is nobody's to give. */
const COMPUTED = new Set(['team', 'contest', 'yearResults']);

/**
 * What a month cannot be paid without, besides what stands in its inputs: the names of sections, and of what stands in
 * values, actuals and employment (`tasks`, `values.revenue`). The engine itself says so, by what it misses when it
 * calculates the month: what a component that pays in December needs is asked in December alone.
 */
export function listNeedsOfMonth(month: CompiledMonth): string[] {
  const result = calculateCompiledMonth(month, { traced: false });
  if (result.ok) return [];
  const names = result.problems
    .filter(({ code }) => code.startsWith('missing-'))
    .map(({ path: [, ...path] }) => path.join('.'));
  return [...new Set(names)].filter((name) => !COMPUTED.has(name));
}
