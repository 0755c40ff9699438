import type { Phrases } from '../trace/phrases.js';

/** What a payout curve is put into words with. */
export const payoutCurvePhrases = {
  curve: {
    en: 'payout curve: {points} ({shape}{floor}{cap})',
    ru: 'кривая выплат: {points} ({shape}{floor}{cap})',
    hi: 'भुगतान वक्र: {points} ({shape}{floor}{cap})',
  },
  linear: {
    en: 'linear between the points, beyond the last its value holds',
    ru: 'между точками линейно, после последней — как в ней',
    hi: 'बिंदुओं के बीच सीधी रेखा, अंतिम के बाद उसी का मान',
  },
  upperStep: {
    en: 'in steps, a value on an edge belongs to the upper step',
    ru: 'ступенями, значение на границе относится к верхней ступени',
    hi: 'चरणों में, किनारे का मान ऊपरी चरण में गिना जाता है',
  },
  lowerStep: {
    en: 'in steps, a value on an edge belongs to the lower step',
    ru: 'ступенями, значение на границе относится к нижней ступени',
    hi: 'चरणों में, किनारे का मान निचले चरण में गिना जाता है',
  },
  floor: { en: ', at least {floor}', ru: ', не менее {floor}', hi: ', कम से कम {floor}' },
  cap: { en: ', at most {cap}', ru: ', не более {cap}', hi: ', अधिकतम {cap}' },
} as const satisfies Phrases;
