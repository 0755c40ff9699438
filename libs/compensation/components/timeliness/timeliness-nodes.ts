import { absolute, subtract, writeExact, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import { stepsOf } from '../../trace/steps.js';
import type { TraceNode } from '../../trace/trace.js';
import { missedBefore, type JudgedTask, type MonthOfTasks, type PendingTask } from './task-ladder.js';
import type { TimelinessTerms } from './timeliness-terms.js';
import type { timelinessWords } from './timeliness-words.js';

const { traceMoney } = stepsOf<typeof timelinessWords>();

type MonthNote = NoteOfRule<typeof timelinessWords, 'timeliness' | 'timeliness/besides'>;

/** What the table says; `besides` is what of it the month's own tasks pay, where the moved ones pay besides them. */
export interface PaidByTable {
  readonly exact: Fraction;
  readonly besides?: Fraction;
}

interface CalculatedMonth {
  readonly month: MonthOfTasks;
  readonly paid: PaidByTable;
  readonly judged: readonly JudgedTask[];
  readonly pending: readonly PendingTask[];
  readonly terms: TimelinessTerms;
}

/** The month in one line: its amount, and in notes what was missed, how often in a row, and the rung of the ladder. */
export function traceMonth(calculated: CalculatedMonth, places: number): TraceNode {
  const { exact, besides } = calculated.paid;
  const notes = [...listTasks(calculated), ...listRung(calculated)];
  if (besides === undefined)
    return traceMoney('timeliness', exact, places, { values: { pay: writeExact(exact) }, notes });
  const values = { own: writeExact(besides), moved: writeExact(subtract(exact, besides)) };
  return traceMoney('timeliness/besides', exact, places, { values, notes });
}

function listTasks({ month, judged, pending }: CalculatedMonth): MonthNote[] {
  if (!('months' in month)) return [{ code: month.happened }];
  const runOf = ({ id }: JudgedTask) => missedBefore(pending, id);
  const missed = judged.filter(({ onTime }) => !onTime);
  const done = judged.filter((task) => task.onTime && runOf(task) > 0);
  const late = missed.filter(({ stillToDo }) => !stillToDo);
  const name = ({ id, name: own = pending.find((task) => task.id === id)?.name }: JudgedTask) => own ?? id;
  const note = (
    code: 'missed' | 'late' | 'moved-done',
    tasks: readonly JudgedTask[],
    phrase: (task: JudgedTask) => string,
  ): MonthNote[] => (tasks.length === 0 ? [] : [{ code, values: { tasks: tasks.map(phrase).join(', ') } }]);
  return [
    ...note('missed', missed, (task) => `${name(task)} (${runOf(task) + 1})`),
    ...note('late', late, name),
    ...note('moved-done', done, (task) => `${name(task)} (${runOf(task)})`),
    ...(missed.length === 0
      ? []
      : [
          {
            code: 'on-time-of',
            values: { done: String(judged.length - missed.length), all: String(judged.length) },
          } as const,
        ]),
  ];
}

/** The rung as the description of the scheme writes it, and where months are counted per earner, how many there were. */
function listRung({ month, paid: { exact, besides = ZERO }, terms }: CalculatedMonth): MonthNote[] {
  if (!('months' in month)) return [];
  const { happened, months } = month;
  const { length } = happened === 'missed' ? terms.missed : terms.afterMiss;
  const rung = months < length ? String(months) : `${length}+`;
  return [
    ...(terms.reading === 'per-earner'
      ? [{ code: 'months-in-a-row', values: { months: String(months) } } as const]
      : []),
    { code: `rung-of-${happened}`, values: { rung, amount: writeExact(absolute(subtract(exact, besides))) } },
    ...(happened === 'caught-up' ? [{ code: 'begins-again' } as const] : []),
  ];
}
