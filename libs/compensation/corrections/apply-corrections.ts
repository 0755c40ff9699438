import { multiply } from '../numbers/exact-fraction.js';
import { writeUnits } from '../numbers/exact-fraction.js';
import { fromUnits, parseUnits } from '../numbers/money.js';
import { parseRatio } from '../numbers/ratio.js';
import type { Statement, StatementLine } from '../statement/statement.js';
import {
  type CorrectedMonth,
  type Corrections,
  nameCorrectionOf,
  owedComponent,
  type PaidOffCycle,
  paidOffCycleComponent,
} from './corrections.js';
import { type CorrectedPay, traceCorrections } from './trace-corrections.js';

/**
 * The statement with what it pays and takes back for other months: a line for each line that has changed, with the
 * month that it is of. Where all of them together take back, at most the limit's part of the month's own pay is taken;
 * the rest is written as owed, and the next statement begins with it. Nothing is taken from a month that pays nothing. What
 * is written off of what was owed before is neither taken nor owed any more. What of the month was paid before it, off the
 * cycle, is taken off it in full; where the month comes to less, the rest is owed.
 */
export function applyCorrections(statement: Statement, corrections: Corrections, places: number): Statement {
  const paidBefore = (corrections.paidOffCycle ?? []).map((line) => takeOff(line, places));
  const unpaid = paidBefore.reduce((sum, { units }) => sum + units, parseUnits(statement.total, places));
  const own = paidBefore.length > 0 && unpaid < 0n ? 0n : unpaid;
  const lines = corrections.months.flatMap((month) => listLines(month, places));
  const owedBefore = parseUnits(corrections.owed, places);
  const writtenOff = parseUnits(corrections.writtenOff?.amount ?? '0', places);
  const due = lines.reduce((sum, { units }) => sum + units, unpaid - own + writtenOff - owedBefore);
  const most = own > 0n ? roundDown(own, corrections.limit, places) : 0n;
  const owed = due < -most ? -due - most : 0n;
  const total = own + due + owed;
  const all = [
    ...paidBefore,
    ...lines,
    ...(owedBefore === 0n ? [] : [{ ...owedLine('before', 'Owed before'), units: -owedBefore }]),
    ...(writtenOff === 0n ? [] : [{ ...owedLine('written-off', 'Written off'), units: writtenOff }]),
    ...(owed === 0n ? [] : [{ ...owedLine('after', 'Still owed'), units: owed }]),
  ];
  const pay: CorrectedPay = { own, total, owedBefore, owed, most, places };
  return {
    ...statement,
    lines: [
      ...statement.lines,
      ...all.map(({ units, ...line }, index) => ({
        position: statement.lines.length + index + 1,
        ...line,
        amount: writeUnits(units, places),
      })),
    ],
    total: writeUnits(total, places),
    owed: writeUnits(owed, places),
    ...(statement.trace === undefined ? {} : { trace: traceCorrections(statement.trace, corrections, pay) }),
  };
}

type CorrectionLine = Omit<StatementLine, 'position' | 'amount'> & { readonly units: bigint };

function listLines({ month, lines }: CorrectedMonth, places: number): CorrectionLine[] {
  return lines.map(({ component, code, label, was, now }) => ({
    component: nameCorrectionOf(month),
    code: `${component}/${code}`,
    label: `${month}: ${label}`,
    units: parseUnits(now, places) - parseUnits(was, places),
  }));
}

function takeOff({ component, code, label, amount }: PaidOffCycle, places: number): CorrectionLine {
  return {
    component: paidOffCycleComponent,
    code: `${component}/${code}`,
    label: `Paid before: ${label}`,
    units: -parseUnits(amount, places),
  };
}

const owedLine = (code: string, label: string) => ({ component: owedComponent, code, label });

/** What may be taken is rounded towards the person. */
function roundDown(own: bigint, limit: Corrections['limit'], places: number): bigint {
  const { numerator, denominator } = multiply(fromUnits(own, places), parseRatio(limit));
  return (numerator * 10n ** BigInt(places)) / denominator;
}
