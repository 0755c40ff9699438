import * as z from 'zod';
import { dayText, type Day } from '#calendar/day.js';
import { monthText, type Month } from '#calendar/month.js';
import { oneLineText } from '#compensation/documents/plain-text.js';
import { itemIdText } from '#compensation/inputs/item-id.js';
import type { PersonOfFact } from './fact-kind.js';

/** Rules look a year around a month, and the calendar ends in 2200. */
const FIRST_YEAR = 1902;
const LAST_YEAR = 2198;
const isWithinReach = (text: string) => Number(text.slice(0, 4)) >= FIRST_YEAR && Number(text.slice(0, 4)) <= LAST_YEAR;
const reach = { error: `must be in the years ${FIRST_YEAR} to ${LAST_YEAR}` };

/** The id that the company's records know something by, as the engine and its traces name it. */
export const externalIdText = oneLineText(64);
/** The same where it becomes the code of a statement line, or names a client. */
export const codedIdText = itemIdText;

/** The id of a person as the API gives it, written as it gives it: two ways to write one would be two people. */
export const personIdText = z
  .string({ error: 'must be the id of a person' })
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
    error: 'must be the id of a person such as 3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b, in lower case',
  });

export const factMonth: z.ZodType<Month, string> = monthText.refine(isWithinReach, reach);
export const factDay: z.ZodType<Day, string> = dayText.refine(isWithinReach, reach);

/** The one whose month a fact belongs to. */
export function earner(personId: string): PersonOfFact[] {
  return [{ personId, part: 'earner', path: 'personId' }];
}

/** Whoever is named at a field, if anybody is. */
export function named(personId: string | undefined, part: PersonOfFact['part'], path: string): PersonOfFact[] {
  return personId === undefined ? [] : [{ personId, part, path }];
}
