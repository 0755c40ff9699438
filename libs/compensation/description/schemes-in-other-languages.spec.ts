import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { schemeLibrary } from '../library/scheme-library.js';
import { componentRegistry } from '../scheme/component-registry.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import { allTexts, foreignWords } from '../testing/foreign-words.js';
import { goldenCases, goldenMonths, readGoldenCase, readGoldenMonth } from '../testing/golden-cases.js';
import { EXPLANATION_LANGUAGES } from '../trace/language.js';
import { describeScheme, renderSchemeDescription } from './describe-scheme.js';

const engine = new URL('../', import.meta.url);

interface Text {
  readonly at: string;
  readonly texts: Readonly<Record<string, unknown>>;
}

/** What looks like a text in languages, at whatever depth of a module or an object it stands. */
function listTexts(value: unknown, at: string): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  if ('en' in fields && typeof fields['en'] !== 'function') return [{ at, texts: fields }];
  return Object.entries(fields).flatMap(([field, inner]) => listTexts(inner, `${at}.${field}`));
}

const files = readdirSync(engine, { recursive: true, encoding: 'utf8' }).filter((path) => /-phrases\.ts$/.test(path));
const modules = await Promise.all(files.map(async (path) => [path, (await import(`../${path}`)) as object] as const));
/** The texts of the files of phrases, and those that the kinds and the library have themselves. */
const texts = [
  ...modules.flatMap(([path, module]) => listTexts(module, path)),
  ...Object.entries(componentRegistry).flatMap(([kind, { label, staff, carriedState }]) =>
    listTexts({ label, staff, fields: carriedState?.fields }, kind),
  ),
  ...schemeLibrary.flatMap(({ title, fits, fails, scheme }) => listTexts({ title, fits, fails }, scheme.code)),
];

/** The plural forms of a text, each with the language that it stands in. */
function listForms({ texts: byLanguage }: Text): [language: string, form: string][] {
  return Object.entries(byLanguage).flatMap(([language, said]) =>
    (typeof said === 'string' ? [said] : Object.values(said as Record<string, string>)).map(
      (form): [string, string] => [language, form],
    ),
  );
}

function placesOf(form: string): string {
  return [...new Set(form.match(/\{[a-zA-Z]+\}/g))].sort().join();
}

const schemes: [string, PaySchemeDraft][] = [
  ...goldenCases.map((file): [string, PaySchemeDraft] => [file, readGoldenCase(file).scheme]),
  ...goldenMonths.flatMap((file) =>
    readGoldenMonth(file).month.periods.flatMap(({ scheme }, index): [string, PaySchemeDraft][] =>
      scheme === undefined ? [] : [[`${file} ${index + 1}`, scheme]],
    ),
  ),
  ...schemeLibrary.map(({ scheme }): [string, PaySchemeDraft] => [scheme.code, scheme]),
];

describe('the phrases of schemes', () => {
  it('are found in the files of phrases, and in kinds and library', () => {
    expect(files.length).toBeGreaterThan(25);
    expect(texts.length).toBeGreaterThan(350);
  });

  it('stand in every language', () => {
    const missing = texts.filter(({ texts: each }) => Object.keys(each).sort().join() !== 'en,hi,ru');
    expect(missing.map(({ at }) => at)).toEqual([]);
  });

  it('have the same places in every language', () => {
    const different = texts.filter((text) => new Set(listForms(text).map(([, form]) => placesOf(form))).size > 1);
    expect(different.map(({ at }) => at)).toEqual([]);
  });

  it('have no word of another language', () => {
    const foreign = texts.flatMap((text) =>
      listForms(text).flatMap(([language, form]) => {
        if (language !== 'ru' && language !== 'hi') return [];
        const said = form.replaceAll(/\{[a-zA-Z]+\}|pay-scheme|ISO|JSON/g, ' ');
        return foreignWords(said, [], language).map((word) => `${text.at}: ${word}`);
      }),
    );
    expect(foreign).toEqual([]);
  });

  it('have a place for whatever stands in them in brackets', () => {
    const broken = texts.filter((text) =>
      listForms(text).some(([, form]) => /[{}]/.test(form.replaceAll(/\{[a-zA-Z]+\}/g, ''))),
    );
    expect(broken.map(({ at }) => at)).toEqual([]);
  });
});

describe('a scheme in words', () => {
  it.each(schemes)('says the same in every language, and in no word of another: %s', (_name, draft) => {
    const scheme = paySchemeSchema.parse(draft);
    const outline = EXPLANATION_LANGUAGES.map((language) => {
      const { facts, sections } = describeScheme(scheme, language);
      return [facts.length, ...sections.map(({ sentences }) => sentences.length)];
    });
    expect(outline[1]).toEqual(outline[0]);
    expect(outline[2]).toEqual(outline[0]);
    for (const language of ['ru', 'hi'] as const)
      expect(foreignWords(renderSchemeDescription(scheme, language), allTexts(scheme), language)).toEqual([]);
  });

  it('is of every kind of component', () => {
    const kinds = new Set(schemes.flatMap(([, { components }]) => components.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(Object.keys(componentRegistry).sort());
  });

  it('finds a word that nobody wrote', () => {
    expect(foreignWords('“Sales”: कम से कम revenue 5 x 6', ['Sales'], 'hi')).toEqual(['revenue']);
  });
});
