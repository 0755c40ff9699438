import { parseRatio } from '../numbers/ratio.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { formatPercent } from '../trace/number-display.js';
import { say } from '../trace/phrases.js';
import { payoutCurvePhrases } from './payout-curve-phrases.js';
import type { PayoutCurve } from './payout-curve.js';

/** The curve in one sentence. */
export function phraseCurve({ points, between, edge, floor, cap }: PayoutCurve, language: ExplanationLanguage): string {
  const shown = (text: string) => formatPercent(parseRatio(text), language);
  const stepped = edge === 'lower-inclusive' ? payoutCurvePhrases.upperStep : payoutCurvePhrases.lowerStep;
  return say(payoutCurvePhrases.curve, language, {
    points: points.map(({ at, pays }) => `${shown(at)} → ${shown(pays)}`).join(', '),
    shape: say(between === 'linear' ? payoutCurvePhrases.linear : stepped, language),
    floor: floor === undefined ? '' : say(payoutCurvePhrases.floor, language, { floor: shown(floor) }),
    cap: cap === undefined ? '' : say(payoutCurvePhrases.cap, language, { cap: shown(cap) }),
  });
}
