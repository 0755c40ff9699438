import { clearLine, cursorTo } from 'node:readline';
import type { ApiSession } from '#platform/api-session.js';
import { print } from './output.js';

/** How far a run is, as the API tells it. */
export interface RunProgress {
  runId: string;
  stage: string;
  isPaused: boolean;
  isOver: boolean;
  people: number;
  peopleDone: number;
  ranges: number;
  rangesDone: number;
  problems: number;
  peoplePerSecond: number | null;
  secondsLeft: number | null;
}

/** How each news of a run is shown. */
interface Display {
  show: (progress: RunProgress) => void;
  stop: () => void;
}

/**
 * Watches a run until it has calculated: its register can be signed, it has ended, or it waits for people whose problems
 * are to be mended. On a terminal that is a bar, elsewhere a line of JSON for each news.
 */
export async function watchRun(session: ApiSession, id: string, display: Display): Promise<RunProgress | undefined> {
  let last: RunProgress | undefined;
  try {
    for await (const progress of session.events<RunProgress>(`/api/payroll-runs/${encodeURIComponent(id)}/events`)) {
      last = progress;
      display.show(progress);
      if (hasCalculated(progress)) break;
    }
  } finally {
    display.stop();
  }
  return last;
}

/** Whether a run does nothing more by itself before people have done something. */
export function hasCalculated({ stage, isOver, problems, ranges, rangesDone }: RunProgress): boolean {
  if (isOver || stage === 'in-review' || stage === 'approved') return true;
  return problems > 0 && ranges > 0 && rangesDone === ranges;
}

/** A bar on a terminal, drawn anew in its line at each news. */
export function progressBar(terminal: NodeJS.WriteStream): Display {
  return {
    show: (progress) => {
      cursorTo(terminal, 0);
      terminal.write(barOf(progress));
      clearLine(terminal, 1);
    },
    stop: () => void terminal.write('\n'),
  };
}

const width = 30;

/** A bar of the people who are calculated, with what is told beside it. */
export function barOf(progress: RunProgress): string {
  const { stage, isPaused, people, peopleDone, peoplePerSecond, secondsLeft, problems } = progress;
  const filled = people === 0 ? 0 : Math.floor((peopleDone / people) * width);
  const told = [
    `${peopleDone}/${people} people`,
    ...(peoplePerSecond === null ? [] : [`${peoplePerSecond} people/s`]),
    ...(secondsLeft === null ? [] : [`${secondsLeft} s left`]),
    ...(problems === 0 ? [] : [problems === 1 ? '1 problem' : `${problems} problems`]),
    isPaused ? `${stage}, paused` : stage,
  ];
  return `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${told.join(', ')}`;
}

/** A line of JSON for each news, for programs. */
export const jsonLines: Display = {
  show: (progress) => print(`${JSON.stringify(progress)}\n`),
  stop: () => undefined,
};

/** Nothing on the way: whoever starts a run by a program is answered once. */
export const silent: Display = { show: () => undefined, stop: () => undefined };
