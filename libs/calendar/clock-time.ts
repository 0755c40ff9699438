import * as z from 'zod';

const FORM = 'write a time of the day as HH:MM, such as "09:00"';

/** A time of the day by the clock on the wall, `HH:MM`. Times compare as text. */
export type ClockTime = string;

/** A schema for a time of the day from 00:00 to 23:59. */
export const clockTimeText = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: `is not a time of the day: ${FORM}` });
