import { ZERO } from '../numbers/exact-fraction.js';
import type { Evaluation } from '../terms/evaluation.js';
import { stepsOf } from '../trace/steps.js';
import type { NoteOfRule } from '../trace/step-details.js';
import type { Measured } from './measured.js';
import type { noResultWords } from './shared-words.js';

const { traceRatio } = stepsOf<typeof noResultWords>();

/** An indicator without a result pays nothing and says why (pay-rules.md, section 10). */
export function measureNothing(
  because: NoteOfRule<typeof noResultWords, 'indicator/no-result'>,
  evaluation: Evaluation,
): Measured {
  const trace = evaluation.traced ? traceRatio('indicator/no-result', ZERO, { notes: [because] }) : undefined;
  return { ratio: ZERO, counted: ZERO, trace };
}
