import { calculateCompiledMonth } from '../calculation/calculate-month.js';
import { calculateCompiled, type CalculationOptions } from '../calculation/calculate-statement.js';
import { findSpanOfMonth } from '../dating/days-of-month.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { Fraction } from '../numbers/exact-fraction.js';
import { parseUnits } from '../numbers/money.js';
import type { Problem } from '../documents/problem.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';
import type { Warning } from '../statement/component-result.js';
import type { CarriedState, StatementLine, StatementResult } from '../statement/statement.js';

/** What one scheme pays at one level or to one person. Amounts are in units of its currency. */
export interface CalculatedPoint {
  readonly ok: true;
  readonly at: string;
  readonly pay: bigint;
  /** Of it, what components of a fixed nature pay: the same that the scheme's profile is checked by. */
  readonly fixed: bigint;
  /** The value that cost is related to, such as revenue; nothing where the point has none. */
  readonly units: Fraction | undefined;
  readonly lines: readonly StatementLine[];
  readonly warnings: readonly Warning[];
}

export interface RefusedPoint {
  readonly ok: false;
  readonly at: string;
  readonly problems: readonly Problem[];
}

export type SimulatedPoint = CalculatedPoint | RefusedPoint;

/** The days of the month on which the scheme is in force for someone who came or went inside it. */
export interface DaysInForce {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** What one point is calculated from. */
export interface PointInputs extends DaysInForce {
  readonly at: string;
  readonly inputs: StatementInputs;
  readonly carriedState: CarriedState;
  readonly units: Fraction | undefined;
}

/** Untraced; the mix is shown; a scheme of next year may be run over the results of this one. */
const OPTIONS: CalculationOptions = { traced: false, fixedPay: true, atAnyTime: true };

/** Calculates one point by the functions that payroll is calculated by, without its trace. */
export function calculatePoint(compiled: CompiledScheme, point: PointInputs): SimulatedPoint {
  const { at, units } = point;
  const statement = readStatement(compiled, point);
  if (!statement.ok) return { ok: false, at, problems: statement.problems };
  const { total, fixedPay = '0', lines, warnings } = statement;
  return {
    ok: true,
    at,
    pay: parseUnits(total, compiled.places),
    fixed: parseUnits(fixedPay, compiled.places),
    units,
    lines,
    warnings,
  };
}

function readStatement(compiled: CompiledScheme, { inputs, carriedState, from, until }: PointInputs): StatementResult {
  if (from === undefined && until === undefined) return calculateCompiled(compiled, inputs, carriedState, OPTIONS);
  const begins = from ?? (inputs.month === undefined ? until! : findSpanOfMonth(inputs.month).from);
  const result = calculateCompiledMonth(
    { periods: [{ from: begins, until, scheme: compiled }], inputs, carriedState },
    OPTIONS,
  );
  return result.ok
    ? result
    : {
        ok: false,
        problems: result.problems.map((problem) => ofPerson(problem, from === undefined ? 'until' : 'from')),
      };
}

/** A person has days in place of periods. */
function ofPerson(problem: Problem, field: 'from' | 'until'): Problem {
  return problem.code === 'period-outside-month' ? { ...problem, path: [field] } : problem;
}
