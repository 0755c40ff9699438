import { createHash } from 'node:crypto';
import type { ExplanationLanguage } from '#compensation/trace/language.js';

type Verdict = 'identical' | 'unknown';

const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 32rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; }
`;

/** Nothing but the style of this very page: no scripts, no images, no forms, in no frame. */
export const verificationPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

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
  const { title, text } = says[language][verdict];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>
</html>
`;
}
