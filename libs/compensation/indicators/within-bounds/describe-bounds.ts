import { phraseQuantity } from '../../terms/amount-source.js';
import { phraseCurve } from '../../terms/payout-curve.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import type { WithinBounds } from './within-bounds-terms.js';

/** The rules of a result that is to be within bounds, in phrases. */
export function phraseBounds(indicator: WithinBounds, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  const { actual, atLeast, atMost, curve, unit } = indicator;
  const bounds = [
    ...(atLeast === undefined
      ? []
      : [`${ru ? 'не менее' : 'at least'} ${phraseQuantity(atLeast, vocabulary, language)} ${unit}`]),
    ...(atMost === undefined
      ? []
      : [`${ru ? 'не более' : 'at most'} ${phraseQuantity(atMost, vocabulary, language)} ${unit}`]),
  ].join(ru ? ' и ' : ' and ');
  const source =
    actual === undefined ? '' : `, ${ru ? 'факт' : 'actual'} ${phraseQuantity(actual, vocabulary, language)}`;
  const inside = ru
    ? `оплачивается полностью, пока факт ${bounds}${source}`
    : `paid in full while the actual is ${bounds}${source}`;
  if (curve === undefined) return [inside, ru ? 'за этими пределами не оплачивается' : 'nothing outside'];
  return [
    inside,
    ru
      ? `за этими пределами — по отклонению от предела в долях предела: ${phraseCurve(curve, language)}`
      : `outside by the distance from the bound as a share of it: ${phraseCurve(curve, language)}`,
  ];
}
