import { add, parseExact, writeExact, subtract, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { stepsOf } from '../../trace/steps.js';
import type { StateOfMonth } from '../carried-state.js';
import { JANUARY, yearOfMonth, type BusinessYear } from '../../dating/business-year.js';
import { payComponent, type Calculation } from '../pay-component.js';
import type { TierSchedule } from '../../terms/tier-nodes.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { monthName } from '../../trace/day-display.js';
import type { Language } from '../../trace/language.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import { makeBaseReader } from '../commission/commission-base.js';
import { listReferencesOfBase } from '../commission/commission-base-terms.js';
import { tierSchedule } from '../commission/commission-rate.js';
import { writeBaseSentences, canBeNegative, writeRateSentence } from '../commission/describe-commission.js';
import { writeOverdueSentences } from '../commission/describe-overdue.js';
import { settlement } from '../commission/settle-overdue.js';
import { findAmount } from '../commission/steps-of-rate.js';
import { listTierSteps, type StepsOfKind } from '../steps-of-kind.js';
import { yearToDateCommissionTermsSchema, type YearToDateCommissionTerms } from './year-to-date-commission-terms.js';
import { yearToDateCommissionWords } from './year-to-date-commission-words.js';
import { amountBefore, yearAfter, yearToDateSchema, type YearToDate } from './year-to-date.js';
import { itemAt } from '../../documents/items.js';

const { traceMoney } = stepsOf<typeof yearToDateCommissionWords>();

/**
 * A commission whose tiers are reached over the year: a month pays the commission of the year to date with it
 * less that without it, so that the months add up to the year's commission exactly before rounding. Reaching a
 * whole-amount tier pays the earlier months up; a month below 0 gives back what its amount had paid.
 */
export const yearToDateCommission = payComponent({
  label: { en: 'Year-to-date commission', ru: 'Комиссия нарастающим итогом' },
  nature: 'variable',
  withinMonth: 'at-month-end',
  staff: {
    byDefault: () => 'whole-month',
    refuse: (_, chosen) =>
      chosen === 'days-on-staff' || chosen === 'on-staff-on-last-day'
        ? `must not be "${chosen}": the year would count what is not paid, and later returns would take it back; leave it out, or choose "also-after-leaving"`
        : undefined,
  },
  terms: yearToDateCommissionTermsSchema,
  carriedState: {
    schema: yearToDateSchema,
    fields: { since: { en: 'year since', ru: 'первый месяц года' }, amount: { en: 'amount', ru: 'сумма' } },
  },
  gateRefusal:
    'a month that a shut gate keeps from paying would still count as paid, and later returns would take back what nobody was paid; leave it out, or pay a commission of the month, which may have a gate',
  timesRefusal:
    'a month gives back what earlier months were paid, each of which would have had a result of its own; multiply a commission of the month',
  references: listReferencesOfBase,
  isOfYear: true,
  steps: listStepsOfYear,
  compile: compileYearToDate,
  describe: describeYearToDate,
  words: yearToDateCommissionWords,
});

/** The tiers of the year as the month would reach them: by what the earlier months have come to already. */
function listStepsOfYear({ on, rate }: YearToDateCommissionTerms): StepsOfKind[] {
  const amount = findAmount(on);
  if (amount === undefined) return [];
  const steps = listTierSteps(rate.tiers, rate.kind === 'marginal' ? 'lower-inclusive' : rate.edge);
  return [
    {
      amount,
      steps: ({ read, outcome }) => {
        const year = outcome?.carriedState as YearToDate | undefined;
        if (year === undefined) return [];
        const before = subtract(parseExact(year.amount), read(amount));
        return steps.map((step) => ({ ...step, from: subtract(step.from, before) }));
      },
    },
  ];
}

function compileYearToDate(
  terms: YearToDateCommissionTerms,
  vocabulary: Vocabulary,
  own: { readonly code: string; readonly name: string },
): Calculation {
  const readBase = makeBaseReader(terms, own.name, vocabulary);
  const schedule = tierSchedule(terms.rate, vocabulary.places);
  const settled = settlement(terms.overdue, vocabulary.places);
  return (evaluation, state) => {
    const base = readBase(evaluation);
    const { month } = evaluation.inputs;
    // Whatever carries a state is refused without its month.
    if (month === undefined) return { lines: [] };
    const year = yearOfMonth(month, vocabulary.yearBeginsIn);
    const before = amountBefore(state as StateOfMonth<YearToDate> | undefined, { month, year }, own, evaluation);
    const after = add(before, base.amount);
    const calculated = subtract(schedule.pays(after), schedule.pays(before));
    const lines = [{ code: own.code, label: own.name, exact: settled.pays(calculated, base) }];
    const carriedState = yearAfter(after, year, own, evaluation);
    if (!evaluation.traced || evaluation.problems.length > 0) return { lines, carriedState };
    const names = base.name === undefined ? undefined : { month: base.name };
    return {
      lines,
      carriedState,
      trace: settled.node(
        calculated,
        base,
        traceMonth(schedule, { year, before, month: base.amount, after }, vocabulary.places, names),
      ),
    };
  };
}

interface YearAmounts {
  readonly year: BusinessYear;
  readonly before: Fraction;
  readonly month: Fraction;
  readonly after: Fraction;
}

function traceMonth(
  schedule: TierSchedule,
  { year, before, month, after }: YearAmounts,
  places: number,
  names: Record<string, string> | undefined,
): TraceNode {
  const [paidAfter, paidBefore] = [schedule.pays(after), schedule.pays(before)];
  const counted = (amount: Fraction) => schedule.node(amount.numerator < 0n ? ZERO : amount);
  return traceMoney('year-to-date-commission', subtract(paidAfter, paidBefore), places, {
    values: { after: writeExact(paidAfter), before: writeExact(paidBefore) },
    children: [
      traceMoney('year-to-date-commission/amount', after, places, {
        values: { before: writeExact(before), month: writeExact(month) },
        names,
        notes: listNotes(year, after),
      }),
      traceMoney('year-to-date-commission/after', paidAfter, places, {
        values: { commission: writeExact(paidAfter) },
        children: [counted(after)],
      }),
      ...(before.numerator > 0n
        ? [
            traceMoney('year-to-date-commission/before', paidBefore, places, {
              values: { commission: writeExact(paidBefore) },
              children: [counted(before)],
            }),
          ]
        : []),
    ],
  });
}

type YearNote = NoteOfRule<typeof yearToDateCommissionWords, 'year-to-date-commission/amount'>;

/** The calendar year is the one that everybody thinks of; of another it is said when it began. */
function listNotes(year: BusinessYear, after: Fraction): YearNote[] | undefined {
  const notes = [
    ...(Number(year.slice(5)) === JANUARY ? [] : [{ code: 'since', values: { year } } as const]),
    ...(after.numerator < 0n ? [{ code: 'below-zero' } as const] : []),
  ];
  return notes.length === 0 ? undefined : notes;
}

/** The months as they stand after “in”. */
const IN_RUSSIAN_MONTH = [
  'январе',
  'феврале',
  'марте',
  'апреле',
  'мае',
  'июне',
  'июле',
  'августе',
  'сентябре',
  'октябре',
  'ноябре',
  'декабре',
];

function describeYearToDate(terms: YearToDateCommissionTerms, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  const begins = ru
    ? itemAt(IN_RUSSIAN_MONTH, vocabulary.yearBeginsIn - 1)
    : monthName(vocabulary.yearBeginsIn, language);
  const givesBack = ru
    ? 'Если основа за месяц меньше 0, удерживается комиссия, выплаченная с этой суммы в предыдущие месяцы, по тем же ставкам; с итога меньше 0 комиссия не начисляется, он уменьшает итог следующих месяцев года.'
    : 'A month of less than 0 gives back what its amount was paid in the months before, at the rates at which it was paid; a year to date of less than 0 pays nothing and counts against the later months of the year.';
  return [
    ...writeBaseSentences(terms, language, vocabulary),
    ru
      ? `Ступени считаются нарастающим итогом за год, который начинается в ${begins}: за месяц выплачивается комиссия с начала года за вычетом комиссии за предыдущие месяцы.`
      : `The tiers are reached over the year, which begins in ${begins}: a month pays the commission of the year to date less that of the months before.`,
    ...(canBeNegative(terms.on) ? [givesBack] : []),
    writeRateSentence(terms.rate, language, vocabulary),
    ...writeOverdueSentences(terms, language, vocabulary),
  ];
}
