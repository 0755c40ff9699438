import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';

const MOST_CLIENTS = 10_000;

const leftClientSchema = strictObject({
  client: oneLineText(64),
  /** The first day on which the client is one no more. */
  on: dayText,
});

/** The clients who have left by the end of the month, each once. */
export const leftClientsSchema = z
  .array(leftClientSchema, { error: 'must be a list of clients {"client", "on"}' })
  .max(MOST_CLIENTS, { error: `must have at most ${MOST_CLIENTS} clients`, abort: true })
  .superRefine((clients, context) => {
    const seen = new Set<string>();
    clients.forEach(({ client }, index) => {
      if (seen.has(client))
        context.addIssue({
          code: 'custom',
          path: [index, 'client'],
          message: `"${client}" stands on the list twice; a client leaves once, on the day that counts`,
        });
      seen.add(client);
    });
  });

export type LeftClient = z.infer<typeof leftClientSchema>;
