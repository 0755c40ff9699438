import {
  writeExact,
  parseFraction,
  takeLarger,
  subtract,
  ZERO,
  type Fraction,
  writeUnits,
} from '../../numbers/exact-fraction.js';
import { largestAmount, writeMoney, roundMoney } from '../../numbers/money.js';
import { formatDecimal } from '../../trace/number-display.js';
import { makeAmountReader } from '../../terms/amount-source.js';
import type { ComponentResult } from '../../statement/component-result.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { findPaidPart, takePaidPart } from '../../terms/paid-part.js';
import { stepsOf } from '../../trace/steps.js';
import type { Calculation, OwnNames } from '../pay-component.js';
import { listSettled } from '../settlement.js';
import { makePayReader, type PayReader } from '../../terms/pay-of-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { NoteOf, NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import { endedMonth, recoverableMonth, toppedUpMonth, type DrawNumbers, type MonthOfDraw } from './month-of-draw.js';
import { drawSettlement, type DrawState, type DrawTerms } from './draw-terms.js';
import type { drawWarnings, drawWords } from './draw-words.js';

const { traceMoney } = stepsOf<typeof drawWords>();

const BELOW_ZERO = { code: 'below-zero' } satisfies NoteOfRule<typeof drawWords, 'draw/earnings'>;

/** One line: the advance, or with a minus what is taken back. Losses do not make an advance larger: earnings below 0 count as 0. The level of somebody who comes or goes inside the month is that of the part that is paid for. */
export function compileDraw(terms: DrawTerms, vocabulary: Vocabulary, own: OwnNames): Calculation {
  const level = makeAmountReader(terms.amount, vocabulary);
  const most = terms.mostBalance === undefined ? undefined : makeAmountReader(terms.mostBalance, vocabulary);
  const earnings = makePayReader(listSettled(drawSettlement, terms, vocabulary), vocabulary);
  const { paidFor = 'whole-month' } = own;
  return (evaluation, carriedState) => {
    const ofStaff = takePaidPart(
      takeLarger(level.read(evaluation), ZERO),
      findPaidPart(evaluation, paidFor, vocabulary.withinMonth),
      evaluation,
    );
    const { balance } = (carriedState as DrawState | undefined) ?? { balance: '0' };
    const numbers: DrawNumbers = {
      earned: takeLarger(earnings.read(evaluation), ZERO),
      level: ofStaff.amount,
      balance: parseFraction(balance),
      mostBalance: most?.read(evaluation),
      places: evaluation.places,
    };
    const hasEnded = terms.until !== undefined && isAfter(terms.until, evaluation);
    const month = hasEnded
      ? endedMonth(numbers, terms.afterEnd)
      : terms.recoverable
        ? recoverableMonth(numbers)
        : toppedUpMonth(numbers);
    refuseLargeBalance(month.balance, own, evaluation);
    const result: ComponentResult = {
      lines: [{ code: own.code, label: own.name, exact: month.paid }],
      carriedState: { balance: writeMoney(month.balance, evaluation.places) },
      warnings: collectWarnings(month, numbers, { hasEnded, takesBack: terms.recoverable }),
    };
    return evaluation.traced
      ? { ...result, trace: withStep(traceDraw(month, numbers, hasEnded, earnings, evaluation), ofStaff.trace) }
      : result;
  };
}

/** The level of somebody who comes or goes inside the month stands before the earnings. */
function withStep(trace: TraceNode, step: TraceNode | undefined): TraceNode {
  return step === undefined ? trace : { ...trace, children: [step, ...(trace.children ?? [])] };
}

/** A balance that no state holds could not be carried on. */
function refuseLargeBalance(
  balance: Fraction,
  own: { readonly code: string; readonly name: string },
  evaluation: Evaluation,
): void {
  if (roundMoney(balance, evaluation.places) <= largestAmount(evaluation.places)) return;
  const largest = formatDecimal(writeUnits(largestAmount(evaluation.places), evaluation.places), 'en');
  evaluation.problems.push({
    code: 'balance-too-large',
    path: ['carriedState', own.code, 'balance'],
    message: `what is owed of "${own.name}" would come to more than ${largest}, the largest amount there is; check the balance and the level of the draw`,
  });
}

function isAfter(until: string, { inputs: { month } }: Evaluation): boolean {
  return month !== undefined && month > until;
}

function collectWarnings(
  month: MonthOfDraw,
  { level, earned, balance }: DrawNumbers,
  { hasEnded, takesBack }: { readonly hasEnded: boolean; readonly takesBack: boolean },
): NoteOf<typeof drawWarnings>[] {
  if (month.happened === 'limited')
    return [
      { code: 'draw-limited', values: { short: writeExact(subtract(level, earned)), paid: writeExact(month.paid) } },
    ];
  if (month.happened === 'forgiven') return [{ code: 'draw-forgiven', values: { balance: writeExact(balance) } }];
  // Owed since a version of the scheme whose draw was recoverable: by this one nobody would take it back, ever.
  if (!takesBack && month.balance.numerator > 0n)
    return [{ code: 'draw-balance-kept', values: { balance: writeExact(month.balance) } }];
  if (hasEnded && month.balance.numerator > 0n)
    return [{ code: 'draw-balance-left', values: { balance: writeExact(month.balance) } }];
  return [];
}

function traceDraw(
  month: MonthOfDraw,
  { earned, level, balance, mostBalance }: DrawNumbers,
  hasEnded: boolean,
  earnings: PayReader,
  evaluation: Evaluation,
): TraceNode {
  const sum = earnings.step<typeof drawWords>(evaluation, 'draw/earnings');
  const isBelowZero = earnings.read(evaluation).numerator < 0n;
  const children = [isBelowZero ? { ...sum, notes: [...(sum.notes ?? []), BELOW_ZERO] } : sum];
  const all: NoteOfRule<typeof drawWords, 'draw/advance'>[] = [
    ...(hasEnded ? [{ code: 'ended' } as const] : []),
    ...(balance.numerator === 0n && month.balance.numerator === 0n
      ? []
      : [{ code: 'balance', values: { before: writeExact(balance), after: writeExact(month.balance) } } as const]),
  ];
  const notes = all.length > 0 ? all : undefined;
  const { happened, exact } = month;
  const { places } = evaluation;
  const shown = { level: writeExact(level), earned: writeExact(earned), balance: writeExact(balance) };
  switch (happened) {
    case 'advance':
    case 'top-up': {
      const values = { level: shown.level, earned: shown.earned };
      return traceMoney(`draw/${happened}`, exact, places, { values, notes, children });
    }
    case 'limited': {
      const most = writeExact(mostBalance ?? ZERO);
      const values = { level: shown.level, earned: shown.earned, most, balance: shown.balance };
      return traceMoney('draw/limited', exact, places, { values, notes, children });
    }
    case 'recovery':
      return traceMoney('draw/recovery', exact, places, { values: shown, notes, children });
    case 'collected': {
      const values = { earned: shown.earned, balance: shown.balance };
      return traceMoney('draw/collected', exact, places, { values, notes, children });
    }
    case 'nothing':
    case 'forgiven':
      return traceMoney(`draw/${happened}`, exact, places, { notes, children });
  }
}
