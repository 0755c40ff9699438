import type { Deal } from '../../inputs/deals.js';
import { addMonthsToDay } from '../../dating/full-months.js';
import type { DealFilter } from '../../terms/deal-filter.js';
import type { NoteWords } from '../../trace/rule-words.js';
import type { TraceNote } from '../../trace/trace.js';
import type { DealRule } from './deal-commission-terms.js';

/** Whether a filter depends on how long the client has been one. */
export function countsMonths(filter: DealFilter | undefined): boolean {
  return countMonths(filter).length > 0;
}

function countMonths(filter: DealFilter | undefined): number[] {
  if (filter === undefined) return [];
  return [filter.clientMonthsBelow, filter.clientMonthsFrom]
    .filter((months) => months !== undefined)
    .concat(countMonths(filter.except));
}

/** The counts of months by which a deal comes to a rule, rising: its own and those of the rules before it, which did not take the deal. */
export function monthsDeciding(rules: readonly DealRule[], index: number): readonly number[] {
  return [...new Set(rules.slice(0, index + 1).flatMap((rule) => countMonths(rule.where)))].sort((a, b) => a - b);
}

/**
 * Why a deal comes to its rule, by the time with the client: the hand-over day where there is one, otherwise the
 * last count of months that had passed and the first that had not. Nothing where no rule counts months.
 */
export function noteTime({ on, clientSince, handedOverOn }: Deal, months: readonly number[]): TraceNote[] {
  if (months.length === 0) return [];
  if (handedOverOn !== undefined)
    return [{ code: on < handedOverOn ? 'before-hand-over' : 'handed-over', values: { on, handedOverOn } }];
  if (clientSince === undefined) return [];
  const ends = months.map((count) => ({ count, end: addMonthsToDay(clientSince, count) }));
  const noted = (code: string, found: (typeof ends)[number] | undefined) =>
    found === undefined
      ? []
      : [{ code, values: { since: clientSince, months: String(found.count), end: found.end, on } }];
  return [
    ...noted('months-passed', ends.filter(({ end }) => on >= end).at(-1)),
    ...noted(
      'months-not-passed',
      ends.find(({ end }) => on < end),
    ),
  ];
}

const handOver = { on: 'text', handedOverOn: 'text' } as const;
const counted = { since: 'text', months: 'quantity', end: 'text', on: 'text' } as const;

/** The words of these notes. */
export const timeNoteWords: Record<string, NoteWords> = {
  'before-hand-over': {
    values: handOver,
    text: {
      en: 'deal of {on}, before the hand-over day of the client, {handedOverOn}',
      ru: 'сделка {on}, до дня передачи клиента, {handedOverOn}',
    },
  },
  'handed-over': {
    values: handOver,
    text: {
      en: 'deal of {on}, not before the hand-over day of the client, {handedOverOn}',
      ru: 'сделка {on}, не раньше дня передачи клиента, {handedOverOn}',
    },
  },
  'months-passed': {
    values: counted,
    text: {
      en: 'deal of {on}; {months} months since the first delivery, {since}, have passed from {end} on',
      ru: 'сделка {on}; {months} мес. с первой поставки, {since}, прошли начиная с {end}',
    },
  },
  'months-not-passed': {
    values: counted,
    text: {
      en: 'deal of {on}; {months} months since the first delivery, {since}, pass only on {end}',
      ru: 'сделка {on}; {months} мес. с первой поставки, {since}, пройдут только {end}',
    },
  },
};
