import type { ExplanationLanguage } from '../trace/language.js';
import { makeAmountReader } from './amount-source.js';
import type { AttainmentSource } from './attainment-source.js';
import { phraseQuantity } from './phrase-amount.js';
import type { Vocabulary } from './vocabulary.js';

/** An attainment as the description of a scheme writes it. */
export function phraseAttainment(
  source: AttainmentSource,
  vocabulary: Vocabulary,
  language: ExplanationLanguage,
): string {
  if ('actual' in source) {
    const [actual, planned] = [source.actual, source.planned].map(
      (amount) => makeAmountReader(amount, vocabulary).name ?? phraseQuantity(amount, vocabulary, language),
    );
    return `${actual} / ${planned}`;
  }
  const name = vocabulary.componentName(source.attainmentOf);
  return source.indicator === undefined
    ? name
    : `${name} / ${vocabulary.indicatorName(source.attainmentOf, source.indicator)}`;
}
