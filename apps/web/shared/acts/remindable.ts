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

/** How many people these acts wait for besides oneself. */
export function peopleReminded(acts: readonly Pick<Act, 'waitsFor'>[], myId: string): number {
  return new Set(acts.flatMap(({ waitsFor }) => waitsFor.map(({ personId }) => personId)).filter((id) => id !== myId))
    .size;
}

export function remindAgainAt(remindedAt: string): Date {
  return new Date(Date.parse(remindedAt) + restMs);
}
