import { formatPercent, formatQuantity } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount } from '../../terms/amount-source.js';
import { phraseAttainment } from '../../terms/attainment-source.js';
import { phraseMarginalTiers, phraseReachedTiers } from '../../terms/tier-words.js';
import { readSteps, readTiers } from '../../terms/tiers.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import { quote } from '../../trace/quoted.js';
import type { CommissionBaseTerms, PaidOn } from './commission-base-terms.js';
import type { CommissionRate, CommissionTerms } from './commission-terms.js';
import { writeOverdueSentences } from './describe-overdue.js';

/** The terms of a commission in sentences. */
export function describeCommission(terms: CommissionTerms, language: Language, vocabulary: Vocabulary): string[] {
  return [
    ...writeBaseSentences(terms, language, vocabulary),
    ...(canBeNegative(terms.on) ? [writeBelowZeroSentence(terms, language)] : []),
    writeRateSentence(terms.rate, language, vocabulary),
    ...writeOverdueSentences(terms, language, vocabulary),
  ];
}

function writeBelowZeroSentence({ belowZero }: CommissionTerms, language: Language): string {
  if (belowZero === 'taken-back')
    return language === 'ru'
      ? 'Если основа меньше 0, комиссия с неё по той же ставке удерживается.'
      : 'Of less than 0, the same rate is taken back.';
  return language === 'ru'
    ? 'Если основа меньше 0, она считается равной 0: комиссия не выплачивается и не удерживается.'
    : 'Less than 0 counts as 0: nothing is paid, and nothing taken back.';
}

/** What a commission is paid on. */
export function writeBaseSentences({ on }: CommissionBaseTerms, language: Language, vocabulary: Vocabulary): string[] {
  return [
    `${language === 'ru' ? 'Основа комиссии' : 'The commission is paid on'}: ${phrasePaidOn(on, language, vocabulary)}.`,
  ];
}

/** Whether what a commission is paid on can be less than 0, which the terms must speak of then. */
export function canBeNegative(on: PaidOn): boolean {
  if (typeof on === 'string') return false;
  if ('revenueOf' in on) return true;
  if ('productLines' in on) return on.productLines.some((each) => canBeNegative(each.amount));
  return 'component' in on || ('plus' in on && (on.minus.length > 0 || on.plus.some((part) => canBeNegative(part))));
}

function phrasePaidOn(on: PaidOn, language: Language, vocabulary: Vocabulary): string {
  const ru = language === 'ru';
  if (typeof on === 'string') return phraseAmount(on, vocabulary, language);
  if ('revenueOf' in on) return ru ? 'выручка по всем клиентам' : 'the revenue of all clients';
  if (!('productLines' in on)) return phraseAmount(on, vocabulary, language);
  const lines = on.productLines.map(
    (each) =>
      `${quote(each.name, language)} (${phraseAmount(each.amount, vocabulary, language)}) x ${formatQuantity(parseRatio(each.coefficient), language)}`,
  );
  return `${ru ? 'сумма товарных групп с коэффициентами' : 'the sum of the product lines, each times its coefficient'}: ${lines.join(', ')}`;
}

/** A rate in one sentence. */
export function writeRateSentence(rate: CommissionRate, language: Language, vocabulary: Vocabulary): string {
  const ru = language === 'ru';
  switch (rate.kind) {
    case 'flat':
      return `${ru ? 'Ставка' : 'Rate'}: ${formatPercent(parseRatio(rate.rate), language)}.`;
    case 'marginal':
      return `${ru ? 'По ступеням, каждая ставка — со своей части' : 'By tiers, each rate on its own part'}: ${phraseMarginalTiers(readTiers(rate.tiers), language)}.`;
    case 'whole-amount':
      return `${ru ? 'Ставка достигнутой ступени применяется ко всей сумме' : 'The rate of the tier reached applies to the whole amount'}: ${phraseReachedTiers(readTiers(rate.tiers), rate.edge, language)}.`;
    case 'by-attainment': {
      const name = phraseAttainment(rate.attainment, vocabulary, language);
      const steps = readSteps(rate.steps);
      const intro = ru ? `Ставка зависит от выполнения (${name})` : `The rate depends on the attainment (${name})`;
      if (rate.between === 'step') return `${intro}: ${phraseReachedTiers(steps, rate.edge, language, formatPercent)}.`;
      const points = steps
        .map((step) => `${formatPercent(step.from, language)} → ${formatPercent(step.rate, language)}`)
        .join(', ');
      return `${intro}: ${points}, ${ru ? 'между ними — линейно, дальше последней — её ставка' : 'linear between them, beyond the last its rate holds'}.`;
    }
  }
}
