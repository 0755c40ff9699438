import type { components } from '../../../shared/api/api-types.js';
import type { Tone } from '../../../shared/theme/tokens.js';

export type Contest = components['schemas']['ContestDetail'];
type Standing = 'ahead' | 'running' | 'over' | 'given' | 'withdrawn';

export const standingTones: Readonly<Record<Standing, Tone>> = {
  ahead: 'draft',
  running: 'moving',
  over: 'soon',
  given: 'done',
  withdrawn: 'voided',
};

/** How far a contest has come by a month: what is over waits until each place has its winner. */
export function standingOf(
  contest: Pick<Contest, 'fromMonth' | 'untilMonth' | 'withdrawnAt' | 'winners'> & { prizes: readonly unknown[] },
  present: string,
): Standing {
  if (contest.withdrawnAt !== null) return 'withdrawn';
  if (present < contest.fromMonth) return 'ahead';
  if (present <= contest.untilMonth) return 'running';
  return contest.winners < contest.prizes.length ? 'over' : 'given';
}
