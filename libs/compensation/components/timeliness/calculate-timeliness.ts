import {
  absolute,
  add,
  subtract,
  divide,
  writeExact,
  negate,
  fromWhole,
  ONE,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import { makeAmountReader } from '../../terms/amount-source.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { traceMoney, traceQuantity } from '../../trace/number-nodes.js';
import type { Calculation } from '../pay-component.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { TraceNode, TraceNote } from '../../trace/trace.js';
import { judgeTasks } from './judge-tasks.js';
import { missedBefore, monthOnLadder, type JudgedTask, type MonthOfTasks, type PendingTask } from './task-ladder.js';
import { readAfterMiss, type TimelinessState, type TimelinessTerms } from './timeliness-terms.js';
import { itemAt } from '../../documents/items.js';

type Table = (month: MonthOfTasks, evaluation: Evaluation) => PaidByTable;

/** What the table says; `besides` is what of it the month's own tasks pay, where the moved ones pay besides them. */
interface PaidByTable {
  readonly exact: Fraction;
  readonly besides?: Fraction;
}

/** One line: what the table says of the month, below 0 where it takes away; the state is what is left to be done. */
export function compileTimeliness(
  terms: TimelinessTerms,
  vocabulary: Vocabulary,
  own: { readonly code: string; readonly name: string },
): Calculation {
  const pays = table(terms, vocabulary);
  return (evaluation, carriedState) => {
    const before = (carriedState as TimelinessState | undefined) ?? { pending: [] };
    const { pending } = before;
    const { tasks } = evaluation.inputs;
    if (tasks === undefined) {
      evaluation.refuse(
        'missing-tasks',
        ['tasks'],
        `"${own.name}" depends on the tasks of the month; give them, or an empty list where there were none`,
      );
      return { lines: [], carriedState: { pending } };
    }
    const judged = judgeTasks(tasks, pending, evaluation);
    const { month, left } = monthOnLadder(before, judged, terms.reading);
    const paid = pays(month, evaluation);
    const result = {
      lines: [{ code: own.code, label: own.name, exact: paid.exact }],
      carriedState: left,
      attainment: shareOnTime(judged),
    };
    return evaluation.traced
      ? { ...result, trace: traceMonth(paid, evaluation.places, listNotes(month, paid, terms), judged, pending) }
      : result;
  };
}

function table(terms: TimelinessTerms, vocabulary: Vocabulary): Table {
  const onTime = makeAmountReader(terms.onTime, vocabulary);
  const withoutTasks = makeAmountReader(terms.withoutTasks, vocabulary);
  const afterMiss = terms.afterMiss.map((pays) => {
    const { amount, isBesides } = readAfterMiss(pays);
    return { isBesides, reader: makeAmountReader(amount, vocabulary) };
  });
  const missed = terms.missed.map((amount) => makeAmountReader(amount, vocabulary));
  return (month, evaluation) => {
    switch (month.happened) {
      case 'no-tasks':
        return { exact: withoutTasks.read(evaluation) };
      case 'on-time':
        return { exact: onTime.read(evaluation) };
      case 'caught-up': {
        const { isBesides, reader } = step(afterMiss, month.months);
        const moved = reader.read(evaluation);
        if (!isBesides) return { exact: moved };
        const besides = (month.ownTasks ? onTime : withoutTasks).read(evaluation);
        return { exact: add(moved, besides), besides };
      }
      case 'missed':
        return { exact: negate(step(missed, month.months).read(evaluation)) };
    }
  };
}

/** The attainment that conditions read: the share of the tasks done on time, all of them where there were none. */
function shareOnTime(tasks: readonly JudgedTask[]): Fraction {
  if (tasks.length === 0) return ONE;
  return divide(fromWhole(tasks.filter(({ onTime }) => onTime).length), fromWhole(tasks.length));
}

/** The amount of a ladder for so many months, 1 or more; its last holds for every month after. */
function step<Rung>(ladder: readonly Rung[], months: number): Rung {
  return itemAt(ladder, Math.min(months, ladder.length) - 1);
}

/** What the month was, and the rung of the ladder that it stands on, written as the description of the scheme writes it. */
function listNotes(
  month: MonthOfTasks,
  { exact, besides = ZERO }: PaidByTable,
  { missed, afterMiss, reading }: TimelinessTerms,
): TraceNote[] {
  if (!('months' in month)) return [{ code: month.happened }];
  const { happened, months } = month;
  const { length } = happened === 'missed' ? missed : afterMiss;
  const rung = months < length ? String(months) : `${length}+`;
  return [
    {
      code: reading === 'per-earner' ? `${happened}-by-earner` : happened,
      values: { months: String(months) },
    },
    { code: `rung-of-${happened}`, values: { rung, amount: writeExact(absolute(subtract(exact, besides))) } },
  ];
}

function traceMonth(
  { exact, besides }: PaidByTable,
  places: number,
  notes: TraceNote[],
  tasks: readonly JudgedTask[],
  pending: readonly PendingTask[],
): TraceNode {
  const children = tasks.map((task) => traceTask(task, missedBefore(pending, task.id)));
  if (besides === undefined)
    return traceMoney('timeliness', exact, places, { values: { pay: writeExact(exact) }, notes, children });
  const values = { own: writeExact(besides), moved: writeExact(subtract(exact, besides)) };
  return traceMoney('timeliness/besides', exact, places, { values, notes, children });
}

/** The result of a task is in how many months in a row it has now been missed. */
function traceTask(task: JudgedTask, before: number): TraceNode {
  const label = task.name ?? task.id;
  if (!task.onTime) {
    const notes = task.stillToDo ? undefined : [{ code: 'late' }];
    return traceQuantity('timeliness/task-missed', fromWhole(before + 1), {
      label,
      values: { before: String(before) },
      notes,
    });
  }
  if (before > 0)
    return traceQuantity('timeliness/moved-task-done', ZERO, { label, values: { before: String(before) } });
  return traceQuantity('timeliness/task-done', ZERO, { label });
}
