import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage, keepLanguage, type Language } from './languages.js';

type Words = Record<string, unknown>;

/** Every feature has its words in `features/<feature>/words/<language>.json`, loaded when one of its screens is. */
const ofFeatures = import.meta.glob<Words>('../../features/*/words/*.json', { import: 'default' });
/** What several features say. */
const shared = import.meta.glob<Words>('../words/*.json', { import: 'default' });

const files: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, feature, done) {
    const load =
      feature === 'shared'
        ? shared[`../words/${language}.json`]
        : ofFeatures[`../../features/${feature}/words/${language}.json`];
    if (load === undefined) return done(new Error(`There are no words of ${feature} in ${language}`), false);
    load().then(
      (words) => done(null, words),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), true),
    );
  },
};

/** Makes the words ready in the language of this device. */
export async function startWords(): Promise<void> {
  await i18next
    .use(files)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      ns: ['shared'],
      defaultNS: 'shared',
      fallbackNS: 'shared',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  showLanguage(i18next.language as Language);
}

export async function chooseLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  keepLanguage(language);
  showLanguage(language);
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language;
}
