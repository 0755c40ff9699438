import { phraseQuantity } from '../../terms/phrase-amount.js';
import { phraseCurve } from '../../terms/phrase-curve.js';
import type { AmountSource } from '../../terms/amount-source.js';
import { join, say } from '../../trace/phrases.js';
import type { Describing } from '../describing.js';
import { boundsPhrases } from './bounds-phrases.js';
import type { WithinBounds } from './within-bounds-terms.js';

/** The rules of a result that is to be within bounds, in phrases. */
export function describeBounds(
  { actual, atLeast, atMost, curve, unit }: WithinBounds,
  { language, vocabulary }: Describing,
): string[] {
  const shown = (source: AmountSource) => phraseQuantity(source, vocabulary, language);
  const bounds = [
    ...(atLeast === undefined ? [] : [say(boundsPhrases.atLeast, language, { bound: shown(atLeast), unit })]),
    ...(atMost === undefined ? [] : [say(boundsPhrases.atMost, language, { bound: shown(atMost), unit })]),
  ];
  return [
    say(boundsPhrases.inside, language, {
      bounds: join(bounds, 'and', language),
      actual: actual === undefined ? '' : say(boundsPhrases.actual, language, { actual: shown(actual) }),
    }),
    curve === undefined
      ? say(boundsPhrases.outside, language)
      : say(boundsPhrases.outsideByCurve, language, { curve: phraseCurve(curve, language) }),
  ];
}
