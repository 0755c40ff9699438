import { ZERO } from '../numbers/exact-fraction.js';
import type { Evaluation } from '../terms/evaluation.js';
import { traceRatio } from '../trace/number-nodes.js';
import type { TraceNote } from '../trace/trace.js';
import type { Measured } from './measured.js';

/** An indicator without a result pays nothing and says why (pay-rules.md, section 10). */
export function measureNothing(because: TraceNote, evaluation: Evaluation): Measured {
  const trace = evaluation.traced ? traceRatio('indicator/no-result', ZERO, { notes: [because] }) : undefined;
  return { ratio: ZERO, counted: ZERO, trace };
}
