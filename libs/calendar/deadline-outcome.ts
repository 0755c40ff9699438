/** What a deadline looks like from outside. */
export const DEADLINE_STATES = ['waiting', 'met', 'missed', 'late'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

export interface DeadlineOutcome {
  metAt: Date | null;
  missedAt: Date | null;
}

/**
 * What becomes of a deadline when it is looked at: what is owed came in time, or the instant has passed
 * without it, or neither. Once met or missed it stays so; what comes late is both.
 *
 * @param fulfilledAt when what is owed was there, however late it is looked at; null when it is not there yet
 */
export function deadlineOutcome(
  deadline: DeadlineOutcome & { dueAt: Date },
  fulfilledAt: Date | null,
  asOf: Date,
): DeadlineOutcome {
  const metAt = deadline.metAt ?? fulfilledAt;
  const isLate = (metAt ?? asOf).getTime() >= deadline.dueAt.getTime();
  return { metAt, missedAt: deadline.missedAt ?? (isLate ? deadline.dueAt : null) };
}

/** Met, missed, or late, which is both; until one of them it waits. */
export function deadlineStateOf({ metAt, missedAt }: DeadlineOutcome): DeadlineState {
  if (metAt && missedAt) return 'late';
  if (missedAt) return 'missed';
  return metAt ? 'met' : 'waiting';
}
