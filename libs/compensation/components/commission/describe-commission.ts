import { formatPercent, formatQuantity } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount } from '../../terms/phrase-amount.js';
import { phraseAttainment } from '../../terms/phrase-attainment.js';
import { phraseMarginalTiers, phraseReachedTiers } from '../../terms/phrase-tiers.js';
import { readSteps, readTiers } from '../../terms/tiers.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import { quote } from '../../trace/quoted.js';
import { canBeNegative, type CommissionBaseTerms, type PaidOn } from './commission-base-terms.js';
import { commissionPhrases } from './commission-phrases.js';
import type { CommissionRate, CommissionTerms } from './commission-terms.js';
import { writeOverdueSentences } from './describe-overdue.js';

/** The terms of a commission in sentences. */
export function describeCommission(
  terms: CommissionTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  const belowZero = terms.belowZero === 'taken-back' ? commissionPhrases.takenBack : commissionPhrases.countsAsZero;
  return [
    writeBaseSentence(terms, language, vocabulary),
    ...(canBeNegative(terms.on) ? [say(belowZero, language)] : []),
    writeRateSentence(terms.rate, language, vocabulary),
    ...writeOverdueSentences(terms, language, vocabulary),
  ];
}

/** What a commission is paid on. */
export function writeBaseSentence(
  { on }: CommissionBaseTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string {
  return say(commissionPhrases.paidOn, language, { base: phrasePaidOn(on, language, vocabulary) });
}

function phrasePaidOn(on: PaidOn, language: ExplanationLanguage, vocabulary: Vocabulary): string {
  if (typeof on === 'string') return phraseAmount(on, vocabulary, language);
  if ('revenueOf' in on) return say(commissionPhrases.revenueOfClients, language);
  if (!('productLines' in on)) return phraseAmount(on, vocabulary, language);
  const lines = on.productLines.map(
    (each) =>
      `${quote(each.name, language)} (${phraseAmount(each.amount, vocabulary, language)}) × ${formatQuantity(parseRatio(each.coefficient), language)}`,
  );
  return say(commissionPhrases.productLines, language, { lines: lines.join(', ') });
}

/** A rate in one sentence. */
export function writeRateSentence(rate: CommissionRate, language: ExplanationLanguage, vocabulary: Vocabulary): string {
  switch (rate.kind) {
    case 'flat':
      return say(commissionPhrases.flat, language, { rate: formatPercent(parseRatio(rate.rate), language) });
    case 'marginal':
      return say(commissionPhrases.marginal, language, {
        tiers: phraseMarginalTiers(readTiers(rate.tiers), language),
      });
    case 'whole-amount':
      return say(commissionPhrases.wholeAmount, language, {
        tiers: phraseReachedTiers(readTiers(rate.tiers), rate.edge, language),
      });
    case 'by-attainment':
      return say(commissionPhrases.byAttainment, language, {
        name: phraseAttainment(rate.attainment, vocabulary, language),
        steps: phraseSteps(rate, language),
      });
  }
}

function phraseSteps(
  { steps: written, between, edge }: Extract<CommissionRate, { kind: 'by-attainment' }>,
  language: ExplanationLanguage,
): string {
  const steps = readSteps(written);
  if (between === 'step') return phraseReachedTiers(steps, edge, language, formatPercent);
  const points = steps.map((step) => `${formatPercent(step.from, language)} → ${formatPercent(step.rate, language)}`);
  return say(commissionPhrases.linear, language, { points: points.join(', ') });
}
