import type { Phrases } from '../../trace/phrases.js';

/** What a loss share is put into words with. */
export const lossSharePhrases = {
  kept: {
    en: 'the share of regular clients kept; regular clients: {total}',
    ru: 'доля сохранённых постоянных клиентов, всего их {total}',
    hi: 'बने रहे नियमित ग्राहकों का हिस्सा; नियमित ग्राहक: {total}',
  },
  lostOfWritten: {
    en: 'nothing when more than {lost} of the {total} are lost',
    ru: 'если из {total} потеряно более {lost}, не оплачивается',
    hi: '{total} में से {lost} से ज़्यादा खो गए तो कुछ नहीं मिलता',
  },
  lostOfNamed: {
    en: 'nothing when more than {lost} of them are lost',
    ru: 'если потеряно более {lost} из них, не оплачивается',
    hi: 'उनमें से {lost} से ज़्यादा खो गए तो कुछ नहीं मिलता',
  },
} as const satisfies Phrases;
