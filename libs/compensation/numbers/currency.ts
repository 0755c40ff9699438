import * as currencies from 'dinero.js/currencies';
import * as z from 'zod';

/** The decimals of amounts where no currency is named, and of KPI plans: kopecks, cents. */
export const DEFAULT_PLACES = 2;

/** The most decimals that any currency has. */
export const MOST_PLACES = 4;

/**
 * The decimals of each currency's smallest unit by its code, as ISO 4217 has them. Of the two currencies whose unit is
 * divided by five the standard says 2 decimals as well.
 */
const PLACES: ReadonlyMap<string, number> = new Map(
  Object.values(currencies).map(({ code, base, exponent }) => [code, base === 10 ? exponent : DEFAULT_PLACES]),
);

/** A currency that amounts can be paid in, by its code of ISO 4217. */
export const currencyText = z
  .string({ error: 'must be text' })
  .regex(/^[A-Z]{3}$/, { error: 'must be a currency of three capital letters, such as "RUB"', abort: true })
  .refine((code) => PLACES.has(code), {
    error: (issue) =>
      `"${String(issue.input)}" is not an ISO 4217 currency; check its three letters, such as "RUB", "JPY" or "KWD"`,
  });

/** How many decimals the amounts of a currency have: 2 for RUB and where none is named, 0 for JPY, 3 for KWD. */
export function countPlaces(currency: string | undefined): number {
  return (currency === undefined ? undefined : PLACES.get(currency)) ?? DEFAULT_PLACES;
}
