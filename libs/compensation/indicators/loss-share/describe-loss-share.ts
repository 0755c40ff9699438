import { compare, ONE, subtract } from '../../numbers/exact-fraction.js';
import { formatPercent } from '../../trace/number-display.js';
import { phraseQuantity } from '../../terms/phrase-amount.js';
import { say } from '../../trace/phrases.js';
import { phraseCurveAndCap, phraseThreshold } from '../describe-payment.js';
import type { Describing } from '../describing.js';
import { readThreshold } from '../payment.js';
import { lossSharePhrases } from './loss-share-phrases.js';
import type { LossShare } from './loss-share-terms.js';

/** The rules of a loss share, in phrases. */
export function describeLossShare(indicator: LossShare, describing: Describing): string[] {
  const { language, vocabulary } = describing;
  const total = `${phraseQuantity(indicator.target, vocabulary, language)} ${indicator.unit}`;
  return [
    say(lossSharePhrases.kept, language, { total }),
    ...phraseLosses(indicator, total, describing),
    ...phraseCurveAndCap(indicator, language),
  ];
}

function phraseLosses(indicator: LossShare, total: string, { language, paidAs }: Describing): string[] {
  if (indicator.curve !== undefined) return [];
  const threshold = readThreshold(indicator.threshold, paidAs);
  if (threshold.numerator === 0n) return [];
  if (compare(threshold, ONE) > 0) return [phraseThreshold(threshold, language)];
  const lost = formatPercent(subtract(ONE, threshold), language);
  return [
    typeof indicator.target === 'string'
      ? say(lossSharePhrases.lostOfWritten, language, { lost, total })
      : say(lossSharePhrases.lostOfNamed, language, { lost }),
  ];
}
