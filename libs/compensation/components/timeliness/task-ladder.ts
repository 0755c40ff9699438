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

/** What the month was, by the table: `months` counts the misses in a row of the task that was missed longest. */
export type MonthOfTasks =
  | { readonly happened: 'no-tasks' | 'on-time' }
  | { readonly happened: 'missed' | 'caught-up'; readonly months: number };

/** How often in a row a task has been missed when the month begins. */
export function missedBefore(pending: readonly PendingTask[], id: string): number {
  return pending.find((task) => task.id === id)?.missed ?? 0;
}

/**
 * One month on the ladder of pay-rules.md, section 6. The worst pending task decides: when any task is missed, a
 * new one or a moved one, the longest run of misses says what the month is. When none is, and tasks had been
 * moved here, the longest run they had before says it, and the table begins again. Every pending task is among
 * the tasks of the month.
 */
export function monthOnLadder(
  pending: readonly PendingTask[],
  tasks: readonly JudgedTask[],
): { readonly month: MonthOfTasks; readonly pending: PendingTask[] } {
  const missed = tasks
    .filter((task) => !task.onTime)
    .map((task) => ({ task, missed: Math.min(missedBefore(pending, task.id) + 1, MOST_MISSED) }));
  const left = missed
    .filter(({ task }) => task.stillToDo)
    .map(({ task: { id, name = pending.find((each) => each.id === id)?.name }, missed: months }) => ({
      id,
      ...(name === undefined ? {} : { name }),
      missed: months,
    }));
  return { month: judgeMonth(pending, tasks, missed), pending: left };
}

function judgeMonth(
  pending: readonly PendingTask[],
  tasks: readonly JudgedTask[],
  missed: readonly { missed: number }[],
): MonthOfTasks {
  if (missed.length > 0) return { happened: 'missed', months: longest(missed) };
  if (pending.length > 0) return { happened: 'caught-up', months: longest(pending) };
  return { happened: tasks.length === 0 ? 'no-tasks' : 'on-time' };
}

function longest(tasks: readonly { readonly missed: number }[]): number {
  return Math.max(...tasks.map((task) => task.missed));
}
