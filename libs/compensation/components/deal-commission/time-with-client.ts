import type { Deal } from '../../inputs/deals.js';
import { findDayAfterMonths } from '../../dating/full-months.js';
import { CLIENT_STARTS, type ClientStart, type DealFilter } from '../../terms/deal-filter.js';
import type { ExplanationTexts } from '../../trace/language.js';
import type { NoteCatalogue } from '../../trace/rule-words.js';
import type { NoteOf } from '../../trace/step-details.js';
import type { DealRule } from './deal-commission-terms.js';

/** Whether a filter depends on how long the client has been one. */
export function countsMonths(filter: DealFilter | undefined): boolean {
  return countMonths(filter).length > 0;
}

/** A count of months with a client, and the day that it begins with. */
export interface MonthsSince {
  readonly months: number;
  readonly since: ClientStart;
}

function countMonths(filter: DealFilter | undefined): MonthsSince[] {
  if (filter === undefined) return [];
  const since = filter.clientMonthsSince ?? 'first-delivery';
  return [filter.clientMonthsBelow, filter.clientMonthsFrom]
    .filter((months) => months !== undefined)
    .map((months) => ({ months, since }))
    .concat(countMonths(filter.except));
}

/** The counts of months by which a deal comes to a rule, rising: its own and those of the rules before it, which did not take the deal. */
export function monthsDeciding(rules: readonly DealRule[], index: number): readonly MonthsSince[] {
  const counts = rules.slice(0, index + 1).flatMap((rule) => countMonths(rule.where));
  const different = new Map(counts.map((count) => [`${count.since} ${count.months}`, count]));
  return [...different.values()].sort((a, b) => a.months - b.months);
}

/**
 * Why a deal comes to its rule, by the time with the client: the hand-over day where there is one, otherwise the
 * last count of months that had passed and the first that had not. Nothing where no rule counts months.
 */
export function noteTime(deal: Deal, counts: readonly MonthsSince[]): NoteOf<typeof timeNoteWords>[] {
  if (counts.length === 0) return [];
  const { on, handedOverOn } = deal;
  if (handedOverOn !== undefined)
    return [{ code: on < handedOverOn ? 'before-hand-over' : 'handed-over', values: { on, handedOverOn } }];
  const ends = counts.flatMap(({ months, since }) => {
    const start = CLIENT_STARTS[since].dayOf(deal);
    return start === undefined ? [] : [{ months, since, start, end: findDayAfterMonths(start, months) }];
  });
  const noted = (
    code: 'months-passed' | 'months-not-passed',
    found: (typeof ends)[number] | undefined,
  ): NoteOf<MonthsNotes>[] =>
    found === undefined
      ? []
      : [
          {
            code: `${code}-since-${found.since}`,
            values: { since: found.start, months: String(found.months), end: found.end, on },
          },
        ];
  return [
    ...noted('months-passed', ends.filter(({ end }) => on >= end).at(-1)),
    ...noted(
      'months-not-passed',
      ends.find(({ end }) => on < end),
    ),
  ];
}

const handOver = { on: 'day', handedOverOn: 'day' } as const;
const counted = { since: 'day', months: 'quantity', end: 'day', on: 'day' } as const;

const STARTS: Readonly<Record<ClientStart, ExplanationTexts>> = {
  'first-delivery': { en: 'the first delivery', ru: 'первой поставки', hi: 'पहली डिलीवरी' },
  'first-order': { en: 'the first order', ru: 'первого заказа', hi: 'पहला ऑर्डर' },
  contract: { en: 'the contract', ru: 'договора', hi: 'अनुबंध' },
};

type MonthsNotes = Record<
  `${'months-passed' | 'months-not-passed'}-since-${ClientStart}`,
  { readonly values: typeof counted; readonly text: ExplanationTexts }
>;

/** The words of these notes. */
export const timeNoteWords = {
  'before-hand-over': {
    values: handOver,
    text: {
      en: 'deal of {on}, before the hand-over day of the client, {handedOverOn}',
      ru: 'сделка от {on}, до дня передачи клиента, {handedOverOn}',
      hi: '{on} का सौदा, ग्राहक के हस्तांतरण के दिन {handedOverOn} से पहले',
    },
  },
  'handed-over': {
    values: handOver,
    text: {
      en: 'deal of {on}, not before the hand-over day of the client, {handedOverOn}',
      ru: 'сделка от {on}, не раньше дня передачи клиента, {handedOverOn}',
      hi: '{on} का सौदा, ग्राहक के हस्तांतरण के दिन {handedOverOn} को या उसके बाद',
    },
  },
  ...(Object.fromEntries(
    Object.entries(STARTS).flatMap(([since, { en, ru, hi }]) => [
      [
        `months-passed-since-${since}`,
        {
          values: counted,
          text: {
            en: `deal of {on}; {months} months since ${en}, {since}, have passed from {end} on`,
            ru: `сделка от {on}; {months} мес. с ${ru}, {since}, прошли начиная с {end}`,
            hi: `{on} का सौदा; ${hi} ({since}) से {months} महीने {end} से पूरे हैं`,
          },
        },
      ],
      [
        `months-not-passed-since-${since}`,
        {
          values: counted,
          text: {
            en: `deal of {on}; {months} months since ${en}, {since}, pass only on {end}`,
            ru: `сделка от {on}; {months} мес. с ${ru}, {since}, пройдут только {end}`,
            hi: `{on} का सौदा; ${hi} ({since}) से {months} महीने {end} को ही पूरे होंगे`,
          },
        },
      ],
    ]),
  ) as MonthsNotes),
} satisfies NoteCatalogue;
