import { countPlaces } from '../numbers/currency.js';
import { parseFraction } from '../numbers/exact-fraction.js';
import { formatMoney } from '../trace/number-display.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { quote } from '../trace/quoted.js';
import { endSentence, say } from '../trace/phrases.js';
import { examplePhrases } from './example-phrases.js';
import { phraseFact } from './sections/phrase-parts.js';
import { phraseSections } from './sections/phrase-sections.js';
import { NamesByCode } from './names-by-code.js';
import { phraseMonth } from './example-month.js';
import { phraseState } from './example-state.js';
import type { PayScheme } from '../scheme/pay-scheme.js';
import type { SchemeExample } from '../scheme/scheme-example.js';

/** A worked example in one sentence: all that the month came to, and what is paid for it. Only what changes no amount is left out: documents. */
export function describeExample(example: SchemeExample, scheme: PayScheme, language: ExplanationLanguage): string {
  const names = new NamesByCode(scheme, example.inputs);
  const given = phraseGiven(example, scheme, names, language);
  const paid = phrasePaid(example, scheme, names, language);
  const told = [given, paid].filter((part) => part !== '').join(' → ');
  return endSentence(`${quote(example.name, language)}: ${told}`, language);
}

function phraseGiven(
  { inputs, carriedState }: SchemeExample,
  scheme: PayScheme,
  names: NamesByCode,
  language: ExplanationLanguage,
): string {
  return [
    ...phraseMonth(inputs, scheme, names, language),
    ...phraseSections(inputs, language, {
      nameOf: (code) => names.measured(code)?.name,
      places: countPlaces(scheme.currency),
    }),
    ...phraseFact(carriedState, (carried) =>
      say(examplePhrases.carried, language, { state: phraseState(carried, names, language) }),
    ),
  ].join('; ');
}

function phrasePaid(
  { expected }: SchemeExample,
  scheme: PayScheme,
  names: NamesByCode,
  language: ExplanationLanguage,
): string {
  const places = countPlaces(scheme.currency);
  const total = `${amountShown(expected.total, places, language)}${scheme.currency === undefined ? '' : ` ${scheme.currency}`}`;
  const lines = (expected.lines ?? []).map(
    ([component, code, amount]) =>
      `${lineName(component, code, names, language)} ${amountShown(amount, places, language)}`,
  );
  const { carriedState = {}, warnings = [] } = expected;
  return [
    say(examplePhrases.pays, language, { total: lines.length === 0 ? total : `${total} (${lines.join(', ')})` }),
    ...(Object.keys(carriedState).length === 0
      ? []
      : [say(examplePhrases.carriesOn, language, { state: phraseState(carriedState, names, language) })]),
    ...(warnings.length === 0 ? [] : [say(examplePhrases.warnings, language, { codes: warnings.join(', ') })]),
  ].join('; ');
}

function lineName(component: string, code: string, names: NamesByCode, language: ExplanationLanguage): string {
  const name = quote(names.component(component), language);
  return code === component ? name : `${name}, ${quote(names.partOf(component, code), language)}`;
}

function amountShown(text: string, places: number, language: ExplanationLanguage): string {
  return formatMoney(parseFraction(text), places, language);
}
