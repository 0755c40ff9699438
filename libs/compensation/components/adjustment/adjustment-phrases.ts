import type { Phrases } from '../../trace/phrases.js';

/** What the terms of adjustments are put into words with. */
export const adjustmentPhrases = {
  corrections: {
    en: 'Corrections of the pay of earlier months, each in a line of its own.',
    ru: 'Исправления выплат за прошлые месяцы, каждое отдельной строкой.',
    hi: 'पिछले महीनों के वेतन के सुधार, हर एक अपनी अलग पंक्ति में।',
  },
  mostShare: {
    en: "All adjustments with a minus together take at most {share} of the month's pay before deductions, together with fines at most the larger of the two limits; the rest is not taken, and is shown.",
    ru: 'Все корректировки с минусом вместе удерживают не более {share} выплат месяца до удержаний, а вместе со штрафами — не более большего из двух пределов; остальное не удерживается и показывается.',
    hi: 'घटाने वाले सभी समायोजन मिलाकर कटौतियों से पहले के महीने के वेतन का अधिकतम {share} काटते हैं, जुर्मानों सहित दोनों सीमाओं में से बड़ी सीमा तक; बाकी नहीं काटा जाता और दिखाया जाता है।',
  },
} as const satisfies Phrases;
