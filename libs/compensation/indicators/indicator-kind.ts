import type { z } from 'zod';
import type { IndicatorActual } from '../inputs/actual-shapes.js';
import type { Fraction } from '../numbers/exact-fraction.js';
import type { AmountSource } from '../terms/amount-source.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import type { RuleCatalogue } from '../trace/rule-words.js';
import type { MeasureReported, MeasuringTerms } from './measured.js';

/** A number that an indicator speaks of, and the field in which it does. */
export interface IndicatorSource {
  readonly field: string;
  readonly source: AmountSource;
}

/** The result that an indicator has at a level of a simulation; `read` gives a number of the plan by its field, nothing where there is none. */
export type ResultAtLevel = (level: Fraction, read: (field: string) => Fraction | undefined) => IndicatorActual;

/** One kind of indicator: how attainment is measured. It lives in `indicators/<kind>/` and has its line in indicator-registry.ts. */
export interface IndicatorKindOf<Schema extends z.ZodType = z.ZodType> {
  /** An indicator of the kind in a scheme. */
  readonly schema: Schema;
  /** What the result is measured by: the planned value, or the bounds. */
  readonly planSources: (indicator: z.infer<Schema>) => IndicatorSource[];
  /** What the result is read from; nothing where it is reported under the indicator's own code. */
  readonly resultSources: (indicator: z.infer<Schema>) => IndicatorSource[];
  readonly compile: (indicator: z.infer<Schema>, vocabulary: Vocabulary, terms: MeasuringTerms) => MeasureReported;
  /** The most that it can count as, whatever its result; nothing where nothing limits it. */
  readonly mostCounted: (indicator: z.infer<Schema>) => Fraction | undefined;
  /** Whether it is met or not and nothing between, so that a simulation leaves a result that the inputs have. */
  readonly isAllOrNothing: (indicator: z.infer<Schema>) => boolean;
  /** How it comes to a level in a simulation (simulation/inputs-at-level.ts); a level that no result attains exactly is not exceeded. */
  readonly resultAt: (indicator: z.infer<Schema>) => ResultAtLevel;
  /** The rules that its traces name. */
  readonly words: RuleCatalogue;
}

/** Keeps the type of a kind's schema while all the rest is checked against it. */
export function indicatorKind<Schema extends z.ZodType>(kind: IndicatorKindOf<Schema>): IndicatorKindOf<Schema> {
  return kind;
}

/** The fields of an indicator that name a number, with it. */
export function listGiven(fields: Readonly<Record<string, AmountSource | undefined>>): IndicatorSource[] {
  return Object.entries(fields).flatMap(([field, source]) => (source === undefined ? [] : [{ field, source }]));
}
