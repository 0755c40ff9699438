import * as z from 'zod';

/** A share as rules keep it, `0.2`, which people type and read in percent. */
export const share = z
  .string({ error: 'must be text with a number, such as "0.2"' })
  .regex(
    /^(0|[1-9]\d{0,2})(\.\d{1,4})?$/,
    'must be from 0 to 99900 % with up to 2 decimals, such as 20 % (in data "0.2")',
  );
