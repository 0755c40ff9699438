import type { ExplanationLanguage } from './language.js';

/** A phrase about a whole number, in each plural form of each language, with the place `{count}`. */
export interface CountedTexts {
  readonly en: { readonly one?: string; readonly other: string };
  readonly ru: { readonly one: string; readonly few: string; readonly many: string };
  readonly hi: { readonly one?: string; readonly other: string };
}

/** A phrase about a whole number, in the plural form that the language has for it: `1 месяц`, `3 месяца`, `5 месяцев`. */
export function sayCounted(texts: CountedTexts, language: ExplanationLanguage, count: number): string {
  const forms: Readonly<Record<string, string | undefined>> & { readonly other?: string } = { ...texts[language] };
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? '';
  return form.replace('{count}', String(count));
}
