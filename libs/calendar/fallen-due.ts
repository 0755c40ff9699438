/** For what an open month or year waits, apart from what people do. */
export interface WaitingCycle {
  /** The first of its deadlines that is neither met nor missed. */
  readonly dueAt: Date | null;
  /** The end of the month, where there is something to settle at it. It leaves no mark that would tell that it was settled. */
  readonly endsAt: Date | null;
}

/**
 * Whether something has come by an instant for which a cycle waits: a deadline that still waits, or the end of its
 * month since it was last looked for.
 */
export function hasFallenDue({ dueAt, endsAt }: WaitingCycle, { since, until }: { since: Date; until: Date }): boolean {
  const isDue = dueAt !== null && dueAt <= until;
  const hasEnded = endsAt !== null && endsAt > since && endsAt <= until;
  return isDue || hasEnded;
}

/** The first instant after another for which any of several cycles waits. */
export function nextInstantOf(cycles: readonly WaitingCycle[], after: Date): Date | undefined {
  const ahead = cycles
    .flatMap(({ dueAt, endsAt }) => [dueAt, endsAt])
    .filter((at): at is Date => at !== null && at > after);
  return ahead.toSorted((a, b) => a.getTime() - b.getTime())[0];
}
