import * as z from 'zod';
import { checkReceivables } from './check-receivables.js';
import { clientReceivablesSchema } from './client-receivables.js';

export const MOST_CLIENTS = 5000;
/** What each client of the person bought and owes, for a commission whose overdue part is found client by client. */
export const receivablesSchema = z
  .array(clientReceivablesSchema, {
    error:
      'must be a list of clients {"client", "revenue", "owed", "overdue"?, "limit"?, "group"?, "groupLimit"?, "deferredDays"?, "agreedDays"?}',
  })
  .max(MOST_CLIENTS, { error: `must be at most ${MOST_CLIENTS} clients`, abort: true })
  .superRefine((clients, context) =>
    checkReceivables(clients, (path, message) => context.addIssue({ code: 'custom', path, message })),
  );
