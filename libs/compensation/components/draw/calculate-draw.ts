import { exactText, fractionFromText, largerOf, subtract, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { hundredthsToText, LARGEST_AMOUNT_IN_HUNDREDTHS, moneyToText, roundMoney } from '../../numbers/money.js';
import { groupDigits } from '../../numbers/number-display.js';
import { amountReader } from '../../scheme/amount-source.js';
import type { ComponentResult, WarningGround } from '../../scheme/component-result.js';
import type { Evaluation } from '../../scheme/evaluation.js';
import { moneyNode } from '../../trace/number-nodes.js';
import type { Calculation } from '../../scheme/pay-component.js';
import { payBefore, payReader, type PayReader } from '../../scheme/pay-of-components.js';
import type { Vocabulary } from '../../scheme/vocabulary.js';
import type { TraceNode } from '../../trace/trace.js';
import { endedMonth, recoverableMonth, toppedUpMonth, type DrawNumbers, type MonthOfDraw } from './month-of-draw.js';
import type { DrawState, DrawTerms } from './draw-terms.js';

/** One line: the advance, or with a minus what is taken back. Losses do not make an advance larger: earnings below 0 count as 0. */
export function drawCalculation(
  terms: DrawTerms,
  vocabulary: Vocabulary,
  own: { readonly code: string; readonly name: string },
): Calculation {
  const level = amountReader(terms.amount, vocabulary);
  const most = terms.mostBalance === undefined ? undefined : amountReader(terms.mostBalance, vocabulary);
  const earnings = payReader(terms.of ?? payBefore('draw', ['variable'], vocabulary), vocabulary);
  return (evaluation, carriedState) => {
    const { balance } = (carriedState as DrawState | undefined) ?? { balance: '0.00' };
    const numbers: DrawNumbers = {
      earned: largerOf(earnings.read(evaluation), ZERO),
      level: largerOf(level.read(evaluation), ZERO),
      balance: fractionFromText(balance),
      mostBalance: most?.read(evaluation),
    };
    const hasEnded = terms.until !== undefined && isAfter(terms.until, own.name, evaluation);
    const month = hasEnded
      ? endedMonth(numbers, terms.afterEnd)
      : terms.recoverable
        ? recoverableMonth(numbers)
        : toppedUpMonth(numbers);
    refuseLargeBalance(month.balance, own, evaluation);
    const result: ComponentResult = {
      lines: [{ code: own.code, label: own.name, exact: month.paid }],
      carriedState: { balance: moneyToText(month.balance) },
      warnings: warningsOf(month, numbers, hasEnded),
    };
    return evaluation.traced ? { ...result, trace: drawNode(month, numbers, hasEnded, earnings, evaluation) } : result;
  };
}

/** A balance that no state holds could not be carried on. */
function refuseLargeBalance(
  balance: Fraction,
  own: { readonly code: string; readonly name: string },
  evaluation: Evaluation,
): void {
  if (roundMoney(balance) <= LARGEST_AMOUNT_IN_HUNDREDTHS) return;
  const largest = groupDigits(hundredthsToText(LARGEST_AMOUNT_IN_HUNDREDTHS));
  evaluation.problems.push({
    code: 'balance-too-large',
    path: ['carriedState', own.code, 'balance'],
    message: `what is owed of "${own.name}" would come to more than ${largest}, the largest amount there is; check the balance and the level of the draw`,
  });
}

function isAfter(until: string, name: string, evaluation: Evaluation): boolean {
  const { month } = evaluation.inputs;
  if (month === undefined)
    evaluation.refuse('missing-month', ['month'], `"${name}" is paid up to ${until}, so the month is needed; give it`);
  return month !== undefined && month > until;
}

function warningsOf(month: MonthOfDraw, { level, earned, balance }: DrawNumbers, hasEnded: boolean): WarningGround[] {
  if (month.happened === 'limited')
    return [
      { code: 'draw-limited', values: { short: exactText(subtract(level, earned)), paid: exactText(month.paid) } },
    ];
  if (month.happened === 'forgiven') return [{ code: 'draw-forgiven', values: { balance: exactText(balance) } }];
  if (hasEnded && month.balance.numerator > 0n)
    return [{ code: 'draw-balance-left', values: { balance: exactText(month.balance) } }];
  return [];
}

function drawNode(
  month: MonthOfDraw,
  { earned, level, balance, mostBalance }: DrawNumbers,
  hasEnded: boolean,
  earnings: PayReader,
  evaluation: Evaluation,
): TraceNode {
  const sum = earnings.step(evaluation, 'draw/earnings');
  const children = [earnings.read(evaluation).numerator < 0n ? { ...sum, notes: [{ code: 'below-zero' }] } : sum];
  const notes = [
    ...(hasEnded ? [{ code: 'ended' }] : []),
    ...(balance.numerator === 0n && month.balance.numerator === 0n
      ? []
      : [{ code: 'balance', values: { before: exactText(balance), after: exactText(month.balance) } }]),
  ];
  const [earnedText, levelText, balanceText] = [earned, level, balance].map(exactText);
  const numbers = {
    advance: { level: levelText!, earned: earnedText! },
    'top-up': { level: levelText!, earned: earnedText! },
    limited: { level: levelText!, earned: earnedText!, most: exactText(mostBalance ?? ZERO), balance: balanceText! },
    recovery: { level: levelText!, earned: earnedText!, balance: balanceText! },
    collected: { earned: earnedText!, balance: balanceText! },
    nothing: undefined,
    forgiven: undefined,
  };
  return moneyNode(`draw/${month.happened}`, month.exact, {
    values: numbers[month.happened],
    notes: notes.length > 0 ? notes : undefined,
    children,
  });
}
