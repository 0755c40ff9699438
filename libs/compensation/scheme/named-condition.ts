import type { TraceNode } from '../trace/trace.js';
import type { ConditionReader } from '../terms/condition.js';
import type { ConditionResult } from '../terms/condition-result.js';

/** A tree of at most so many steps is shown wherever its condition is named; a larger one the first time only. */
const MOST_STEPS_REPEATED = 30;

/**
 * The reader of a named condition: it is judged once in a month, however many components and conditions name it.
 * Without that, conditions that name each other several times would multiply with every step.
 */
export function makeReaderOnce(code: string, reader: ConditionReader): ConditionReader {
  return (evaluation) => {
    const known = evaluation.conditionResult(code);
    if (known !== undefined) return known;
    const faultsBefore = evaluation.faultCount;
    const judgement = reader(evaluation);
    evaluation.keepConditionResult(code, repeated(judgement), evaluation.faultCount > faultsBefore);
    return judgement;
  };
}

function repeated({ holds, trace }: ConditionResult): ConditionResult {
  if (trace === undefined || steps(trace) <= MOST_STEPS_REPEATED) return { holds, trace };
  return { holds, trace: { ...trace, children: undefined } };
}

/** How many steps a tree has; counting stops above the most that are repeated. */
function steps(trace: TraceNode): number {
  let count = 1;
  for (const child of trace.children ?? []) {
    count += steps(child);
    if (count > MOST_STEPS_REPEATED) break;
  }
  return count;
}
