const hour = 3_600_000;
const day = 24 * hour;

export type TimeLeft = { isOver: boolean; unit: 'days' | 'hours' | 'minutes'; count: number };

/** How long there is until an instant, or how long it has been over, in the largest unit that says something. */
export function timeLeft(dueAt: Date, now: Date): TimeLeft {
  const difference = dueAt.getTime() - now.getTime();
  const isOver = difference <= 0;
  const size = Math.abs(difference);
  if (size >= 2 * day) return { isOver, unit: 'days', count: Math.trunc(size / day) };
  if (size >= hour) return { isOver, unit: 'hours', count: Math.trunc(size / hour) };
  return { isOver, unit: 'minutes', count: Math.max(1, Math.trunc(size / 60_000)) };
}

/** How soon it is: over, within a day, or later. */
export function urgencyOf(dueAt: Date, now: Date): 'over' | 'soon' | 'later' {
  const difference = dueAt.getTime() - now.getTime();
  if (difference <= 0) return 'over';
  return difference <= day ? 'soon' : 'later';
}
