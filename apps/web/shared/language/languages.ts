/** The languages of the screens, each by its own name. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'ru', name: 'Русский' },
  { code: 'hi', name: 'हिन्दी' },
] as const;
export type Language = (typeof languages)[number]['code'];

const key = 'premia-language';

export function isLanguage(code: string): code is Language {
  return languages.some((language) => language.code === code);
}

/** The language that was chosen on this device, else the first of the browser's that there is. */
export function firstLanguage(): Language {
  const wanted = [readChoice(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((code): code is Language => code !== null && isLanguage(code)) ?? 'en';
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // A browser that keeps nothing asks again: the language of this page is the chosen one all the same.
  }
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
