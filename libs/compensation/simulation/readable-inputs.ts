import { EMPLOYMENT_FACTS, type EmploymentFact } from '../inputs/employment.js';
import { INPUT_SECTIONS } from '../inputs/input-sections.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';
import type { CarriedState } from '../statement/statement.js';

/**
 * The inputs for one of two schemes that are compared: without the values, results, plans, facts of employment and
 * sections (tasks, deals, fines) that only the other one reads. What neither reads stays, and is refused as it is without a
 * comparison.
 */
export function readableInputs(
  inputs: StatementInputs,
  compiled: CompiledScheme,
  other: CompiledScheme | undefined,
): StatementInputs {
  if (other === undefined) return inputs;
  const { reads } = compiled;
  const { kpiPlan, values, actuals, ...rest } = inputs;
  const hasNoUse = kpiPlan !== undefined && !reads.personalPlan && other.reads.personalPlan;
  if (!carriesAny(compiled) && carriesAny(other)) delete rest.skippedMonths;
  for (const section of INPUT_SECTIONS)
    if (!reads.sections.has(section) && other.reads.sections.has(section)) delete rest[section];
  const { employment } = inputs;
  return {
    ...rest,
    ...(employment === undefined
      ? {}
      : {
          employment: without(
            employment,
            (field) => isFact(field) && !reads.employment.has(field) && other.reads.employment.has(field),
          ),
        }),
    values: without(values, (code) => !reads.values.has(code) && other.reads.values.has(code)),
    actuals: without(
      actuals,
      (code) =>
        !reads.actuals.has(code) &&
        (other.reads.actuals.has(code) ||
          (hasNoUse && kpiPlan.indicators.some((indicator) => indicator.code === code))),
    ),
    ...(kpiPlan === undefined || hasNoUse ? {} : { kpiPlan }),
  };
}

function isFact(field: string): field is EmploymentFact {
  return Object.hasOwn(EMPLOYMENT_FACTS, field);
}

/** The carried state for one of two schemes, without that of components which only the other one has. */
export function readableState(
  state: CarriedState,
  compiled: CompiledScheme,
  other: CompiledScheme | undefined,
): CarriedState {
  if (other === undefined) return state;
  return without(state, (code) => !carries(compiled, code) && carries(other, code));
}

function carriesAny({ components }: CompiledScheme): boolean {
  return components.some(({ carriesState }) => carriesState);
}

function carries(compiled: CompiledScheme, code: string): boolean {
  return compiled.components.some((component) => component.code === code && component.carriesState);
}

function without<Record extends object>(record: Record, isLeftOut: (code: string) => boolean): Record {
  return Object.fromEntries(Object.entries(record).filter(([code]) => !isLeftOut(code))) as Record;
}
