import type { TraceNode } from '../trace/trace.js';

/** Whether a condition holds, and how that was found. */
export interface ConditionResult {
  readonly holds: boolean;
  readonly trace?: TraceNode;
}
