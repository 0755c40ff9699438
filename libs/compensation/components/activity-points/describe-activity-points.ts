import { parseFraction } from '../../numbers/exact-fraction.js';
import { formatPercent, formatQuantity } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount, phraseQuantity } from '../../terms/amount-source.js';
import { phraseCurve } from '../../terms/payout-curve.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import { quote } from '../../trace/quoted.js';
import type { ActivityPointsTerms } from './activity-points-terms.js';
import { findCap } from './share-of-target.js';

/** The terms of activity points in sentences. */
export function describeActivityPoints(
  terms: ActivityPointsTerms,
  language: Language,
  vocabulary: Vocabulary,
): string[] {
  const ru = language === 'ru';
  const shown = (text: string) => formatPercent(parseRatio(text), language);
  const points = terms.activities
    .map(
      (activity) =>
        `${quote(activity.name, language)} — ${formatQuantity(parseFraction(activity.points), language)} (${ru ? 'количество' : 'how many'}: ${phraseQuantity(activity.count, vocabulary, language)})`,
    )
    .join('; ');
  return [
    ru ? `Баллы за каждую активность: ${points}.` : `Points for each activity: ${points}.`,
    ...writePaySentences(terms, language, vocabulary),
    ...(terms.threshold === undefined || parseRatio(terms.threshold).numerator === 0n
      ? []
      : [
          ru
            ? `Ниже ${shown(terms.threshold)} от цели не оплачивается.`
            : `Nothing is paid below ${shown(terms.threshold)} of the target.`,
        ]),
    ...(terms.curve === undefined ? [] : [`${capital(phraseCurve(terms.curve, language))}.`]),
    ...(terms.base === undefined ? [] : writeCapSentences(terms, language)),
  ];
}

/** The most that is paid; without a cap in capitals, for those who sign. A curve pays at most what its points pay. */
function writeCapSentences(terms: ActivityPointsTerms, language: Language): string[] {
  const cap = findCap(terms);
  if (cap === undefined && terms.curve !== undefined) return [];
  if (cap === undefined)
    return [
      language === 'ru'
        ? 'БЕЗ ПРЕДЕЛА: сверх 100 % цели не ограничено.'
        : 'WITHOUT A CAP: not limited above 100 % of the target.',
    ];
  const most = formatPercent(cap, language);
  return [language === 'ru' ? `Не более ${most} базовой суммы.` : `At most ${most} of the base amount.`];
}

function writePaySentences(terms: ActivityPointsTerms, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  const target =
    terms.target === undefined
      ? []
      : [
          ru
            ? `Цель в баллах: ${phraseQuantity(terms.target, vocabulary, language)}.`
            : `Target of points: ${phraseQuantity(terms.target, vocabulary, language)}.`,
        ];
  if (terms.perPoint !== undefined) {
    const price = phraseAmount(terms.perPoint, vocabulary, language);
    return [ru ? `За каждый балл: ${price}.` : `For each point: ${price}.`, ...target];
  }
  const base = phraseAmount(terms.base ?? '0', vocabulary, language);
  const how =
    terms.curve === undefined
      ? ru
        ? 'умноженная на баллы / цель'
        : 'times points / target'
      : ru
        ? 'умноженная на оплату по кривой выплат за баллы / цель'
        : 'times what the payout curve pays for points / target';
  return [ru ? `Базовая сумма: ${base}, ${how}.` : `Base amount: ${base}, ${how}.`, ...target];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
