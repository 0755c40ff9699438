import * as z from 'zod';
import type { Language } from '../trace/language.js';
import { quote } from '../trace/quoted.js';
import { checkReceivables } from './check-receivables.js';
import { clientReceivablesSchema, NO_LIMIT, type ClientReceivables } from './client-receivables.js';
import { phraseFact, phraseList, showMoney } from './phrase-parts.js';
import { inputSection } from './section.js';

export const MOST_CLIENTS = 5000;
/** What each client of the person bought and owes, for a commission whose overdue part is found client by client. */
const receivablesSchema = z
  .array(clientReceivablesSchema, {
    error:
      'must be a list of clients {"client", "revenue", "owed", "overdue"?, "limit"?, "group"?, "groupLimit"?, "deferredDays"?, "agreedDays"?}',
  })
  .max(MOST_CLIENTS, { error: `must be at most ${MOST_CLIENTS} clients`, abort: true })
  .superRefine((clients, context) =>
    checkReceivables(clients, (path, message) => context.addIssue({ code: 'custom', path, message })),
  );

/** Clients with what they bought and owe. */
export const receivablesSection = inputSection({
  schema: receivablesSchema,
  phrase: (clients, language, { places }) => [
    phraseList(language === 'ru' ? 'клиенты' : 'clients', clients, (client) => phraseClient(client, language, places)),
  ],
});

function phraseClient(client: ClientReceivables, language: Language, places: number): string {
  const ru = language === 'ru';
  const showLimit = (limit: string) =>
    limit === NO_LIMIT ? (ru ? 'нет' : 'none') : showMoney(limit, places, language);
  const facts = [
    `${ru ? 'выручка' : 'revenue'} ${showMoney(client.revenue, places, language)}`,
    `${ru ? 'задолженность' : 'owed'} ${showMoney(client.owed, places, language)}`,
    ...phraseFact(client.overdue, (text) => `${ru ? 'просрочено' : 'overdue'} ${showMoney(text, places, language)}`),
    ...phraseFact(client.limit, (text) => `${ru ? 'лимит' : 'limit'} ${showLimit(text)}`),
    ...phraseFact(client.group, (text) => `${ru ? 'группа' : 'group'} ${quote(text, language)}`),
    ...phraseFact(client.groupLimit, (text) => `${ru ? 'лимит группы' : 'limit of the group'} ${showLimit(text)}`),
    ...phraseFact(client.deferredDays, (days) => `${ru ? 'отсрочка, дней' : 'days deferred'} ${days}`),
    ...phraseFact(client.agreedDays, (days) => `${ru ? 'согласовано дней' : 'days agreed'} ${days}`),
  ];
  return `${client.client} (${facts.join(', ')})`;
}
