import type { Decided } from './decision-queue.js';

const most = 2;

/** The few that stand over a screen: what went wrong first, which stays until it is read, then the newest. */
export function shownDecisions(all: readonly Decided[]): Decided[] {
  const [wrong] = all.filter(isWrong);
  const others = all.filter((each) => !isWrong(each));
  return wrong === undefined ? others.slice(-most) : [wrong, ...others.slice(1 - most)];
}

/** How many went wrong that are not shown yet. */
export function hiddenWrong(all: readonly Decided[]): number {
  return Math.max(0, all.filter(isWrong).length - 1);
}

function isWrong({ state }: Decided): boolean {
  return state === 'refused' || state === 'unanswered';
}
