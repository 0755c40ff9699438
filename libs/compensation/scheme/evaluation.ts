import { fractionFromText, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import type { PeriodOfMonth } from '../dating/period-of-month.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { Problem } from '../problem.js';
import type { ComponentOutcome } from './component-result.js';
import type { DeclaredValue } from './vocabulary.js';

/**
 * One person's month while it is calculated: the inputs, what the components before came to, and everything
 * that is wrong. A reading that fails notes its problem and answers 0, so that all problems are found at once;
 * a statement is only made when there is none.
 */
export class Evaluation {
  readonly problems: Problem[] = [];
  private readonly outcomes = new Map<string, ComponentOutcome>();

  constructor(
    readonly inputs: StatementInputs,
    /** Whether traces are built. */
    readonly traced: boolean,
    /** The part of the month that the scheme is in force for, where the month has several; all of it otherwise. */
    readonly period?: PeriodOfMonth,
  ) {}

  /** A declared number of the month. */
  value(declared: DeclaredValue): Fraction {
    const { values } = this.inputs;
    const text = Object.hasOwn(values, declared.code) ? values[declared.code] : declared.default;
    if (text !== undefined) return fractionFromText(text);
    this.refuse('missing-value', ['values', declared.code], `"${declared.name}" has no value; give it in ${declared.unit}`);
    return ZERO;
  }

  /** What a component before this one pays, as it stands on the statement. */
  amountOf(component: string): Fraction {
    return this.outcomes.get(component)?.amount ?? ZERO;
  }

  /** The whole outcome of a component before this one; nothing when its inputs were wrong. */
  outcomeOf(component: string): ComponentOutcome | undefined {
    return this.outcomes.get(component);
  }

  record(component: string, outcome: ComponentOutcome): void {
    this.outcomes.set(component, outcome);
  }

  /** Notes a problem of the inputs; the path starts at the inputs. */
  refuse(code: string, path: (string | number)[], message: string, about: { indicator?: string } = {}): void {
    const { person } = this.inputs;
    this.problems.push({ code, path: ['inputs', ...path], message, ...(person === undefined ? {} : { person }), ...about });
  }
}
