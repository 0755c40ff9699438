import { describeTrace } from './describe-trace.js';
import { DEFAULT_PLACES } from '../numbers/currency.js';
import type { DescribedStep } from './described-step.js';
import { displayed } from './displayed-value.js';
import type { Language } from '../trace/language.js';
import { traceNodeSchema } from '../trace/trace.js';

type FirstStep = Omit<DescribedStep, 'resultText' | 'children'> & { children: FirstStep[] };

/**
 * The trace that was stored with a statement, in words. Version 1 of the engine stored its English words with the
 * trace, and they stay English; every later one stores rules and numbers.
 */
export function describeStoredTrace(stored: unknown, engineVersion: string, language: Language): DescribedStep {
  return engineVersion.startsWith('1.')
    ? withResultText(stored as FirstStep)
    : describeTrace(traceNodeSchema.parse(stored), language);
}

function withResultText(step: FirstStep): DescribedStep {
  return {
    ...step,
    resultText: displayed(step.unit, step.result, 'en', DEFAULT_PLACES),
    children: step.children.map(withResultText),
  };
}
