import type { Vocabulary } from '../terms/vocabulary.js';
import type { ExplanationLanguage } from '../trace/language.js';
import type { MeasuringTerms } from './measured.js';

/** What an indicator is described in: the language, the names of the scheme, and how it is paid. */
export interface Describing {
  readonly language: ExplanationLanguage;
  readonly vocabulary: Vocabulary;
  readonly paidAs: MeasuringTerms['paidAs'];
}
