import type { Problem } from '../documents/problem.js';
import { findComponentKind } from './component-registry.js';
import type { PayScheme } from './scheme-shape.js';

type Component = PayScheme['components'][number];

/** Whether a component may take away from the variable pay of the month. */
export function takesFromVariablePay({ kind, terms }: Component): boolean {
  return findComponentKind(kind).takesAway?.(terms) === true;
}

/**
 * What takes away is known only when all variable pay is: variable pay that depends on how much is taken has no place
 * in the order. What a taker is measured by is known before, and may decide instead.
 */
export function refuseCircleThroughVariablePay(
  { components }: PayScheme,
  {
    taker,
    dependent,
    path,
  }: { readonly taker: string; readonly dependent: string; readonly path: (string | number)[] },
): Problem {
  const component = components.find(({ code }) => code === taker);
  const hasAttainment =
    component !== undefined && findComponentKind(component.kind).givesAttainment?.(component.terms) === true;
  const instead = hasAttainment
    ? `the attainment of "${taker}", {"attainmentOf": "${taker}"}`
    : `the numbers that "${taker}" is measured by`;
  return {
    code: 'invalid',
    path,
    message: `closes a circle: "${taker}" takes away from variable pay alone, so that what it takes is known only after all variable pay, and "${dependent}" is variable pay that depends on it; let it depend on ${instead}`,
  };
}
