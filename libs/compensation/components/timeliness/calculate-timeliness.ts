import { add, divide, negate, fromWhole, ONE, type Fraction } from '../../numbers/exact-fraction.js';
import { makeAmountReader } from '../../terms/amount-source.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { Calculation } from '../pay-component.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { judgeTasks } from './judge-tasks.js';
import { monthOnLadder, type JudgedTask, type MonthOfTasks } from './task-ladder.js';
import { traceMonth, type PaidByTable } from './timeliness-nodes.js';
import { readAfterMiss, type TimelinessState, type TimelinessTerms } from './timeliness-terms.js';
import { itemAt } from '../../documents/items.js';

type Table = (month: MonthOfTasks, evaluation: Evaluation) => PaidByTable;

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
      ? { ...result, trace: traceMonth({ month, paid, judged, pending, terms }, evaluation.places) }
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
