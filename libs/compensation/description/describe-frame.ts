import { formatDay, phraseYearBeginning } from '../trace/day-display.js';
import { parseFraction } from '../numbers/exact-fraction.js';
import { formatPercent, formatQuantity } from '../trace/number-display.js';
import { parseRatio } from '../numbers/ratio.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { join, say } from '../trace/phrases.js';
import { countPlaces } from '../numbers/currency.js';
import { quote } from '../trace/quoted.js';
import { findComponentKind } from '../scheme/component-registry.js';
import type { PayProfile } from '../scheme/pay-profile.js';
import type { PayScheme } from '../scheme/pay-scheme.js';
import { itemAt } from '../documents/items.js';
import { changePhrases, factPhrases, profilePhrases, ROUNDED_TO, schemePhrases } from './scheme-phrases.js';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What identifies a scheme, and the role that it is made for. */
export function listFacts(scheme: PayScheme, language: ExplanationLanguage): Fact[] {
  const { code, goal, version, effectiveFrom, currency, yearBeginsIn, profile } = scheme;
  const values: Readonly<Record<keyof typeof factPhrases, string | undefined>> = {
    code,
    goal,
    version: String(version),
    effectiveFrom: formatDay(effectiveFrom, language),
    currency,
    year: yearBeginsIn === undefined ? undefined : phraseYearBeginning(yearBeginsIn, language),
    profile: profile === undefined ? undefined : phraseProfile(profile, language),
  };
  return (Object.keys(values) as (keyof typeof factPhrases)[]).flatMap((fact) => {
    const value = values[fact];
    return value === undefined ? [] : [{ label: say(factPhrases[fact], language), value }];
  });
}

function phraseProfile({ name, fixedAtLeast, fixedAtMost }: PayProfile, language: ExplanationLanguage): string {
  const share = (text: string) => ({ share: formatPercent(parseRatio(text), language) });
  const limits = [
    ...(fixedAtLeast === undefined ? [] : [say(profilePhrases.atLeast, language, share(fixedAtLeast))]),
    ...(fixedAtMost === undefined ? [] : [say(profilePhrases.atMost, language, share(fixedAtMost))]),
  ];
  return say(profilePhrases.profile, language, { name, limits: join(limits, 'and', language) });
}

/** A number of the month that the scheme declares. */
export function writeValueSentence(
  { name, unit, default: written }: PayScheme['values'][number],
  language: ExplanationLanguage,
): string {
  const value = `${quote(name, language)} (${unit})`;
  if (written === undefined) return say(schemePhrases.valueOfMonth, language, { value });
  const fallback = formatQuantity(parseFraction(written), language);
  return say(schemePhrases.valueWithDefault, language, { value, fallback });
}

/** What happens to a month in which the scheme changes. */
export function writeChangeSentences(scheme: PayScheme, language: ExplanationLanguage): string[] {
  return (['prorated', 'dated', 'at-month-end'] as const).flatMap((withinMonth) => {
    const named = scheme.components.filter(({ kind }) => findComponentKind(kind).withinMonth === withinMonth);
    const components = named.map(({ name }) => quote(name, language)).join(', ');
    const sentence = changePhrases[withinMonth === 'prorated' ? scheme.withinMonth : withinMonth];
    return components === '' ? [] : [say(sentence, language, { components })];
  });
}

/** How lines and total come about. */
export function writeRoundingSentences(scheme: PayScheme, language: ExplanationLanguage): string[] {
  const shared = scheme.lines.map(({ code, name: line }) => {
    const parts = scheme.components
      .filter((component) => component.line === code)
      .map((component) => quote(component.name, language))
      .join(', ');
    return parts === ''
      ? say(schemePhrases.unpaidLine, language, { line })
      : say(schemePhrases.sharedLine, language, { line, parts });
  });
  const decimals = say(itemAt(ROUNDED_TO, countPlaces(scheme.currency)), language);
  return [...shared, say(schemePhrases.rounded, language, { decimals }), say(schemePhrases.total, language)];
}
