import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { EXPLANATION_LANGUAGES, type ExplanationTexts } from '../trace/language.js';
import { paidCatalogue } from './paid-catalogue.js';
import type { NoteValue, RuleCatalogue } from '../trace/rule-words.js';

interface Sentence {
  /** Where it stands, for the message of a failing test. */
  readonly of: string;
  readonly texts: ExplanationTexts;
  /** The names of the numbers that the sentence may have places for. */
  readonly declared: readonly string[];
  /** Those of them that only the trace has. */
  readonly unsaid?: readonly string[];
}

function isUnsaid(value: NoteValue | undefined): boolean {
  return typeof value === 'object' && 'unsaid' in value;
}

const PLACE = /\{([a-zA-Z]+)\}/g;

function placesIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACE)].map(([, name]) => name!))].sort();
}

function inEveryLanguage(text: string | ExplanationTexts): ExplanationTexts {
  return typeof text === 'string' ? { en: text, ru: text, hi: text } : text;
}

const rules = Object.entries(paidCatalogue);
const formulas = rules.map(([rule, words]): Sentence => ({
  of: `${rule}: formula`,
  texts: inEveryLanguage(words.formula),
  declared: Object.keys(words.values),
}));
const notes = rules.flatMap(([rule, words]) =>
  Object.entries(words.notes ?? {}).map(([code, note]): Sentence => ({
    of: `${rule}: note ${code}`,
    texts: note.text,
    declared: Object.keys(note.values),
    unsaid: Object.keys(note.values).filter((name) => isUnsaid(note.values[name])),
  })),
);
const labels = rules.map(([rule, words]): Sentence => ({
  of: `${rule}: label`,
  texts: words.label,
  declared: Object.keys(words.values),
}));
const names = rules.flatMap(([rule, words]) => [
  ...Object.entries(words.values).map(([name, value]): Sentence => ({
    of: `${rule}: name of ${name}`,
    texts: value.name,
    declared: [],
  })),
]);
const sentences = [...labels, ...formulas, ...notes, ...names];

const ENGINE = new URL('../', import.meta.url);

function isRuleCatalogue(words: unknown): words is RuleCatalogue {
  return (
    typeof words === 'object' &&
    words !== null &&
    Object.values(words).every((rule: unknown) => typeof rule === 'object' && rule !== null && 'formula' in rule)
  );
}

function refused(all: readonly Sentence[], isWrong: (sentence: Sentence) => boolean): string[] {
  return all.filter(isWrong).map((sentence) => sentence.of);
}

describe('the catalogue of rules', () => {
  it('has every label, name, formula and note in every language', () => {
    expect(
      refused(sentences, ({ texts }) => EXPLANATION_LANGUAGES.some((language) => texts[language].trim() === '')),
    ).toEqual([]);
  });

  it('has the same numbers in a sentence of every language', () => {
    expect(
      refused(sentences, ({ texts }) =>
        EXPLANATION_LANGUAGES.some((language) => placesIn(texts[language]).join() !== placesIn(texts.en).join()),
      ),
    ).toEqual([]);
  });

  it('knows every number that a sentence has a place for', () => {
    expect(
      refused(sentences, ({ texts, declared }) => placesIn(texts.en).some((place) => !declared.includes(place))),
    ).toEqual([]);
  });

  it('declares no number that no sentence shows', () => {
    const ofRules = rules.flatMap(([rule, { label, formula, values }]) => {
      const shown = [...placesIn(label.en), ...placesIn(inEveryLanguage(formula).en)];
      return Object.keys(values).some((name) => !shown.includes(name)) ? [rule] : [];
    });
    const ofNotes = refused(notes, ({ texts, declared, unsaid = [] }) =>
      declared.some((name) => placesIn(texts.en).includes(name) === unsaid.includes(name)),
    );
    expect([...ofRules, ...ofNotes]).toEqual([]);
  });

  it('asks for every number that a formula or a note shows; only one of a label may be missing', () => {
    expect(
      rules
        .filter(([, { label, formula, values }]) => {
          const needed = placesIn(inEveryLanguage(formula).en);
          return Object.entries(values).some(
            ([name, { optional }]) =>
              optional === true && (needed.includes(name) || !placesIn(label.en).includes(name)),
          );
        })
        .map(([rule]) => rule),
    ).toEqual([]);
  });

  it('compares a number only with one that stands in the same sentence', () => {
    const ofNotes = rules.flatMap(([rule, words]) =>
      Object.entries(words.notes ?? {}).flatMap(([code, note]) =>
        Object.values(note.values).flatMap((value) =>
          typeof value === 'string' || !('unlike' in value) || Object.hasOwn(note.values, value.unlike)
            ? []
            : [`${rule}: note ${code}`],
        ),
      ),
    );
    const ofFormulas = rules
      .filter(([, { values }]) =>
        Object.values(values).some(({ unlike }) => unlike !== undefined && !Object.hasOwn(values, unlike)),
      )
      .map(([rule]) => rule);
    expect([...ofNotes, ...ofFormulas]).toEqual([]);
  });

  it('speaks Russian in Russian: no label, name or sentence is in Latin letters alone', () => {
    const isLatinAlone = ({ texts }: Sentence) => {
      const words = texts.ru.replaceAll(PLACE, '');
      return /[A-Za-z]{2,}/.test(words) && !/[А-Яа-яЁё]/.test(words);
    };
    expect(
      refused(
        sentences.filter(({ texts }) => texts.ru !== 'sum'),
        isLatinAlone,
      ),
    ).toEqual([]);
    const named = [...labels.filter(({ texts }) => placesIn(texts.ru).length === 0), ...names];
    expect(refused(named, ({ texts }) => !/[А-Яа-яЁё]/.test(texts.ru))).toEqual([]);
  });

  it('speaks English in English', () => {
    expect(refused(sentences, ({ texts }) => /[А-Яа-яЁё\u0900-\u097F]/.test(texts.en))).toEqual([]);
  });

  it('speaks Hindi in Hindi: no label, name or sentence is in other letters', () => {
    const foreign = ({ texts }: Sentence) =>
      /[А-Яа-яЁё]|[A-Za-z]{2,}/.test(texts.hi.replaceAll(PLACE, '').replaceAll(/KPI|SHA-256/g, ''));
    expect(
      refused(
        sentences.filter(({ texts }) => texts.hi !== 'sum'),
        foreign,
      ),
    ).toEqual([]);
    const named = [...labels.filter(({ texts }) => placesIn(texts.hi).length === 0), ...names];
    expect(refused(named, ({ texts }) => !/[\u0900-\u097F]/.test(texts.hi))).toEqual([]);
  });

  it('adds up children or has numbers of its own, not both', () => {
    expect(
      rules
        .filter(([, { label, formula, values }]) => {
          const ofLabel = placesIn(label.en);
          return formula === 'sum' && Object.keys(values).some((name) => !ofLabel.includes(name));
        })
        .map(([rule]) => rule),
    ).toEqual([]);
  });

  it('has every rule of every file of words, and each rule has one owner', async () => {
    const owners = await Promise.all(
      readdirSync(ENGINE, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('-words.ts'))
        .map(async (file) => (await import(`../${file.replace(/\.ts$/, '.js')}`)) as Record<string, unknown>),
    );
    const owned = owners
      .flatMap((file) => Object.values(file))
      .filter(isRuleCatalogue)
      .flatMap((words) => Object.entries(words));
    expect(owned.filter(([rule, words]) => paidCatalogue[rule] !== words).map(([rule]) => rule)).toEqual([]);
    expect([...new Set(owned.map(([rule]) => rule))].sort()).toEqual(rules.map(([rule]) => rule).sort());
  });
});
