import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { lowerMeasure } from '../../inputs/indicator-terms.js';
import { attainAt } from '../against-plan/attain-at-level.js';
import { compileAgainstPlan } from '../against-plan/compile-against-plan.js';
import { findMostOfLower } from '../against-plan/most-of-lower.js';
import { lowerWords } from '../against-plan/planned-words.js';
import { indicatorFields, proportionalFields, source, target } from '../indicator-fields.js';
import { indicatorKind, listGiven } from '../indicator-kind.js';
import { makeValueReader } from '../read-result.js';
import { asValue, resultOfTarget } from '../results-at-level.js';

const schema = strictObject({
  ...indicatorFields,
  ...proportionalFields,
  kind: z.literal('lower-is-better'),
  target,
  measure: lowerMeasure,
  actual: source,
});

/** Less is better: attainment is 2 - actual / planned, or planned / actual; a curve runs over actual / planned. */
export const lowerIsBetter = indicatorKind({
  schema,
  planSources: (indicator) => listGiven({ target: indicator.target }),
  resultSources: ({ actual }) => listGiven({ actual }),
  compile: (indicator, vocabulary, terms) =>
    compileAgainstPlan(indicator, makeValueReader(indicator, vocabulary, true), vocabulary, {
      ...terms,
      isLessBetter: true,
      isReported: indicator.actual === undefined,
    }),
  mostCounted: findMostOfLower,
  isAllOrNothing: () => false,
  resultAt: (indicator) => resultOfTarget((level, planned) => asValue(attainAt(indicator, true, level, planned))),
  words: lowerWords,
});
