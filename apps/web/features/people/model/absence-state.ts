export type AbsenceState = 'withdrawn' | 'ahead' | 'now' | 'over';

/** How an absence stands to a day. */
export function absenceState(
  { fromOn, untilOn, withdrawnAt }: { fromOn: string; untilOn: string; withdrawnAt: string | null },
  today: string,
): AbsenceState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (untilOn < today) return 'over';
  return fromOn > today ? 'ahead' : 'now';
}
