import type { Phrases } from '../../trace/phrases.js';

/** What paid events are put into words with. */
const paidPhrases = {
  most: {
    en: ', paid at most {most} times a month; what is over is not paid later',
    ru: ', выплат за месяц не более {most}; что сверх того, позже не оплачивается',
    hi: ', महीने में अधिकतम {most} बार मिलता है; इससे ऊपर का बाद में नहीं मिलता',
  },
  restIsLost: {
    en: '; what does not make a full group is not paid',
    ru: '; остаток до полной группы не оплачивается',
    hi: '; जो पूरा समूह नहीं बनाता, उस पर कुछ नहीं मिलता',
  },
} as const satisfies Phrases;

/** The same of events that pay is taken for. */
const takenPhrases = {
  most: {
    en: ', taken at most {most} times a month; what is over is not taken later',
    ru: ', удержаний за месяц не более {most}; что сверх того, позже не удерживается',
    hi: ', महीने में अधिकतम {most} बार काटा जाता है; इससे ऊपर का बाद में नहीं काटा जाता',
  },
  restIsLost: {
    en: '; what does not make a full group is not taken',
    ru: '; за остаток до полной группы ничего не удерживается',
    hi: '; जो पूरा समूह नहीं बनाता, उस पर कुछ नहीं काटा जाता',
  },
} as const satisfies Phrases;

export const eventBonusPhrases = {
  event: {
    en: '{name} (how many: {count}): {amount} {each}{most}{rest}.',
    ru: '{name} (количество: {count}): {amount} {each}{most}{rest}.',
    hi: '{name} (कितनी: {count}): {each} {amount}{most}{rest}।',
  },
  forEach: { en: 'for each', ru: 'за каждое событие', hi: 'हर घटना पर' },
  forEveryGroup: {
    en: 'for every full {every}',
    ru: 'за каждую полную группу событий (в группе: {every})',
    hi: 'घटनाओं के हर पूरे समूह पर (समूह में: {every})',
  },
  restIsCarried: {
    en: '; what does not make a full group counts in the next month',
    ru: '; остаток до полной группы засчитывается в следующем месяце',
    hi: '; जो पूरा समूह नहीं बनाता, वह अगले महीने में गिना जाता है',
  },
} as const satisfies Phrases;

/** What is said otherwise where the event pays and where something is taken for it. */
export const limitPhrasesOf = { paid: paidPhrases, taken: takenPhrases } as const;
