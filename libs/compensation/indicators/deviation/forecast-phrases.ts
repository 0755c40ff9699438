import type { Phrases } from '../../trace/phrases.js';

/** What a forecast is put into words with. */
export const forecastPhrases = {
  forecast: { en: 'forecast {target}', ru: 'прогноз {target}', hi: 'पूर्वानुमान {target}' },
  byDifference: {
    en: 'paid in full when the difference of forecast and sales is at most {tolerated} of the average need (of sales where no need is given), otherwise nothing',
    ru: 'оплачивается полностью, если прогноз расходится с продажами не более чем на {tolerated} средней потребности (если она не указана — продаж), иначе не оплачивается',
    hi: 'पूर्वानुमान और बिक्री का अंतर औसत ज़रूरत (ज़रूरत न दी हो तो बिक्री) के {tolerated} से ज़्यादा न हो तो पूरा मिलता है, वरना कुछ नहीं',
  },
  byShortageAndSurplus: {
    en: 'nothing when the need or the sales are over the forecast{over} (a shortage), or when the forecast is over the average need by more than {tolerated} of it (a surplus); otherwise paid in full',
    ru: 'не оплачивается, если потребность или продажи больше прогноза{over} (дефицит) или если прогноз больше средней потребности более чем на {tolerated} её (излишек); иначе оплачивается полностью',
    hi: 'ज़रूरत या बिक्री पूर्वानुमान से{over} ज़्यादा हो (कमी), या पूर्वानुमान औसत ज़रूरत से उसके {tolerated} से ज़्यादा ऊपर हो (अधिकता), तो कुछ नहीं मिलता; वरना पूरा मिलता है',
  },
  overBy: {
    en: ' by more than {short} of the need',
    ru: ' более чем на {short} потребности',
    hi: ' ज़रूरत के {short} से भी',
  },
  salesForNeed: {
    en: 'sales stand for the average need where none is given',
    ru: 'если средняя потребность не указана, её заменяют продажи',
    hi: 'औसत ज़रूरत न दी हो तो उसकी जगह बिक्री गिनी जाती है',
  },
} as const satisfies Phrases;
