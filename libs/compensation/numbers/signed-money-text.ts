import * as z from 'zod';
import { MOST_PLACES } from './currency.js';
import { markAsMoney } from './marked-as-money.js';

const MOST_DIGITS = 15;
const FORM = `write an amount as text such as "60000.00" or "-2000.00", at most ${MOST_DIGITS} digits before the point and as many as its currency has after it`;

/** An amount of money that may be less than 0, of any currency: what a line or a total comes to. */
export const signedMoneyText = markAsMoney(
  z
    .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
    .max(MOST_DIGITS + MOST_PLACES + 2, { error: `is too long: ${FORM}`, abort: true })
    .regex(new RegExp(`^-?\\d{1,${MOST_DIGITS}}(\\.\\d{1,${MOST_PLACES}})?$`), {
      error: `is not an amount: ${FORM}`,
      abort: true,
    }),
);
