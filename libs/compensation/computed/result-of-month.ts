import { readInputs } from '../inputs/read-inputs.js';
import { fromWhole, multiply, subtract, ONE, type Fraction } from '../numbers/exact-fraction.js';
import type { MonthPack } from '../pack/month-pack.js';
import type { PackDocuments } from '../pack/pack-documents.js';
import { readState } from '../calculation/carried-state.js';
import { Evaluation } from '../terms/evaluation.js';

/** What a month came to, for whatever is judged by a whole year. */
export interface ResultOfMonth {
  /** Of the plan; nothing where the month was paid by none. */
  readonly attainment: Fraction | undefined;
  /** How many tasks were not done on time. */
  readonly misses: number;
}

/**
 * Measures the plan and the tasks of a month from the pack that it was paid from, by the last of its schemes that is
 * paid by a plan, or reads tasks. Throws where a document of the pack is not here.
 */
export function measureMonth(
  { periods, inputs, carriedState = {} }: MonthPack,
  documents: PackDocuments,
): ResultOfMonth {
  const read = readInputs(inputs);
  if (!read.ok) return { attainment: undefined, misses: 0 };
  let attainment: Fraction | undefined;
  let onTime: Fraction | undefined;
  for (const { scheme: sha256, kpiPlan, sources } of periods.toReversed()) {
    const scheme = documents.scheme(sha256);
    if (!scheme.components.some(({ resultOfMonth }) => resultOfMonth !== undefined)) continue;
    const evaluation = new Evaluation(
      { ...read.inputs, kpiPlan: kpiPlan ?? read.inputs.kpiPlan, sources: sources ?? read.inputs.sources },
      false,
      scheme.places,
    );
    for (const component of scheme.order)
      evaluation.record(component.code, component.calculate(evaluation, readState(carriedState, component.code)));
    for (const { code, resultOfMonth } of scheme.components) {
      const result = evaluation.isFaulty(code) ? undefined : evaluation.outcomeOf(code)?.attainment;
      if (resultOfMonth === 'plan') attainment ??= result;
      if (resultOfMonth === 'tasks') onTime ??= result;
    }
  }
  const missed = multiply(subtract(ONE, onTime ?? ONE), fromWhole(read.inputs.tasks?.length ?? 0));
  return { attainment, misses: Number(missed.numerator / missed.denominator) };
}
