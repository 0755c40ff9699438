import type { Phrases } from '../../trace/phrases.js';

/** What a result that is to be within bounds is put into words with. */
export const boundsPhrases = {
  inside: {
    en: 'paid in full while the actual is {bounds}{actual}',
    ru: 'оплачивается полностью, пока факт {bounds}{actual}',
    hi: 'वास्तविक {bounds} रहे तो पूरा मिलता है{actual}',
  },
  atLeast: { en: 'at least {bound} {unit}', ru: 'не менее {bound} {unit}', hi: 'कम से कम {bound} {unit}' },
  atMost: { en: 'at most {bound} {unit}', ru: 'не более {bound} {unit}', hi: 'अधिकतम {bound} {unit}' },
  actual: { en: ', actual {actual}', ru: ', факт {actual}', hi: ', वास्तविक {actual}' },
  outside: {
    en: 'nothing outside',
    ru: 'за этими пределами не оплачивается',
    hi: 'इन सीमाओं के बाहर कुछ नहीं मिलता',
  },
  outsideByCurve: {
    en: 'outside by the distance from the bound as a share of it: {curve}',
    ru: 'за этими пределами — по отклонению от предела в долях предела: {curve}',
    hi: 'इन सीमाओं के बाहर सीमा से दूरी के अनुसार, सीमा के हिस्से में: {curve}',
  },
} as const satisfies Phrases;
