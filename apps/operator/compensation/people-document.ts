import { z } from 'zod';
import { oneLineText } from '#compensation/documents/plain-text.js';
import { convertIssues } from '#compensation/documents/problem.js';
import { MOST_POINTS } from '#compensation/simulation/simulation-settings.js';
import type { PersonCase } from '#compensation/simulation/simulation-request.js';
import { strictObject } from '#compensation/documents/strict-object.js';
import { readDocument } from './read-document.js';
import { refusalOf } from './refuse.js';

/** Enough for a month of tens of thousands of people. */
const LARGEST_DOCUMENT = 20 * 1024 * 1024;

const peopleSchema = z
  .array(
    strictObject({
      person: oneLineText(100),
      /** Checked with each person's calculation, so that one bad record stops nobody else's. */
      inputs: z.unknown(),
      from: z.unknown().optional(),
      until: z.unknown().optional(),
      carriedState: z.record(z.string(), z.unknown(), { error: 'must be an object' }).optional(),
    }),
    { error: 'must be a list of people {"person", "inputs", "carriedState", "from", "until"}' },
  )
  .max(MOST_POINTS, { error: `must be at most ${MOST_POINTS} people` });

/** Reads the months of real people: a list of `{person, inputs, carriedState}`, with the first and last day `from` and `until` of those who came or went. */
export async function readPeople(file: string): Promise<readonly PersonCase[]> {
  const parsed = peopleSchema.safeParse(await readDocument(file, LARGEST_DOCUMENT));
  if (parsed.success) return parsed.data;
  throw refusalOf(
    'invalid-people',
    'The document is not a list of people that a scheme can be run over.',
    convertIssues(parsed.error.issues),
  );
}
