import { phraseQuantity } from '../../terms/phrase-amount.js';
import { say } from '../../trace/phrases.js';
import { phraseMeasured } from '../against-plan/describe-against-plan.js';
import type { Describing } from '../describing.js';
import { quotientPhrases } from './quotient-phrases.js';
import { isLessBetter, type Quotient } from './quotient-terms.js';

/** A quotient beside its plan, in phrases. */
export function describeQuotient(indicator: Quotient, describing: Describing): string[] {
  return phraseMeasured(indicator, phraseParts(indicator, describing), isLessBetter(indicator), describing);
}

function phraseParts({ numerator, denominator }: Quotient, { language, vocabulary }: Describing): string {
  if (numerator === undefined || denominator === undefined) return say(quotientPhrases.reported, language);
  return say(quotientPhrases.ofNumbers, language, {
    numerator: phraseQuantity(numerator, vocabulary, language),
    denominator: phraseQuantity(denominator, vocabulary, language),
  });
}
