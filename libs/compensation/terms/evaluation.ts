import { parseFraction, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import type { Day } from '#calendar/day.js';
import type { DaysOfMonth } from '../dating/days-of-month.js';
import type { PeriodOfMonth } from '../dating/period-of-month.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { Problem } from '../documents/problem.js';
import type { ComponentOutcome } from '../statement/component-result.js';
import type { ConditionResult } from './condition-result.js';
import type { DeclaredValue } from './vocabulary.js';

interface KeptResult {
  readonly judgement: ConditionResult;
  readonly isFaulty: boolean;
}

/** What is found while a month is calculated: what is wrong, and what components came to. */
class Findings {
  problems: Problem[] = [];
  /** What and where they are, so that none is told twice: a thousand rules may read what is missing. */
  told = new Set<string>();
  readonly outcomes = new Map<string, ComponentOutcome>();
  readonly faulty = new Set<string>();
  faultsRecorded = 0;
  faultyReadings = 0;
}

/**
 * One person's month while it is calculated: the inputs, what the components before came to, and everything
 * that is wrong. A reading that fails notes its problem and answers 0, so that all problems are found at once;
 * a statement is only made when there is none.
 */
export class Evaluation {
  private judgements: Map<string, KeptResult> | undefined;

  constructor(
    readonly inputs: StatementInputs,
    /** Whether traces are built. */
    readonly traced: boolean,
    /** The decimals of the scheme's currency: every line is rounded to them once. */
    readonly places: number,
    /** The part of the month that the scheme is in force for, where the month has several; all of it otherwise. */
    readonly period?: PeriodOfMonth,
    private readonly findings = new Findings(),
    /** The days by which the month is divided, where that is not left to the scheme. */
    readonly days: DaysOfMonth | undefined = period?.days,
  ) {}

  get problems(): Problem[] {
    return this.findings.problems;
  }

  /**
   * Rises with every problem and with every reading of a component that had one: when it has risen while a number
   * was read, the number is none, and whatever seems wrong with it only follows from a problem that is told already.
   */
  get faultCount(): number {
    return this.problems.length + this.findings.faultyReadings;
  }

  /** A declared number of the month. */
  value(declared: DeclaredValue): Fraction {
    const { values } = this.inputs;
    const text = Object.hasOwn(values, declared.code) ? values[declared.code] : declared.default;
    if (text !== undefined) return parseFraction(text);
    this.refuse(
      'missing-value',
      ['values', declared.code],
      `"${declared.name}" has no value; give it in ${declared.unit}`,
    );
    return ZERO;
  }

  /** What a component before this one pays, as it stands on the statement. */
  amountOf(component: string): Fraction {
    if (this.findings.faulty.size > 0 && this.findings.faulty.has(component)) this.findings.faultyReadings += 1;
    return this.findings.outcomes.get(component)?.amount ?? ZERO;
  }

  /** The whole outcome of a component before this one; nothing when its inputs were wrong. */
  outcomeOf(component: string): ComponentOutcome | undefined {
    return this.findings.outcomes.get(component);
  }

  record(component: string, outcome: ComponentOutcome): void {
    this.findings.outcomes.set(component, outcome);
    if (this.faultCount > this.findings.faultsRecorded) this.markFaulty(component);
    this.findings.faultsRecorded = this.faultCount;
  }

  /** Says that a component came to nothing that can be relied on. */
  markFaulty(component: string): void {
    this.findings.faulty.add(component);
  }

  isFaulty(component: string): boolean {
    return this.findings.faulty.has(component);
  }

  /** What a named condition came to before; to read one whose numbers were none is a doubt again. */
  conditionResult(condition: string): ConditionResult | undefined {
    const known = this.judgements?.get(condition);
    if (known === undefined) return undefined;
    if (known.isFaulty) this.findings.faultyReadings += 1;
    return known.judgement;
  }

  /** Keeps what a named condition came to; `isFaulty` when a number that it read was none. */
  keepConditionResult(condition: string, judgement: ConditionResult, isFaulty: boolean): void {
    this.judgements ??= new Map();
    this.judgements.set(condition, { judgement, isFaulty });
  }

  /** Whether a fact of this day is paid here: all of them where the month is not divided. */
  holds(day: Day): boolean {
    return this.period === undefined || (this.period.from <= day && day <= this.period.until);
  }

  /** The same without the division into periods and without traces, for what depends on all of the month. What is wrong and what components came to is shared. */
  undivided(): Evaluation {
    return new Evaluation(this.inputs, false, this.places, undefined, this.findings, this.days);
  }

  /** Calculates something whose problems follow from one that is told already: of these only those are noted that `isTold`. */
  tellOnly<Result>(isTold: (problem: Problem) => boolean, calculate: () => Result): Result {
    const toldBefore = this.problems.length;
    const result = calculate();
    this.findings.problems = this.problems.filter((problem, index) => index < toldBefore || isTold(problem));
    this.findings.told = new Set(this.findings.problems.map(keysOf).flatMap(({ place, whole }) => [place, whole]));
    return result;
  }

  /** Notes a problem of the inputs; the path starts at the inputs. One that is told already is a doubt again. */
  refuse(code: string, path: (string | number)[], message: string, about: { indicator?: string } = {}): void {
    const problem = { code, path: ['inputs', ...path], message, ...about };
    const keys = keysOf(problem);
    if (this.findings.told.has(keys.whole)) this.findings.faultyReadings += 1;
    else this.problems.push(problem);
    this.findings.told.add(keys.place).add(keys.whole);
  }

  /** Whether a problem of this code is told of this place of the inputs. */
  isTold(code: string, path: (string | number)[]): boolean {
    return this.findings.told.has(keysOf({ code, path: ['inputs', ...path], message: '' }).place);
  }
}

function keysOf({ code, path, message, indicator = '' }: Problem): { readonly place: string; readonly whole: string } {
  const place = `${code} ${path.join('/')}`;
  return { place, whole: `${place} ${indicator} ${message}` };
}
