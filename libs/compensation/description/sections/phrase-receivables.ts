import { NO_LIMIT, type ClientReceivables } from '../../inputs/client-receivables.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import { quote } from '../../trace/quoted.js';
import { phraseFact, phraseList, showMoney, type PhraseWords } from './phrase-parts.js';
import { receivablesPhrases } from './section-phrases.js';

/** Clients with what they bought and owe. */
export function phraseReceivables(
  clients: readonly ClientReceivables[],
  language: ExplanationLanguage,
  { places }: Pick<PhraseWords, 'places'>,
): string[] {
  const heading = say(receivablesPhrases.clients, language);
  return [phraseList(heading, clients, (client) => phraseClient(client, language, places))];
}

function phraseClient(client: ClientReceivables, language: ExplanationLanguage, places: number): string {
  const money = (text: string) => ({ amount: showMoney(text, places, language) });
  const limit = (text: string) => ({
    limit: text === NO_LIMIT ? say(receivablesPhrases.noLimit, language) : showMoney(text, places, language),
  });
  const days = (count: number | string) => ({ days: String(count) });
  const facts = [
    say(receivablesPhrases.revenue, language, money(client.revenue)),
    say(receivablesPhrases.owed, language, money(client.owed)),
    ...phraseFact(client.overdue, (text) => say(receivablesPhrases.overdue, language, money(text))),
    ...phraseFact(client.limit, (text) => say(receivablesPhrases.limit, language, limit(text))),
    ...phraseFact(client.group, (text) => say(receivablesPhrases.group, language, { name: quote(text, language) })),
    ...phraseFact(client.groupLimit, (text) => say(receivablesPhrases.groupLimit, language, limit(text))),
    ...phraseFact(client.deferredDays, (count) => say(receivablesPhrases.deferredDays, language, days(count))),
    ...phraseFact(client.agreedDays, (count) => say(receivablesPhrases.agreedDays, language, days(count))),
  ];
  return `${client.client} (${facts.join(', ')})`;
}
