import { add, parseExact, writeExact, subtract, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { stepsOf } from '../../trace/steps.js';
import type { StateOfMonth } from '../carried-state.js';
import { JANUARY, yearOfMonth, type BusinessYear } from '../../dating/business-year.js';
import { payComponent, type Calculation } from '../pay-component.js';
import type { TierSchedule } from '../../terms/tier-nodes.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import { makeBaseReader } from '../commission/commission-base.js';
import { listReferencesOfBase } from '../commission/commission-base-terms.js';
import { tierSchedule } from '../commission/commission-rate.js';
import { settlement } from '../commission/settle-overdue.js';
import { findAmount } from '../commission/steps-of-rate.js';
import { listTierSteps, type StepsOfKind } from '../steps-of-kind.js';
import { yearToDateCommissionTermsSchema, type YearToDateCommissionTerms } from './year-to-date-commission-terms.js';
import { yearToDateCommissionWords } from './year-to-date-commission-words.js';
import { amountBefore, yearAfter, yearToDateSchema, type YearToDate } from './year-to-date.js';

const { traceMoney } = stepsOf<typeof yearToDateCommissionWords>();

/**
 * A commission whose tiers are reached over the year: a month pays the commission of the year to date with it
 * less that without it, so that the months add up to the year's commission exactly before rounding. Reaching a
 * whole-amount tier pays the earlier months up; a month below 0 gives back what its amount had paid.
 */
export const yearToDateCommission = payComponent({
  label: { en: 'Year-to-date commission', ru: 'Комиссия нарастающим итогом', hi: 'वर्ष का संचयी कमीशन' },
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
    fields: {
      since: { en: 'year since', ru: 'первый месяц года', hi: 'वर्ष का पहला महीना' },
      amount: { en: 'amount', ru: 'сумма', hi: 'राशि' },
    },
  },
  gateRefusal:
    'a month that a shut gate keeps from paying would still count as paid, and later returns would take back what nobody was paid; leave it out, or pay a commission of the month, which may have a gate',
  timesRefusal:
    'a month gives back what earlier months were paid, each of which would have had a result of its own; multiply a commission of the month',
  references: listReferencesOfBase,
  isOfYear: true,
  steps: listStepsOfYear,
  compile: compileYearToDate,
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
