import { decimalText } from './decimal-text.js';

/** A measured quantity that may be less than 0, such as a growth or sales less returns, to millionths. */
export const signedQuantityText = decimalText({
  what: 'a quantity',
  example: '-1200.5',
  integerDigits: 15,
  fractionDigits: 6,
  isSigned: true,
});
