import type { Language } from '../trace/language.js';
import { phraseCondition, type Condition } from '../terms/condition.js';
import { findComponentKind } from '../scheme/component-registry.js';
import { describeExample } from './describe-example.js';
import {
  writeChangeSentences,
  listFacts,
  writeRoundingSentences,
  writeValueSentence,
  type Fact,
} from './describe-frame.js';
import { writeStaffSentences } from './describe-staff.js';
import type { PayScheme } from '../scheme/pay-scheme.js';
import { takesFromVariablePay } from '../scheme/takers-of-variable-pay.js';
import { writeMultiplierSentence } from '../terms/multiplier.js';
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
export function describeScheme(scheme: PayScheme, language: Language): SchemeDescription {
  const vocabulary = makeVocabulary(scheme);
  const ru = language === 'ru';
  const sections = [
    {
      heading: ru ? 'Данные месяца' : 'Numbers of the month',
      sentences: scheme.values.map((value) => writeValueSentence(value, language)),
    },
    {
      heading: ru ? 'Условия' : 'Conditions',
      sentences: scheme.conditions.map((each) => writeConditionSentence(each, language, vocabulary)),
    },
    ...scheme.components.map((component, index) =>
      componentSection(component, index + 1, scheme, vocabulary, language),
    ),
    {
      heading: ru ? 'Если схема меняется в течение месяца' : 'If the scheme changes within a month',
      sentences: writeChangeSentences(scheme, language),
    },
    {
      heading: ru
        ? 'Если сотрудник принят или уволен в течение месяца'
        : 'If somebody is hired or leaves within a month',
      sentences: writeStaffSentences(scheme, language),
    },
    { heading: ru ? 'Итог и округление' : 'Total and rounding', sentences: writeRoundingSentences(scheme, language) },
    {
      heading: ru ? 'Примеры расчёта' : 'Worked examples',
      sentences: scheme.examples.map((example) => describeExample(example, scheme, language)),
    },
  ];
  return {
    title: scheme.name,
    facts: listFacts(scheme, language),
    sections: sections.filter(({ sentences }) => sentences.length > 0),
  };
}

/** The text that is signed: the whole scheme in a language, one sentence a line. */
export function renderSchemeDescription(scheme: PayScheme, language: Language): string {
  const { title, facts, sections } = describeScheme(scheme, language);
  return [
    title,
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...sections.flatMap(({ heading, sentences }) => ['', heading, ...sentences.map((sentence) => `- ${sentence}`)]),
  ].join('\n');
}

function writeConditionSentence(
  { name, when }: PayScheme['conditions'][number],
  language: Language,
  vocabulary: Vocabulary,
): string {
  const phrase = phraseCondition(when, language, vocabulary);
  return language === 'ru'
    ? `Условие «${name}» выполнено, если ${phrase}.`
    : `The condition “${name}” holds if ${phrase}.`;
}

const TAKEN_FROM_VARIABLE_PAY = {
  en: 'What is taken away reduces the variable pay of the month, together with all else that is taken, down to zero, never the salary; what cannot be taken is not taken later, and is shown.',
  ru: 'Удержание уменьшает только переменную часть месяца, вместе со всеми другими удержаниями не ниже нуля; оклад не уменьшается; что удержать нельзя, не удерживается и позже и показывается.',
};

function componentSection(
  component: PayScheme['components'][number],
  number: number,
  scheme: PayScheme,
  vocabulary: Vocabulary,
  language: Language,
): DescriptionSection {
  const { name, kind, when, times, terms } = component;
  const kindName = findComponentKind(kind).label[language];
  const line = scheme.lines.find((each) => each.code === component.line)?.name;
  return {
    heading: `${number}. ${kindName === name ? name : `${name} (${kindName})`}`,
    sentences: [
      ...findComponentKind(kind).describe(terms, language, vocabulary),
      ...(times === undefined ? [] : [writeMultiplierSentence(times, language, vocabulary)]),
      ...(takesFromVariablePay(component) ? [TAKEN_FROM_VARIABLE_PAY[language]] : []),
      ...(when === undefined ? [] : [writeGateSentence(when, language, vocabulary)]),
      ...(line === undefined
        ? []
        : [
            language === 'ru'
              ? `Входит в строку «${line}» расчётного листа.`
              : `Part of the line “${line}” of the statement.`,
          ]),
    ],
  };
}

function writeGateSentence(when: Condition, language: Language, vocabulary: Vocabulary): string {
  const phrase = phraseCondition(when, language, vocabulary);
  if ('condition' in when)
    return language === 'ru'
      ? `Выплачивается, только если выполнено условие ${phrase}.`
      : `Paid only if the condition ${phrase} holds.`;
  return language === 'ru' ? `Выплачивается, только если ${phrase}.` : `Paid only if ${phrase}.`;
}
