import { parseFraction } from '../../numbers/exact-fraction.js';
import { formatPercent, formatQuantity } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount, phraseQuantity } from '../../terms/phrase-amount.js';
import { phraseCurve } from '../../terms/phrase-curve.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { capitalise, endSentence, say } from '../../trace/phrases.js';
import { quote } from '../../trace/quoted.js';
import { activityPointsPhrases } from './activity-points-phrases.js';
import type { ActivityPointsTerms } from './activity-points-terms.js';
import { findCap } from './share-of-target.js';

/** The terms of activity points in sentences. */
export function describeActivityPoints(
  terms: ActivityPointsTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  const { threshold, curve, base } = terms;
  const activities = terms.activities.map(({ name, points, count }) =>
    say(activityPointsPhrases.activity, language, {
      name: quote(name, language),
      points: formatQuantity(parseFraction(points), language),
      count: phraseQuantity(count, vocabulary, language),
    }),
  );
  return [
    say(activityPointsPhrases.points, language, { activities: activities.join('; ') }),
    ...writePaySentences(terms, language, vocabulary),
    ...(threshold === undefined || parseRatio(threshold).numerator === 0n
      ? []
      : [
          say(activityPointsPhrases.threshold, language, {
            threshold: formatPercent(parseRatio(threshold), language),
          }),
        ]),
    ...(curve === undefined ? [] : [endSentence(capitalise(phraseCurve(curve, language)), language)]),
    ...(base === undefined ? [] : writeCapSentences(terms, language)),
  ];
}

/** The most that is paid, or loudly that nothing limits it. A curve pays at most what its points pay. */
function writeCapSentences(terms: ActivityPointsTerms, language: ExplanationLanguage): string[] {
  const cap = findCap(terms);
  if (cap !== undefined) return [say(activityPointsPhrases.most, language, { most: formatPercent(cap, language) })];
  return terms.curve === undefined ? [say(activityPointsPhrases.withoutCap, language)] : [];
}

function writePaySentences(
  { target, perPoint, base = '0', curve }: ActivityPointsTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  const paid =
    perPoint !== undefined
      ? say(activityPointsPhrases.perPoint, language, { amount: phraseAmount(perPoint, vocabulary, language) })
      : say(curve === undefined ? activityPointsPhrases.base : activityPointsPhrases.baseByCurve, language, {
          base: phraseAmount(base, vocabulary, language),
        });
  return [
    paid,
    ...(target === undefined
      ? []
      : [say(activityPointsPhrases.target, language, { target: phraseQuantity(target, vocabulary, language) })]),
  ];
}
