import { compareAmounts } from '../../../shared/format/money.js';

/** How far an amount is from nothing. */
export function sizeOf(amount: string): string {
  return amount.replace('-', '');
}

/** What has changed, the largest first, whether it is more or less; what is as it was is left out. */
export function largestFirst<Of>(all: readonly Of[], amountOf: (each: Of) => string): Of[] {
  return all
    .filter((each) => compareAmounts(amountOf(each), '0') !== 0)
    .toSorted((one, other) => compareAmounts(sizeOf(amountOf(other)), sizeOf(amountOf(one))));
}
