import { formatPercent } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import type { AmountSource } from '../../terms/amount-source.js';
import { phraseAmount } from '../../terms/phrase-amount.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { join, say } from '../../trace/phrases.js';
import type { CommissionBaseTerms } from './commission-base-terms.js';
import { overduePhrases } from './overdue-phrases.js';
import { readTriggers, type Overdue } from './overdue-terms.js';

/** When an overdue part is reduced, and what becomes of it. */
export function writeOverdueSentences(
  { on, overdue }: CommissionBaseTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  if (overdue === undefined) return [];
  const ofClients = typeof on !== 'string' && 'revenueOf' in on;
  const named = (source: AmountSource | undefined) =>
    source === undefined ? '' : ` (${phraseAmount(source, vocabulary, language)})`;
  const consequence = overdue.mode === 'deduct' ? overduePhrases.deducted : overduePhrases.paidInstead;
  return [
    ...(ofClients ? writeClientSentences(overdue, language) : writeAmountSentences(overdue, named, language)),
    say(consequence, language, { rate: formatPercent(parseRatio(overdue.rate), language) }),
  ];
}

function writeClientSentences(overdue: Overdue, language: ExplanationLanguage): string[] {
  const triggers = readTriggers(overdue);
  const within = [
    ...(triggers.has('limit') ? [say(overduePhrases.clientWithinLimit, language)] : []),
    ...(triggers.has('deferral') ? [say(overduePhrases.clientWithinDays, language)] : []),
  ];
  return [
    say(overduePhrases.clientUnreduced, language, { within: join(within, 'and', language) }),
    say(overduePhrases.clientReduced, language),
  ];
}

function writeAmountSentences(
  overdue: Overdue,
  named: (source: AmountSource | undefined) => string,
  language: ExplanationLanguage,
): string[] {
  const [amount, owed, limit] = [named(overdue.amount), named(overdue.owed), named(overdue.limit)];
  const [deferred, agreed] = [named(overdue.deferredDays), named(overdue.agreedDays)];
  const within = [
    ...(overdue.limit === undefined ? [] : [say(overduePhrases.withinLimit, language, { owed, limit })]),
    ...(overdue.agreedDays === undefined ? [] : [say(overduePhrases.withinDays, language, { deferred, agreed })]),
  ];
  if (within.length === 0) return [say(overduePhrases.alwaysReduced, language, { amount })];
  return [
    say(overduePhrases.unreduced, language, { within: join(within, 'and', language) }),
    say(overduePhrases.reduced, language, { amount }),
  ];
}
