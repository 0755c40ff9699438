import type { Act } from './place-of-act.js';

/** So long nobody is reminded of the same thing again. */
const restMs = 60 * 60_000;

/** What of these waits for somebody else and was not reminded of within the hour. */
export function remindable<Each extends Pick<Act, 'waitsFor' | 'remindedAt'>>(
  acts: readonly Each[],
  myId: string,
  now: Date,
): Each[] {
  return acts.filter(
    ({ waitsFor, remindedAt }) =>
      waitsFor.some(({ personId }) => personId !== myId) && (remindedAt === null || remindAgainAt(remindedAt) <= now),
  );
}

export function remindAgainAt(remindedAt: string): Date {
  return new Date(Date.parse(remindedAt) + restMs);
}
