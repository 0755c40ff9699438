import * as z from 'zod';
import { moneyText } from '../numbers/decimal-text.js';
import { itemIdText } from './item-id.js';
import { strictObject } from '../documents/strict-object.js';
import { phraseList, showMoney } from './phrase-parts.js';
import { inputSection } from './section.js';

const MOST_CLIENTS = 5000;

/**
 * What each client of the person bought in the month and owes past its due date, for a commission whose overdue
 * part is found client by client. `limit` is the client's credit limit; without one nothing is tolerated.
 */
const receivablesSchema = z
  .array(
    strictObject({
      client: itemIdText,
      revenue: moneyText,
      overdue: moneyText.default('0'),
      limit: moneyText.default('0'),
    }),
    {
      error: 'must be a list of clients {"client", "revenue", "overdue"?, "limit"?}',
    },
  )
  .max(MOST_CLIENTS, { error: `must be at most ${MOST_CLIENTS} clients`, abort: true })
  .superRefine((clients, context) => {
    const seen = new Set<string>();
    clients.forEach(({ client }, index) => {
      if (seen.has(client))
        context.addIssue({
          code: 'custom',
          path: [index, 'client'],
          message: `the client "${client}" is listed twice; give its numbers of the month in one entry`,
        });
      seen.add(client);
    });
  });

/** Clients with what they bought and owe. */
export const receivablesSection = inputSection({
  schema: receivablesSchema,
  phrase: (clients, language, { places }) => {
    const ru = language === 'ru';
    return [
      phraseList(
        ru ? 'клиенты' : 'clients',
        clients,
        ({ client, revenue, overdue, limit }) =>
          `${client} (${ru ? 'выручка' : 'revenue'} ${showMoney(revenue, places)}, ${ru ? 'просрочено' : 'overdue'} ${showMoney(overdue, places)}, ${ru ? 'лимит' : 'limit'} ${showMoney(limit, places)})`,
      ),
    ];
  },
});
