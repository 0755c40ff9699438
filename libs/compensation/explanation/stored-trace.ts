import { describeTrace } from './describe-trace.js';
import { DEFAULT_PLACES } from '../numbers/currency.js';
import type { DescribedStep } from './described-step.js';
import { displayed } from './displayed-value.js';
import { paidCatalogue } from './paid-catalogue.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { traceNodeSchema, type TraceNode } from '../trace/trace.js';

type FirstStep = Omit<DescribedStep, 'resultText' | 'children'> & { children: FirstStep[] };

/**
 * The trace that was stored with a statement, in words. Version 1 of the engine stored its English words with the
 * trace, and they stay English; every later one stores rules and numbers. Whom the statement is for is stored as an id;
 * `person` is the name that is read in its place.
 */
export function describeStoredTrace(
  stored: unknown,
  engineVersion: string,
  language: ExplanationLanguage,
  person?: string,
): DescribedStep {
  if (engineVersion.startsWith('1.')) return withResultText(stored as FirstStep);
  const trace = traceNodeSchema.parse(stored);
  return describeTrace(person === undefined ? trace : namePerson(trace, person), language, paidCatalogue);
}

function namePerson(trace: TraceNode, person: string): TraceNode {
  return {
    ...trace,
    notes: trace.notes?.map((note) => (note.code === 'person' ? { ...note, values: { person } } : note)),
  };
}

function withResultText(step: FirstStep): DescribedStep {
  return {
    ...step,
    resultText: displayed(step.unit, step.result, 'en', DEFAULT_PLACES),
    children: step.children.map(withResultText),
  };
}
