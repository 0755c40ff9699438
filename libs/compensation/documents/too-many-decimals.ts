import { countPlaces } from '../numbers/currency.js';
import { countDecimals } from '../numbers/decimal-text.js';
import type { AmountVisitor } from './amounts-of-document.js';
import type { Problem } from './problem.js';

/** Every amount of money in a document that has more decimals than its currency; without one, more than hundredths. The paths start at the document. */
export function findTooManyDecimals(visitAmounts: AmountVisitor, document: unknown, currency?: string): Problem[] {
  const places = countPlaces(currency);
  const problems: Problem[] = [];
  visitAmounts(document, (amount, path) => {
    const decimals = countDecimals(amount);
    if (decimals > places)
      problems.push({ code: 'invalid', path: [...path], message: writeMessage(decimals, places, currency) });
  });
  return problems;
}

function writeMessage(decimals: number, places: number, currency: string | undefined): string {
  const amounts = currency === undefined ? 'amounts where the scheme names no currency' : `amounts in ${currency}`;
  const most = places === 0 ? 'none: write whole amounts' : `at most ${places}: write no more`;
  return `has ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}, and ${amounts} have ${most}`;
}
