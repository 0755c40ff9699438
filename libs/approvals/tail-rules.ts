import * as z from 'zod';

/** When somebody stays at the tail of a department. */
export const tailRulesSchema = z.strictObject({
  /** For so many months in a row. */
  months: z
    .int({ error: 'must be a whole number of months' })
    .min(1, { error: 'must be at least 1' })
    .max(24, { error: 'must be at most 24' }),
  /** Which part of the people is the tail. */
  share: z.string().regex(/^([1-9]|[1-4][0-9]|50) %$/, { error: 'must be a percentage from "1 %" to "50 %"' }),
  /** Departments with fewer people who have a result have no tail. */
  leastPeople: z
    .int({ error: 'must be a whole number of people' })
    .min(2, { error: 'must be at least 2' })
    .max(1000, { error: 'must be at most 1000' }),
});
export type TailRules = z.infer<typeof tailRulesSchema>;

/** Ours: the lowest fifth, three months in a row, in departments of three and more. */
export const defaultTailRules: TailRules = { months: 3, share: '20 %', leastPeople: 3 };
