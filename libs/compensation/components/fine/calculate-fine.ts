import type { Fine } from '../../inputs/fines.js';
import { compare, exactText, fractionFromText, largerOf, multiply, negate, smallerOf, subtract, sumOf, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { moneyToText } from '../../numbers/money.js';
import { ratioFraction } from '../../numbers/ratio.js';
import { roundDownToHundredths } from '../../numbers/round-down.js';
import type { Evaluation } from '../../scheme/evaluation.js';
import { moneyNode } from '../../scheme/money-node.js';
import type { Calculation } from '../../scheme/pay-component.js';
import { componentsOfNature, payReader, type PayReader } from '../../scheme/pay-of-components.js';
import type { Vocabulary } from '../../scheme/vocabulary.js';
import type { TraceNode } from '../../trace/trace.js';
import type { FineTerms } from './fine-terms.js';

/** A fine, what could still be taken when it came, and what of it is taken: whole hundredths. */
interface TakenFine {
  readonly fine: Fine;
  readonly amount: Fraction;
  readonly left: Fraction;
  readonly taken: Fraction;
}

/**
 * One line a fine, in the order of the inputs, each in full while there is room. Together they take at most
 * what there is to take from, and at most their share of the month's pay; the rest is not taken, now or later.
 */
export function fineCalculation(terms: FineTerms, vocabulary: Vocabulary): Calculation {
  const monthPay = payReader(componentsOfNature(['fixed', 'variable', 'settlement'], vocabulary), vocabulary);
  const finable = terms.from === undefined
    ? payReader(componentsOfNature(['variable'], vocabulary), vocabulary, componentsOfNature(['settlement'], vocabulary))
    : payReader(terms.from, vocabulary);
  const share = ratioFraction(terms.mostShare);
  return (evaluation) => {
    const { fines } = evaluation.inputs;
    if (fines === undefined || fines.length === 0) return evaluation.traced ? { lines: [], trace: moneyNode('fine/none', ZERO) } : { lines: [] };
    const most = smallerOf(finable.read(evaluation), multiply(share, monthPay.read(evaluation)));
    const allowed = roundDownToHundredths(largerOf(most, ZERO));
    const taken = takeInOrder(fines, allowed);
    const lines = taken.map((each) => ({ code: each.fine.id, label: each.fine.reason, exact: negate(each.taken) }));
    const warnings = limitedWarnings(taken);
    return evaluation.traced ? { lines, warnings, trace: fineNode(taken, allowed, share, { finable, monthPay }, evaluation) } : { lines, warnings };
  };
}

function takeInOrder(fines: readonly Fine[], allowed: Fraction): TakenFine[] {
  let left = allowed;
  return fines.map((fine) => {
    const amount = fractionFromText(fine.amount);
    const each = { fine, amount, left, taken: smallerOf(amount, left) };
    left = subtract(left, each.taken);
    return each;
  });
}

function limitedWarnings(taken: readonly TakenFine[]): { code: string; message: string }[] {
  const imposed = sumOf(taken.map((each) => each.amount));
  const cut = sumOf(taken.map((each) => each.taken));
  if (compare(cut, imposed) === 0) return [];
  const [all, some, rest] = [imposed, cut, subtract(imposed, cut)].map(moneyToText);
  return [{ code: 'fine-limited', message: `the fines come to ${all}, of which ${some} may be taken this month; ${rest} is not taken` }];
}

function fineNode(taken: readonly TakenFine[], allowed: Fraction, share: Fraction, { finable, monthPay }: { finable: PayReader; monthPay: PayReader }, evaluation: Evaluation): TraceNode {
  const imposed = sumOf(taken.map((each) => each.amount));
  const cut = sumOf(taken.map((each) => each.taken));
  const notes = compare(cut, imposed) === 0 ? undefined : [{ code: 'limited', values: { excess: exactText(subtract(imposed, cut)) } }];
  return moneyNode('fine', negate(cut), {
    values: { imposed: exactText(imposed), allowed: exactText(allowed) },
    notes,
    children: [
      moneyNode('fine/allowed', allowed, {
        values: { finable: exactText(finable.read(evaluation)), share: exactText(share), pay: exactText(monthPay.read(evaluation)) },
        children: [finable.step(evaluation, 'fine/finable'), monthPay.step(evaluation, 'fine/month-pay')],
      }),
      ...taken.map(takenNode),
    ],
  });
}

function takenNode({ fine, amount, left, taken }: TakenFine): TraceNode {
  const memo = fine.memo === undefined ? [] : [{ code: 'memo', values: { document: fine.memo.documentId, version: String(fine.memo.version), hash: fine.memo.sha256 } }];
  const limited = compare(taken, amount) === 0 ? [] : [{ code: 'limited', values: { excess: exactText(subtract(amount, taken)) } }];
  return moneyNode('fine/taken', negate(taken), { label: fine.reason, values: { amount: exactText(amount), left: exactText(left) }, notes: [...limited, ...memo] });
}
