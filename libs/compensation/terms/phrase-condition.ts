import { parseFraction } from '../numbers/exact-fraction.js';
import { parseRatio } from '../numbers/ratio.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { formatPercent, formatQuantity } from '../trace/number-display.js';
import { join, say } from '../trace/phrases.js';
import { quote } from '../trace/quoted.js';
import { COMPARISONS, type Condition } from './condition.js';
import { conditionPhrases, limitPhrases } from './condition-phrases.js';
import { phraseQuantity } from './phrase-amount.js';
import { phraseAttainment } from './phrase-attainment.js';
import type { Vocabulary } from './vocabulary.js';

/** A condition in words, as a part of a sentence. */
export function phraseCondition(condition: Condition, language: ExplanationLanguage, vocabulary: Vocabulary): string {
  const each = (parts: readonly Condition[]) => parts.map((part) => `(${phraseCondition(part, language, vocabulary)})`);
  if ('condition' in condition) return quote(vocabulary.conditionName(condition.condition), language);
  if ('attainment' in condition)
    return say(conditionPhrases.attainment, language, {
      name: phraseAttainment(condition.attainment, vocabulary, language),
      limit: formatPercent(parseRatio(condition.atLeast), language),
    });
  if ('amount' in condition) {
    const limits = COMPARISONS.flatMap(([name]) => {
      const limit = condition[name];
      if (limit === undefined) return [];
      return [say(limitPhrases[name], language, { limit: formatQuantity(parseFraction(limit), language) })];
    });
    return say(conditionPhrases.number, language, {
      number: phraseQuantity(condition.amount, vocabulary, language),
      limits: join(limits, 'and', language),
    });
  }
  if ('all' in condition) return join(each(condition.all), 'and', language);
  if ('any' in condition) return join(each(condition.any), 'or', language);
  if ('of' in condition)
    return say(conditionPhrases.several, language, {
      count: String(condition.count),
      conditions: each(condition.of).join(', '),
    });
  return say(conditionPhrases.not, language, { condition: phraseCondition(condition.not, language, vocabulary) });
}
