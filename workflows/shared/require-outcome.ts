import type { ApprovalState, Outcome } from '#approvals/approval.js';
import { refusalToError, toApplicationFailure } from '#contracts/refusal-failure.js';

/** The state after a transition, or the refusal as a failure that the caller sees. */
export function requireOutcome(outcome: Outcome): ApprovalState {
  if (!outcome.ok) throw toApplicationFailure(refusalToError(outcome.refusal));
  return outcome.state;
}
