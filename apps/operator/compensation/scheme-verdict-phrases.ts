import type { Phrases } from '#compensation/trace/phrases.js';

/** What the check of a scheme comes to, in words. */
export const schemeVerdictPhrases = {
  complete: {
    en: 'The scheme is complete. Worked examples: {count}, all with the expected results.',
    ru: 'Схема полна. Примеров расчёта: {count}, все сходятся.',
    hi: 'स्कीम पूरी है। हिसाब के उदाहरण: {count}, सभी के परिणाम अपेक्षित हैं।',
  },
  withoutExamples: {
    en: 'The scheme is complete. It has no worked examples.',
    ru: 'Схема полна. Примеров расчёта в ней нет.',
    hi: 'स्कीम पूरी है। इसमें हिसाब का कोई उदाहरण नहीं।',
  },
  missing: {
    en: 'Before it is submitted it has to say: {fields}.',
    ru: 'До подачи на подпись в ней нужно заполнить: {fields}.',
    hi: 'मंज़ूरी के लिए भेजने से पहले इसमें भरना होगा: {fields}।',
  },
} as const satisfies Phrases;
