import * as z from 'zod';
import { share } from './share.js';

const times = z
  .string({ error: 'must be text with a number, such as "1.5"' })
  .regex(/^(0|[1-9]\d{0,2})(\.\d{1,4})?$/, 'must be a number from 0 to 999 with up to 4 decimals, such as "1.5"');

/**
 * Outside which bounds a statement is flagged, so that accounting says a word to it before the register is signed; a
 * bound that is null is not looked at.
 */
export const statementBoundsSchema = z.strictObject({
  /** What KPI pay comes to, as a share of the most that plan or scheme lets it come to: from there on it is flagged. */
  shareOfMost: share.nullable(),
  /** By which share of last month's statement this one may differ. */
  changeSinceLastMonth: share.nullable(),
  /** How many times the width of the middle half of the department a statement may be away from it; looked at from so many people on. */
  spreadOfDepartment: z
    .strictObject({
      times,
      leastPeople: z
        .int({ error: 'must be a whole number' })
        .min(4, 'must be at least 4: fewer have no middle half')
        .max(1000, 'must be at most 1000'),
    })
    .nullable(),
});

export type StatementBounds = z.infer<typeof statementBoundsSchema>;

/** What every organisation begins with; the database says the same where nothing is said. */
export const defaultStatementBounds: StatementBounds = {
  shareOfMost: '1',
  changeSinceLastMonth: '0.5',
  spreadOfDepartment: { times: '1.5', leastPeople: 5 },
};

/** Which bound a statement is outside of, or that it pays or takes back for months that are posted: facts of those were signed before. */
export const flagReasons = [
  'reaches-the-most',
  'unlike-last-month',
  'unlike-the-department',
  'corrects-months',
] as const;
export type FlagReason = (typeof flagReasons)[number];
