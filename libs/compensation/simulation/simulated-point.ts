import { calculateCompiled } from '../calculate-statement.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { fractionFromText, type Fraction } from '../numbers/exact-fraction.js';
import { hundredthsOfText } from '../numbers/money.js';
import type { Problem } from '../problem.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';
import type { Warning } from '../scheme/component-result.js';
import type { CarriedState, StatementLine } from '../statement.js';

/** What one scheme pays at one level or to one person. Amounts are in hundredths. */
export interface CalculatedPoint {
  readonly ok: true;
  readonly at: string;
  readonly pay: bigint;
  /** Of it, what components of a fixed nature pay; a line that fixed and variable pay share counts as variable. */
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

/** Calculates one point by the function that payroll is calculated by, without its trace. */
export type Simulate = (at: string, inputs: StatementInputs, carriedState: CarriedState) => SimulatedPoint;

/** Makes the calculation of points for a scheme; `perUnitOf` is the code of the value that cost is related to. */
export function pointCalculation(compiled: CompiledScheme, perUnitOf: string | undefined): Simulate {
  const fixedLines = codesOfFixedPay(compiled);
  const byDefault = compiled.scheme.values.find((value) => value.code === perUnitOf)?.default;
  return (at, inputs, carriedState) => {
    const statement = calculateCompiled(compiled, inputs, carriedState, { traced: false });
    if (!statement.ok) return { ok: false, at, problems: statement.problems };
    const units = perUnitOf === undefined ? undefined : Object.hasOwn(inputs.values, perUnitOf) ? inputs.values[perUnitOf] : byDefault;
    let [pay, fixed] = [0n, 0n];
    for (const line of statement.lines) {
      const amount = hundredthsOfText(line.amount);
      pay += amount;
      if (fixedLines.has(line.component)) fixed += amount;
    }
    return { ok: true, at, pay, fixed, units: units === undefined ? undefined : fractionFromText(units), lines: statement.lines, warnings: statement.warnings };
  };
}

/** The codes that lines of fixed pay stand under: those of components, and of lines that only fixed components share. */
function codesOfFixedPay({ components }: CompiledScheme): Set<string> {
  const codes = new Set<string>();
  for (const { code, line, nature } of components) if (nature === 'fixed') codes.add(line ?? code);
  for (const { line, nature } of components) if (line !== undefined && nature !== 'fixed') codes.delete(line);
  return codes;
}
