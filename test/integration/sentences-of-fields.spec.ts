import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { approvalStatuses } from '#approvals/approval-status.js';
import { roles } from '#approvals/role.js';
import { ANNUAL_DEADLINE_KINDS } from '#calendar/annual-rules.js';
import { DEADLINE_KINDS } from '#calendar/deadlines.js';
import { EMPLOYMENT_FACTS } from '#compensation/inputs/employment.js';
import { INDICATOR_KINDS } from '#compensation/inputs/indicator-kind.js';
import { INPUT_SECTIONS } from '#compensation/inputs/input-sections.js';
import { monthName } from '#compensation/trace/day-display.js';
import { FACT_KINDS } from '#facts/fact-kinds.js';
import { staffKinds } from '#staff/staff-change.js';
import {
  makeSentenceTeller,
  type Sentences,
  type SentenceTeller,
} from '../../apps/web/shared/refusals/tell-sentence.js';
import type { FieldNames } from '../../apps/web/shared/refusals/name-of-path.js';
import { sentencesOfFields, type SentenceOfField } from '../support/sentences/sentences-of-fields.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const refusals = join(root, 'apps/web/shared/refusals');
const place = /\{\{\d\}\}/g;

const readJson = async <Content>(file: string): Promise<Content> =>
  JSON.parse(await readFile(join(refusals, file), 'utf8')) as Content;

describe('What fields are refused for', () => {
  let sentences: SentenceOfField[];

  beforeAll(() => {
    sentences = sentencesOfFields(root, ['libs', 'apps/api', 'activities']);
    // All sources are read and followed: seconds, and several times that beside the rest of the suite.
  }, 240_000);

  it('is found in the sources', () => {
    const texts = sentences.map(({ text }) => text);
    // A constant, a function of the value, a helper that is handed on, a table of words, the validator's own words.
    for (const text of [
      'must be a weekday from 1 (Monday) to 7 (Sunday)',
      'is not a time zone: write an IANA time zone such as "Europe/Moscow"',
      'is less than the point before, but the curve is monotone: more attainment must not pay less',
      'deal "{{1}}" does not say its margin, and "{{2}}" needs it; give {{3}}',
      'has at most {{1}} characters',
      'is not a day; write it as 31.12.2026 or 2026-12-31',
    ])
      expect(texts).toContain(text);
  });

  it.each(['ru', 'hi'])('is told whole in %s', async (language) => {
    const tell = await tellerOf(language);
    const faults = sentences.filter(isOfField).flatMap(({ text, at }) => {
      const told = tell(withValues(text));
      if (told === undefined) return [`${at}: ${language} has no words for: ${text}`];
      const english = told.values.filter((value) => /\p{L}{2,} \p{L}{2,}/u.test(value));
      return english.length > 0 ? [`${at}: ${language} leaves in English: ${english.join(' | ')}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('has the same sentences in each language, with the values that each of them has', async () => {
    const [russian, hindi] = await Promise.all(
      ['ru', 'hi'].map((language) => readJson<Sentences>(`sentences/${language}.json`)),
    );
    expect(Object.keys(hindi ?? {})).toEqual(Object.keys(russian ?? {}));
    const faults: string[] = [];
    for (const [language, words, forms] of [
      ['ru', russian, ['one', 'few', 'many', 'other']],
      ['hi', hindi, ['one', 'other']],
    ] as const)
      for (const [sentence, said] of Object.entries(words ?? {})) {
        if (typeof said === 'object' && String(Object.keys(said)) !== String(forms))
          faults.push(`${language} lacks a form of the plural: ${sentence}`);
        for (const text of typeof said === 'string' ? [said] : Object.values(said))
          if (text.trim() === '' || placesIn(text).some((each) => !placesIn(sentence).includes(each)))
            faults.push(`${language} says of "${sentence}": ${text}`);
      }
    expect(faults).toEqual([]);
  });

  it.each(['ru', 'hi'])('has words in %s for what stands in them', async (language) => {
    const tell = await tellerOf(language);
    const values = [
      ...roles,
      ...approvalStatuses,
      ...DEADLINE_KINDS,
      ...ANNUAL_DEADLINE_KINDS,
      ...INDICATOR_KINDS,
      ...INPUT_SECTIONS,
      ...Object.values(EMPLOYMENT_FACTS),
      ...staffKinds,
      ...FACT_KINDS.map((kind) => `${kind} "A-1"`),
      ...Array.from({ length: 12 }, (_, index) => monthName(index + 1, 'en')),
    ];
    expect(values.filter((value) => tell(value) === undefined)).toEqual([]);
  });

  it('has no words for what nothing is refused for any more', async () => {
    const inSources = sentences.map(({ text }) => withValues(text)).join('\n');
    const words = Object.keys(await readJson<Sentences>('sentences/ru.json'));
    const dead = words.filter((sentence) =>
      sentence.split(place).some((literal) => !inSources.includes(literal.replace(/^[ ,]+|[ ,]+$/g, ''))),
    );
    expect(dead).toEqual([]);
  });

  it('names fields in each language', async () => {
    const [english, ...others] = await Promise.all(
      ['en', 'ru', 'hi'].map((language) => readJson<FieldNames>(`fields/${language}.json`)),
    );
    for (const names of others) expect(Object.keys(names)).toEqual(Object.keys(english ?? {}));
  });
});

async function tellerOf(language: string): Promise<SentenceTeller> {
  const words = ['sentences', 'values'].map((folder) => readJson<Sentences>(`${folder}/${language}.json`));
  return makeSentenceTeller(await Promise.all(words), language);
}

/** A whole sentence is what a refusal says, which is told by its code. */
function isOfField({ text }: SentenceOfField): boolean {
  if (/^SELECT |^</.test(text)) return false;
  return (
    !/^(?:\p{Lu}|\{\{1\}\} (?!has been|is being|is no))[^]*\.(?: \{\{\d\}\})?$/u.test(text) ||
    text.startsWith('By these rules')
  );
}

/** A sentence as it is said: with numbers for its values, a sentence where a part of it is one, and without what may be left out. */
function withValues(sentence: string): string {
  return sentence
    .replace(/^\{\{1\}\}(?=[:;])|(?<=[;.] )\{\{\d\}\}$/g, 'is missing')
    .replace(/(?<=\p{L})\{\{\d\}\}/gu, '')
    .replace(place, '12');
}

function placesIn(text: string): string[] {
  return [...new Set(text.match(place))];
}
