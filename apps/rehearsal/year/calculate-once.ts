import type { Day } from '#calendar/day.js';
import { calculateCompiledMonth } from '#compensation/calculation/calculate-month.js';
import { statementInputsSchema } from '#compensation/inputs/statement-inputs.js';
import { compileScheme, type CompiledScheme } from '#compensation/scheme/compile-scheme.js';
import { paySchemeSchema, type PaySchemeDraft } from '#compensation/scheme/pay-scheme.js';
import type { CarriedState, StatementResult } from '#compensation/statement/statement.js';

/** Everything that somebody's month is calculated from; inputs and plans are read by the engine's own schema. */
export interface DraftOfMonth {
  readonly periods: readonly {
    readonly from: Day;
    readonly scheme: PaySchemeDraft;
    readonly kpiPlan?: unknown;
  }[];
  readonly inputs: unknown;
  readonly carriedState: CarriedState;
}

const compiled = new Map<PaySchemeDraft, CompiledScheme>();
const calculated = new Map<string, StatementResult>();

/** What the engine says to a month, without how: months that come to the same question are calculated once. */
export function calculateOnce(month: DraftOfMonth): StatementResult {
  const asked = JSON.stringify(month);
  const known = calculated.get(asked);
  if (known !== undefined) return known;
  const inputs = statementInputsSchema.parse(month.inputs);
  const periods = month.periods.map(({ from, scheme, kpiPlan }) => ({
    ...{ from, scheme: compileOnce(scheme) },
    ...(kpiPlan === undefined ? {} : { kpiPlan: statementInputsSchema.parse({ kpiPlan }).kpiPlan }),
  }));
  const result = calculateCompiledMonth({ periods, inputs, carriedState: month.carriedState }, { traced: false });
  calculated.set(asked, result);
  return result;
}

function compileOnce(scheme: PaySchemeDraft): CompiledScheme {
  const known = compiled.get(scheme) ?? compileScheme(paySchemeSchema.parse(scheme));
  compiled.set(scheme, known);
  return known;
}
