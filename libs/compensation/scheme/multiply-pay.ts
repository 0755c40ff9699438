import type { Calculation } from '../components/pay-component.js';
import { multiply, writeExact, writeUnits, type Fraction } from '../numbers/exact-fraction.js';
import { roundMoney } from '../numbers/money.js';
import { replacePay, type PayOfPeriod } from '../statement/component-result.js';
import type { ExactLine } from '../statement/exact-line.js';
import type { MultiplierReader } from '../terms/multiplier.js';
import { stepsOf } from '../trace/steps.js';
import type { TraceNode } from '../trace/trace.js';
import type { multiplierWords } from '../terms/multiplier-words.js';

const { traceMoney, traceNode } = stepsOf<typeof multiplierWords>();

/** What pay is multiplied by. */
interface Factor {
  readonly ratio: Fraction;
  /** How it was found; only there where a trace is built. */
  readonly node: TraceNode | undefined;
  readonly places: number;
}

/**
 * The lines of a component times a result, exactly, before they are rounded. A line below 0 stays as it is: a poor
 * result lessens no penalty, and a good one takes no more away.
 */
export function multiplyPay(calculation: Calculation, multiplier: MultiplierReader): Calculation {
  return (evaluation, state) => {
    const result = calculation(evaluation, state);
    const ratio = multiplier.read(evaluation);
    const isTraced = evaluation.traced && evaluation.problems.length === 0;
    const node = isTraced ? multiplier.node(evaluation) : undefined;
    const factor = { ratio, node, places: evaluation.places };
    return replacePay(result, {
      lines: multiplyLines(result.lines, factor),
      ofPeriod: result.ofPeriod === undefined ? undefined : multiplyPeriod(result.ofPeriod, factor),
      trace: result.trace === undefined ? undefined : traceMultiplied(result.lines, factor, result.trace),
    });
  };
}

function multiplyLines(lines: readonly ExactLine[], { ratio }: Factor): ExactLine[] {
  return lines.map((line) => ({ ...line, exact: multiplyAmount(line.exact, ratio) }));
}

function multiplyAmount(amount: Fraction, ratio: Fraction): Fraction {
  return amount.numerator < 0n ? amount : multiply(amount, ratio);
}

function multiplyPeriod({ lines, trace }: PayOfPeriod, factor: Factor): PayOfPeriod {
  return {
    lines: multiplyLines(lines, factor),
    trace: (shown) => ({
      ...traceMultiplied(lines, factor, trace(sumRounded(lines, factor.places))),
      result: writeUnits(shown, factor.places),
    }),
  };
}

function sumRounded(lines: readonly ExactLine[], places: number): bigint {
  return lines.reduce((sum, { exact }) => sum + roundMoney(exact, places), 0n);
}

/** One line as a formula of its own; several each in a step, after what all of them came to before and the result. */
function traceMultiplied(lines: readonly ExactLine[], factor: Factor, paid: TraceNode): TraceNode {
  const { ratio, node, places } = factor;
  if (node === undefined) return paid;
  const before = [paid, node];
  const [only] = lines;
  if (lines.length === 1 && only !== undefined)
    return traceLine(only.exact, factor, { label: paid.label, children: before });
  return traceNode(
    'statement/times-each',
    'money',
    writeUnits(sumRounded(multiplyLines(lines, factor), places), places),
    {
      label: paid.label,
      values: { factor: writeExact(ratio) },
      children: [...before, ...lines.map(({ exact, label }) => traceLine(exact, factor, { label }))],
    },
  );
}

function traceLine(
  amount: Fraction,
  { ratio, places }: Factor,
  { label, children }: { readonly label: string | undefined; readonly children?: TraceNode[] },
): TraceNode {
  const text = writeExact(amount);
  if (amount.numerator < 0n)
    return traceMoney('statement/times-not', amount, places, { label, children, values: { amount: text } });
  return traceMoney('statement/times', multiply(amount, ratio), places, {
    label,
    children,
    values: { amount: text, factor: writeExact(ratio) },
  });
}
