import { formatPercent } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount, type AmountSource } from '../../terms/amount-source.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import type { CommissionBaseTerms } from './commission-base-terms.js';
import { readTriggers, type Overdue } from './overdue-terms.js';

/** When an overdue part is reduced, and what becomes of it. */
export function writeOverdueSentences(
  { on, overdue }: CommissionBaseTerms,
  language: Language,
  vocabulary: Vocabulary,
): string[] {
  if (overdue === undefined) return [];
  const ofClients = typeof on !== 'string' && 'revenueOf' in on;
  const named = (source: AmountSource | undefined) =>
    source === undefined ? '' : ` (${phraseAmount(source, vocabulary, language)})`;
  return [
    ...(ofClients ? writeClientSentences(overdue, language) : writeAmountSentences(overdue, named, language)),
    writeConsequence(overdue, language),
  ];
}

function writeClientSentences(overdue: Overdue, language: Language): string[] {
  const ru = language === 'ru';
  const triggers = readTriggers(overdue);
  const within = [
    ...(triggers.has('limit')
      ? [ru ? 'он сам или его группа должны не больше лимита' : 'it, or its group, owes no more than the limit']
      : []),
    ...(triggers.has('deferral')
      ? [ru ? 'отсрочка платежа не больше согласованной' : 'its payment is deferred for no longer than agreed']
      : []),
  ].join(ru ? ' и ' : ' and ');
  return [
    ru
      ? `Комиссия с выручки клиента не уменьшается, какой бы ни была выручка, пока ${within}.`
      : `Nothing is reduced for a client, whatever the revenue, while ${within}.`,
    ru
      ? 'Иначе его просроченная задолженность, но не больше его выручки, не входит в основу комиссии.'
      : "Otherwise what the client owes overdue, at most the client's revenue, is left out.",
  ];
}

function writeAmountSentences(
  { amount, owed, limit, deferredDays, agreedDays }: Overdue,
  named: (source: AmountSource | undefined) => string,
  language: Language,
): string[] {
  const ru = language === 'ru';
  const within = [
    ...(limit === undefined
      ? []
      : [
          ru
            ? `задолженность${named(owed)} не больше лимита${named(limit)}`
            : `what is owed${named(owed)} is no more than the limit${named(limit)}`,
        ]),
    ...(agreedDays === undefined
      ? []
      : [
          ru
            ? `отсрочка платежа${named(deferredDays)} не больше согласованной${named(agreedDays)}`
            : `payment is deferred${named(deferredDays)} for no longer than agreed${named(agreedDays)}`,
        ]),
  ].join(ru ? ' и ' : ' and ');
  if (within === '')
    return [
      ru
        ? `Просроченная задолженность${named(amount)}, но не больше выручки, не входит в основу комиссии, какой бы ни была вся задолженность.`
        : `What is overdue${named(amount)}, at most the revenue, is left out, however much is owed.`,
    ];
  return [
    ru
      ? `Комиссия не уменьшается, какой бы ни была выручка, пока ${within}.`
      : `Nothing is reduced, whatever the revenue, while ${within}.`,
    ru
      ? `Иначе просроченная задолженность${named(amount)}, но не больше выручки, не входит в основу комиссии.`
      : `Otherwise what is overdue${named(amount)}, at most the revenue, is left out.`,
  ];
}

function writeConsequence({ mode, rate: written }: Overdue, language: Language): string {
  const ru = language === 'ru';
  const rate = formatPercent(parseRatio(written), language);
  if (mode === 'deduct')
    return ru
      ? `Из комиссии вычитается ${rate} просроченной части, но не больше самой комиссии.`
      : `${rate} of the overdue part is taken off the commission, at most the whole commission.`;
  return ru ? `За просроченную часть выплачивается ${rate}.` : `${rate} of the overdue part is paid instead.`;
}
