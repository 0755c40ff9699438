import type { ExplanationLanguage } from '#compensation/trace/language.js';
import { plainPage, plainPagePolicy } from '../http/plain-page.js';

type Verdict = 'identical' | 'unknown';

/** It has no forms. */
export const verificationPolicy = plainPagePolicy({ hasForm: false });

const says: Readonly<Record<ExplanationLanguage, Readonly<Record<Verdict, { title: string; text: string }>>>> = {
  en: {
    identical: {
      title: 'Identical',
      text: 'The company has posted a statement with this hash. Compare the hash on the print with the one in the address.',
    },
    unknown: {
      title: 'Unknown',
      text: 'No posted statement has this hash. The print was changed, or it is not of this company.',
    },
  },
  ru: {
    identical: {
      title: 'Совпадает',
      text: 'Компания провела расчётный лист с этой контрольной суммой. Сравните контрольную сумму на листе с той, что в адресе.',
    },
    unknown: {
      title: 'Неизвестно',
      text: 'Проведённого расчётного листа с этой контрольной суммой нет. Лист изменён или выдан не этой компанией.',
    },
  },
  hi: {
    identical: {
      title: 'समान',
      text: 'कंपनी ने इस हैश वाला वेतन विवरण दर्ज किया है। प्रति पर छपे हैश को पते के हैश से मिलाएँ।',
    },
    unknown: {
      title: 'अज्ञात',
      text: 'इस हैश वाला कोई दर्ज वेतन विवरण नहीं है। प्रति बदली गई है या इस कंपनी की नहीं है।',
    },
  },
};

/** What somebody reads who has scanned the code of a print. It holds nothing that the visitor has sent, no pay and no name. */
export function verificationPage(verdict: Verdict, language: ExplanationLanguage): string {
  return plainPage({ language, ...says[language][verdict] });
}
