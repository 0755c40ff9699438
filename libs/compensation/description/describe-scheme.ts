import type { ExplanationLanguage } from '../trace/language.js';
import { say } from '../trace/phrases.js';
import type { Condition } from '../terms/condition.js';
import { phraseCondition } from '../terms/phrase-condition.js';
import { findComponentKind } from '../scheme/component-registry.js';
import { findDescription } from './component-descriptions.js';
import { describeExample } from './describe-example.js';
import {
  writeChangeSentences,
  listFacts,
  writeRoundingSentences,
  writeValueSentence,
  type Fact,
} from './describe-frame.js';
import { writeStaffSentences } from './describe-staff.js';
import { headingPhrases, schemePhrases } from './scheme-phrases.js';
import type { PayScheme } from '../scheme/pay-scheme.js';
import { takesFromVariablePay } from '../scheme/takers-of-variable-pay.js';
import { writeMultiplierSentence } from '../terms/describe-multiplier.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import { makeVocabulary } from '../scheme/vocabulary-of-scheme.js';

export interface DescriptionSection {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** A scheme in words, as it is read and signed. */
export interface SchemeDescription {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly DescriptionSection[];
}

/**
 * Everything that a scheme says, in sentences of a language: what stands in the scheme and is not said here would
 * be signed unread. Names and units are the author's own. The same scheme always gives the same words.
 */
export function describeScheme(scheme: PayScheme, language: ExplanationLanguage): SchemeDescription {
  const vocabulary = makeVocabulary(scheme);
  const section = (heading: keyof typeof headingPhrases, sentences: readonly string[]) => ({
    heading: say(headingPhrases[heading], language),
    sentences,
  });
  const sections = [
    section(
      'values',
      scheme.values.map((value) => writeValueSentence(value, language)),
    ),
    section(
      'conditions',
      scheme.conditions.map((each) => writeConditionSentence(each, language, vocabulary)),
    ),
    ...scheme.components.map((component, index) =>
      componentSection(component, index + 1, scheme, vocabulary, language),
    ),
    section('change', writeChangeSentences(scheme, language)),
    section('staff', writeStaffSentences(scheme, language)),
    section('rounding', writeRoundingSentences(scheme, language)),
    section(
      'examples',
      scheme.examples.map((example) => describeExample(example, scheme, language)),
    ),
  ];
  return {
    title: scheme.name,
    facts: listFacts(scheme, language),
    sections: sections.filter(({ sentences }) => sentences.length > 0),
  };
}

/** The text that is signed: the whole scheme in a language, one sentence a line. */
export function renderSchemeDescription(scheme: PayScheme, language: ExplanationLanguage): string {
  const { title, facts, sections } = describeScheme(scheme, language);
  return [
    title,
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...sections.flatMap(({ heading, sentences }) => ['', heading, ...sentences.map((sentence) => `- ${sentence}`)]),
  ].join('\n');
}

function writeConditionSentence(
  { name, when }: PayScheme['conditions'][number],
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string {
  return say(schemePhrases.condition, language, { name, condition: phraseCondition(when, language, vocabulary) });
}

function componentSection(
  component: PayScheme['components'][number],
  number: number,
  scheme: PayScheme,
  vocabulary: Vocabulary,
  language: ExplanationLanguage,
): DescriptionSection {
  const { name, kind, when, times, terms } = component;
  const kindName = findComponentKind(kind).label[language];
  const line = scheme.lines.find((each) => each.code === component.line)?.name;
  return {
    heading: `${number}. ${kindName === name ? name : `${name} (${kindName})`}`,
    sentences: [
      ...findDescription(kind)(terms, language, vocabulary),
      ...(times === undefined ? [] : [writeMultiplierSentence(times, language, vocabulary)]),
      ...(takesFromVariablePay(component) ? [say(schemePhrases.takenFromVariablePay, language)] : []),
      ...(when === undefined ? [] : [writeGateSentence(when, language, vocabulary)]),
      ...(line === undefined ? [] : [say(schemePhrases.partOfLine, language, { line })]),
    ],
  };
}

function writeGateSentence(when: Condition, language: ExplanationLanguage, vocabulary: Vocabulary): string {
  const condition = phraseCondition(when, language, vocabulary);
  return say('condition' in when ? schemePhrases.gateOfNamed : schemePhrases.gate, language, { condition });
}
