/** The most misses in a row that are counted: a hundred years of months. Ladders are shorter, and their last amount holds. */
export const MOST_MISSED = 1200;

/** A task that was not done in time, and in how many months in a row: 1 or more. */
export interface PendingTask {
  readonly id: string;
  readonly name?: string | undefined;
  readonly missed: number;
}

/** What came of a task this month; one that was done late is missed this month and yet needs no doing in the next. */
export interface JudgedTask {
  readonly id: string;
  readonly name?: string | undefined;
  readonly onTime: boolean;
  readonly stillToDo: boolean;
}

/** What the months before left: the tasks that are not done, and in how many months in a row before any task was missed. */
export interface MissedBefore {
  readonly pending: readonly PendingTask[];
  /** Counted for the reading per earner alone; without it the longest run of a pending task stands for it. */
  readonly monthsInARow?: number | undefined;
}

/** Whose misses are counted in a row: each task's own, or the months in which the earner missed any. */
export type Reading = 'per-task' | 'per-earner';

/**
 * What the month was, by the table: `months` counts the misses in a row of the task that was missed longest, or the
 * months in a row in which any was. `ownTasks` says whether there were tasks that no earlier month had moved here.
 */
export type MonthOfTasks =
  | { readonly happened: 'no-tasks' | 'on-time' }
  | { readonly happened: 'missed'; readonly months: number }
  | { readonly happened: 'caught-up'; readonly months: number; readonly ownTasks: boolean };

/** How often in a row a task has been missed when the month begins. */
export function missedBefore(pending: readonly PendingTask[], id: string): number {
  return pending.find((task) => task.id === id)?.missed ?? 0;
}

/**
 * One month on the ladder of pay-rules.md, section 6. The worst pending task decides: when any task is missed, a
 * new one or a moved one, the longest run of misses says what the month is. When none is, and tasks had been
 * moved here, the longest run they had before says it, and the table begins again. Every pending task is among
 * the tasks of the month. Read per earner, the months in a row with any miss stand for the longest run of one task.
 */
export function monthOnLadder(
  before: MissedBefore,
  tasks: readonly JudgedTask[],
  reading: Reading,
): { readonly month: MonthOfTasks; readonly left: MissedBefore } {
  const { pending } = before;
  const missed = tasks
    .filter((task) => !task.onTime)
    .map((task) => ({ task, missed: countOn(missedBefore(pending, task.id)) }));
  const left = missed
    .filter(({ task }) => task.stillToDo)
    .map(({ task: { id, name = pending.find((each) => each.id === id)?.name }, missed: months }) => ({
      id,
      ...(name === undefined ? {} : { name }),
      missed: months,
    }));
  if (reading === 'per-task') {
    const month = judgeMonth(before, tasks, missed.length > 0, longest(missed), longest(pending));
    return { month, left: { pending: left } };
  }
  const run = before.monthsInARow ?? longest(pending);
  const next = missed.length > 0 ? countOn(run) : 0;
  return {
    month: judgeMonth(before, tasks, missed.length > 0, next, run),
    left: { pending: left, monthsInARow: next },
  };
}

function judgeMonth(
  { pending }: MissedBefore,
  tasks: readonly JudgedTask[],
  isMissed: boolean,
  now: number,
  then: number,
): MonthOfTasks {
  if (isMissed) return { happened: 'missed', months: now };
  if (pending.length > 0) {
    const ownTasks = tasks.some(({ id }) => missedBefore(pending, id) === 0);
    return { happened: 'caught-up', months: then, ownTasks };
  }
  return { happened: tasks.length === 0 ? 'no-tasks' : 'on-time' };
}

function countOn(missed: number): number {
  return Math.min(missed + 1, MOST_MISSED);
}

/** 0 where there is none. */
function longest(tasks: readonly { readonly missed: number }[]): number {
  return tasks.reduce((most, { missed }) => Math.max(most, missed), 0);
}
