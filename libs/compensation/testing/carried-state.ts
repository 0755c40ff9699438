import type { CarriedState } from '../statement/statement.js';

/** States as a month leaves them: with the month, and the scheme that `makeSchemeWith` makes unless another is named. */
export function leftBy(month: string, states: Readonly<Record<string, unknown>>, of = 'test/1'): CarriedState {
  return Object.fromEntries(Object.entries(states).map(([code, state]) => [code, { month, of, ...(state as object) }]));
}
