import { parseFraction } from '../numbers/exact-fraction.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { formatQuantity, formatWrittenMoney } from '../trace/number-display.js';
import { quote } from '../trace/quoted.js';
import type { AmountSource } from './amount-source.js';
import { phraseDealAmount } from './deal-amount-phrase.js';
import type { Vocabulary } from './vocabulary.js';

/** An amount of money as the description of a scheme writes it: digits, whole amounts without decimals, or the author's name. */
export function phraseAmount(source: AmountSource, vocabulary: Vocabulary, language: ExplanationLanguage): string {
  return phraseSource(source, vocabulary, language, (written) =>
    formatWrittenMoney(parseFraction(written), vocabulary.places, language),
  );
}

/** A number that is none of money, in the same way. */
export function phraseQuantity(source: AmountSource, vocabulary: Vocabulary, language: ExplanationLanguage): string {
  return phraseSource(source, vocabulary, language, (written) => formatQuantity(parseFraction(written), language));
}

function phraseSource(
  source: AmountSource,
  vocabulary: Vocabulary,
  language: ExplanationLanguage,
  format: (written: string) => string,
): string {
  if (typeof source === 'string') return format(source);
  if ('value' in source) return quote(vocabulary.value(source.value).name, language);
  if ('component' in source) return quote(vocabulary.componentName(source.component), language);
  if ('deals' in source) return phraseDealAmount(source, language, vocabulary.places);
  const [plus, minus] = [source.plus, source.minus].map((parts) =>
    parts.map((part) => phraseSource(part, vocabulary, language, format)),
  ) as [string[], string[]];
  return [plus.join(' + '), ...minus].join(' - ');
}
