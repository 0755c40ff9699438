import { fromWhole } from '../../numbers/exact-fraction.js';
import { formatQuantity } from '../../trace/number-display.js';
import { formatWeight } from '../../trace/weight-display.js';
import { phraseDealAmount } from '../../terms/deal-amount-phrase.js';
import { phraseAmount } from '../../terms/phrase-amount.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import { quote } from '../../trace/quoted.js';
import { COMPARED_TEXTS, contestPhrases, TIES_TEXTS } from './contest-phrases.js';
import type { ContestTerms } from './contest-terms.js';

/** The terms of a contest in sentences. */
export function describeContest(terms: ContestTerms, language: ExplanationLanguage, vocabulary: Vocabulary): string[] {
  const criteria = terms.criteria.map(({ name, weight, of }) =>
    say(contestPhrases.criterion, language, {
      name: quote(name, language),
      weight: formatWeight(weight, language),
      of: of === undefined ? '' : `, ${phraseDealAmount(of, language, vocabulary.places)}`,
    }),
  );
  const prizes = terms.prizes.map(({ place, amount }) => `${place} — ${phraseAmount(amount, vocabulary, language)}`);
  const least = formatQuantity(fromWhole(terms.leastParticipants), language);
  return [
    say(contestPhrases.byCriteria, language, { criteria: criteria.join(', ') }),
    say(COMPARED_TEXTS[terms.compare], language),
    say(contestPhrases.prizes, language, { prizes: prizes.join('; ') }),
    say(TIES_TEXTS[terms.ties], language),
    ...(terms.leastParticipants === 1 ? [] : [say(contestPhrases.leastParticipants, language, { least })]),
  ];
}
