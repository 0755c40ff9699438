import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { attainAt } from '../against-plan/attain-at-level.js';
import { compileAgainstPlan } from '../against-plan/compile-against-plan.js';
import { higherWords } from '../against-plan/planned-words.js';
import { indicatorFields, positiveTarget, proportionalFields, source } from '../indicator-fields.js';
import { indicatorKind, listGiven } from '../indicator-kind.js';
import { findMostOfPayment } from '../most-of-payment.js';
import { makeValueReader } from '../read-result.js';
import { asValue, resultOfTarget } from '../results-at-level.js';

const schema = strictObject({
  ...indicatorFields,
  ...proportionalFields,
  kind: z.literal('higher-is-better'),
  target: positiveTarget,
  actual: source,
});

type HigherIsBetter = z.infer<typeof schema>;

function findMost(indicator: HigherIsBetter) {
  return findMostOfPayment(indicator, undefined, undefined);
}

/** More is better: attainment is actual / planned. */
export const higherIsBetter = indicatorKind({
  schema,
  planSources: ({ target }) => listGiven({ target }),
  resultSources: ({ actual }) => listGiven({ actual }),
  compile: (indicator, vocabulary, terms) =>
    compileAgainstPlan(indicator, makeValueReader(indicator, vocabulary), vocabulary, {
      ...terms,
      isLessBetter: false,
      isReported: indicator.actual === undefined,
    }),
  mostCounted: findMost,
  isAllOrNothing: () => false,
  resultAt: (indicator) => resultOfTarget((level, target) => asValue(attainAt(indicator, false, level, target))),
  words: higherWords,
});
