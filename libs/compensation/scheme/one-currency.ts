import type { Problem } from '../documents/problem.js';
import { countPlaces } from '../numbers/currency.js';
import type { PayScheme } from './scheme-shape.js';

/**
 * Amounts of several currencies are never added up: whatever is paid or compared together names one, or none with the
 * decimals of it. `paths` are where each of the schemes has its currency.
 */
export function findOtherCurrencies(
  schemes: readonly Pick<PayScheme, 'currency'>[],
  paths: readonly (readonly (string | number)[])[],
): Problem[] {
  const named = schemes.find(({ currency }) => currency !== undefined)?.currency;
  if (named === undefined) return [];
  return schemes.flatMap(({ currency }, index): Problem[] => {
    if (currency === undefined ? countPlaces(named) === countPlaces(undefined) : currency === named) return [];
    const other = currency === undefined ? 'the scheme names no currency' : `the scheme pays in ${currency}`;
    return [
      {
        code: 'other-currency',
        path: [...(paths[index] ?? [])],
        message: `${other}, another in ${named}; amounts of two currencies are never added up: give all schemes one currency, or calculate each by itself`,
      },
    ];
  });
}
