import type { Phrases } from '../../trace/phrases.js';

/** What a result beside its plan is put into words with. */
export const againstPlanPhrases = {
  measure: {
    en: '{formula}, planned {plan}{actual}',
    ru: '{formula}, план {plan}{actual}',
    hi: '{formula}, योजना {plan}{actual}',
  },
  actual: { en: ', actual {actual}', ru: ', факт {actual}', hi: ', वास्तविक {actual}' },
  ofPlan: { en: 'actual / planned', ru: 'факт / план', hi: 'वास्तविक / योजना' },
  ofPlanLessIsBetter: {
    en: 'actual / planned, less is better',
    ru: 'факт / план, чем меньше, тем лучше',
    hi: 'वास्तविक / योजना, जितना कम उतना अच्छा',
  },
  inverse: {
    en: 'planned / actual, less is better',
    ru: 'план / факт, чем меньше, тем лучше',
    hi: 'योजना / वास्तविक, जितना कम उतना अच्छा',
  },
  linear: {
    en: '2 - actual / planned, not below 0, less is better',
    ru: '2 - факт / план, но не меньше 0, чем меньше, тем лучше',
    hi: '2 - वास्तविक / योजना, 0 से कम नहीं, जितना कम उतना अच्छा',
  },
  planOfNothing: {
    en: 'where 0 is planned, 0 is an attainment of 100 % and anything more is 0',
    ru: 'при плане 0 факт 0 — это выполнение 100 %, всё, что больше, — 0',
    hi: 'योजना 0 हो तो वास्तविक 0 पर उपलब्धि 100 % है, उससे ज़्यादा पर 0',
  },
  planOfNothingByCurve: {
    en: 'where 0 is planned, 0 is 100 % of the plan and anything more is beyond the last point of the curve',
    ru: 'при плане 0 факт 0 — это 100 % плана, всё, что больше, — дальше последней точки кривой',
    hi: 'योजना 0 हो तो वास्तविक 0 योजना का 100 % है, उससे ज़्यादा वक्र के अंतिम बिंदु के आगे गिना जाता है',
  },
} as const satisfies Phrases;
