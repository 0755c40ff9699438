import type { StatementInputs } from '../inputs/statement-inputs.js';
import { parseFraction, type Fraction } from '../numbers/exact-fraction.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';

/** The value that cost is related to, such as revenue; nothing where a point has none. */
export type UnitsOfInputs = (inputs: StatementInputs) => Fraction | undefined;

/**
 * Reads the units from the inputs as they were given: of two schemes that are compared, one may not declare the
 * value, and its cost is related to the same units all the same. The default is that of the first that has one.
 */
export function unitsOfInputs(
  perUnitOf: string | undefined,
  schemes: readonly (CompiledScheme | undefined)[],
): UnitsOfInputs {
  if (perUnitOf === undefined) return () => undefined;
  const byDefault = schemes.flatMap(
    (compiled) => compiled?.scheme.values.find((value) => value.code === perUnitOf)?.default ?? [],
  )[0];
  return ({ values }) => {
    const units = Object.hasOwn(values, perUnitOf) ? values[perUnitOf] : byDefault;
    return units === undefined ? undefined : parseFraction(units);
  };
}
