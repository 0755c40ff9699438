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
