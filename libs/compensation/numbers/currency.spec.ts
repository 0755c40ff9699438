import { describe, expect, it } from '@jest/globals';
import { countPlaces, currencyText } from './currency.js';

describe('a currency', () => {
  it.each([
    ['RUB', 2],
    ['EUR', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['BHD', 3],
    ['CLF', 4],
    // What ICU prints without decimals, and what is divided by five: the standard says 2.
    ['HUF', 2],
    ['MGA', 2],
    [undefined, 2],
  ])('%s has %i decimals', (code, places) => {
    expect(countPlaces(code)).toBe(places);
  });

  it.each([
    ['ZZZ', '"ZZZ" is not an ISO 4217 currency; check its three letters, such as "RUB", "JPY" or "KWD"'],
    ['XAU', '"XAU" is not an ISO 4217 currency; check its three letters, such as "RUB", "JPY" or "KWD"'],
    ['rub', 'must be a currency of three capital letters, such as "RUB"'],
    [643, 'must be text'],
  ])('is refused as %j', (code, message) => {
    expect(currencyText.safeParse(code).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
