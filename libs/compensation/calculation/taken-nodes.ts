import {
  add,
  addAll,
  compare,
  negate,
  subtract,
  takeLarger,
  writeExact,
  ZERO,
  type Fraction,
} from '../numbers/exact-fraction.js';
import { fromUnits, roundMoney } from '../numbers/money.js';
import type { CompiledComponent } from '../scheme/compile-scheme.js';
import type { ComponentOutcome } from '../statement/component-result.js';
import type { ExactLine } from '../statement/exact-line.js';
import type { NoteOf } from '../trace/step-details.js';
import { stepsOf } from '../trace/steps.js';
import type { TraceNode } from '../trace/trace.js';
import type { PaidPart } from './statement-lines.js';
import type { variablePayWarnings, variablePayWords } from '../explanation/variable-pay-words.js';

const { traceMoney } = stepsOf<typeof variablePayWords>();

/** A component of whose penalties not all can be taken. */
export interface Taking {
  readonly component: CompiledComponent;
  readonly outcome: ComponentOutcome;
  /** Its lines as they are taken. */
  readonly kept: readonly ExactLine[];
  /** What fixed and variable pay comes to without any penalty, by line. */
  readonly lines: readonly (readonly PaidPart[])[];
  /** Of it, the variable pay. */
  readonly pay: Fraction;
  /** What the components before have taken of it. */
  readonly before: Fraction;
  readonly places: number;
}

interface Amounts {
  readonly paid: Fraction;
  readonly asked: Fraction;
  readonly taken: Fraction;
}

/** The warning that says what could not be taken. */
export function warnOfRest(taking: Taking): NoteOf<typeof variablePayWarnings> {
  const { asked, taken } = sumTaking(taking);
  return {
    code: 'penalty-limited',
    values: { asked: writeExact(asked), taken: writeExact(taken), rest: writeExact(subtract(asked, taken)) },
  };
}

/** What is taken of what was asked, above the steps that led to it. */
export function traceTaken(taking: Taking, asked: TraceNode): TraceNode {
  const { paid, asked: all, taken } = sumTaking(taking);
  const left = takeLarger(subtract(taking.pay, taking.before), ZERO);
  const amount = subtract(paid, taken);
  const { label, sources } = asked;
  const [askedText, leftText] = [writeExact(all), writeExact(left)];
  const notes = [{ code: 'not-taken', values: { rest: writeExact(subtract(all, taken)) } } as const];
  const children = [traceLeft(taking, left), asked];
  return paid.numerator === 0n
    ? traceMoney('statement/taken', amount, taking.places, {
        label,
        values: { asked: askedText, left: leftText },
        notes,
        sources,
        children,
      })
    : traceMoney('statement/paid-and-taken', amount, taking.places, {
        label,
        values: { paid: writeExact(paid), asked: askedText, left: leftText },
        notes,
        sources,
        children,
      });
}

function sumTaking({ component, outcome, kept, places }: Taking): Amounts {
  const isTaken = ({ exact }: ExactLine) => compare(exact, ZERO) < 0;
  const sum = (lines: readonly ExactLine[]) =>
    sumLines(
      lines.map(({ exact }) => exact),
      component,
      places,
    );
  const asked = outcome.lines.filter(isTaken);
  const taken = kept.filter((_, index) => isTaken(outcome.lines[index]!));
  return {
    paid: sum(outcome.lines.filter((line) => !isTaken(line))),
    asked: negate(sum(asked)),
    taken: negate(sum(taken)),
  };
}

/** Lines of a component as they stand on the statement: each rounded, or their exact sum where others share the line. */
function sumLines(amounts: readonly Fraction[], { line }: CompiledComponent, places: number): Fraction {
  return line === undefined
    ? fromUnits(
        amounts.reduce((sum, exact) => sum + roundMoney(exact, places), 0n),
        places,
      )
    : addAll(amounts);
}

function traceLeft({ lines, pay, before, places }: Taking, left: Fraction): TraceNode {
  return traceMoney('statement/left-to-take', left, places, {
    values: { pay: writeExact(pay), before: writeExact(before) },
    children: [traceVariablePay(lines, pay, places)],
  });
}

/** The variable pay of the month, component by component. */
function traceVariablePay(lines: readonly (readonly PaidPart[])[], pay: Fraction, places: number): TraceNode {
  const parts = new Map<string, { name: string; amount: Fraction }>();
  for (const line of lines) {
    for (const { component, exact } of line) {
      if (component.nature !== 'variable') continue;
      const amount = sumLines([exact], component, places);
      const before = parts.get(component.code)?.amount ?? ZERO;
      parts.set(component.code, { name: component.name, amount: add(before, amount) });
    }
  }
  const amounts = [...parts.values()];
  const isExact = compare(addAll(amounts.map(({ amount }) => amount)), pay) === 0;
  return traceMoney('statement/variable-pay', pay, places, {
    notes: isExact ? undefined : [{ code: 'lines-rounded' }],
    children: amounts.map(({ name, amount }) =>
      traceMoney('statement/variable-pay-part', amount, places, {
        label: name,
        values: { amount: writeExact(amount) },
      }),
    ),
  });
}
