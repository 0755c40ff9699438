import { useSyncExternalStore } from 'react';
import i18next from 'i18next';
import type { Language } from './languages.js';

/** The language that the page is in. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChanged, languageNow);
}

function onLanguageChanged(tell: () => void): () => void {
  i18next.on('languageChanged', tell);
  return () => i18next.off('languageChanged', tell);
}

function languageNow(): Language {
  return i18next.language as Language;
}
