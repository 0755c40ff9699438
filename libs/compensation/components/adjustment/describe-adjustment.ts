import { parseRatio } from '../../numbers/ratio.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { formatPercent } from '../../trace/number-display.js';
import { say } from '../../trace/phrases.js';
import { adjustmentPhrases } from './adjustment-phrases.js';
import type { AdjustmentTerms } from './adjustment-terms.js';

/** The terms of adjustments in sentences. */
export function describeAdjustment({ mostShare }: AdjustmentTerms, language: ExplanationLanguage): string[] {
  const share = formatPercent(parseRatio(mostShare), language);
  return [say(adjustmentPhrases.corrections, language), say(adjustmentPhrases.mostShare, language, { share })];
}
