/** What of a history is read: which activity was begun when, and when it was done. */
export interface StepEvent {
  eventId?: unknown;
  at: number;
  scheduled?: { name: string };
  completed?: { scheduledEventId: unknown };
}

export interface StepTimes {
  /** From the first that was begun to the last that was done. */
  milliseconds: number;
  activities: number;
  /** When the first was begun and the last was done, as the history has them. */
  firstAt: number;
  lastAt: number;
}

/** How long each kind of activity of a run took, by its name. */
export function timesOfSteps(events: readonly StepEvent[]): Record<string, StepTimes> {
  const begun = new Map<string, { name: string; at: number }>();
  const spans = new Map<string, { first: number; last: number; activities: number }>();
  for (const { eventId, at, scheduled, completed } of events) {
    if (scheduled) begun.set(String(eventId), { name: scheduled.name, at });
    if (!completed) continue;
    const start = begun.get(String(completed.scheduledEventId));
    if (!start) continue;
    const span = spans.get(start.name);
    spans.set(start.name, {
      first: Math.min(span?.first ?? start.at, start.at),
      last: Math.max(span?.last ?? at, at),
      activities: (span?.activities ?? 0) + 1,
    });
  }
  return Object.fromEntries(
    [...spans].map(([name, { first, last, activities }]) => [
      name,
      { milliseconds: last - first, activities, firstAt: first, lastAt: last },
    ]),
  );
}
