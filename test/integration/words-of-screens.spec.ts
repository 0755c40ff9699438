import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { problemCodes } from '#contracts/problem-codes.js';

const web = fileURLToPath(new URL('../../apps/web', import.meta.url));
const languages = ['en', 'ru', 'hi'] as const;
/** Forms of plurals: each language has its own. */
const plural = /_(zero|one|two|few|many|other)$/;

type Words = { readonly [key: string]: string | Words };

describe('Words of the screens', () => {
  let folders: string[];
  let sources: { file: string; text: string }[];

  beforeAll(async () => {
    const features = await readdir(join(web, 'features'));
    // A feature may say nothing but what all share.
    const said = features.filter((feature) => existsSync(join(web, 'features', feature, 'words')));
    folders = ['shared/words', ...said.map((feature) => `features/${feature}/words`)];
    const files = (await readdir(web, { recursive: true })).filter(
      (file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts') && !file.endsWith('api-types.ts'),
    );
    sources = await Promise.all(files.map(async (file) => ({ file, text: await readFile(join(web, file), 'utf8') })));
  });

  const wordsOf = async (folder: string, language: string) =>
    flat(JSON.parse(await readFile(join(web, folder, `${language}.json`), 'utf8')) as Words);

  it('are there in every language, each with what is put into it', async () => {
    const faults: string[] = [];
    for (const folder of folders) {
      const [english = new Map(), ...others] = await Promise.all(languages.map((each) => wordsOf(folder, each)));
      const keys = new Set([...english.keys()].map(withoutPlural));
      for (const [index, words] of others.entries()) {
        const language = languages[index + 1];
        const theirs = new Set([...words.keys()].map(withoutPlural));
        for (const key of keys) if (!theirs.has(key)) faults.push(`${folder}/${language}.json lacks ${key}`);
        for (const key of theirs) if (!keys.has(key)) faults.push(`${folder}/en.json lacks ${key}`);
        for (const [key, text] of words) {
          const inEnglish =
            english.get(key) ?? english.get(`${withoutPlural(key)}_other`) ?? english.get(withoutPlural(key));
          if (String(placesIn(text)) !== String(placesIn(inEnglish ?? '')))
            faults.push(`${folder}/${language}.json puts something else into ${key}`);
          if (text.trim() === '') faults.push(`${folder}/${language}.json says nothing for ${key}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('have in Russian each form of a plural', async () => {
    const faults: string[] = [];
    for (const folder of folders) {
      const russian = await wordsOf(folder, 'ru');
      for (const key of new Set([...russian.keys()].filter((each) => plural.test(each)).map(withoutPlural)))
        for (const form of ['one', 'few', 'many', 'other'])
          if (!russian.has(`${key}_${form}`)) faults.push(`${folder}/ru.json lacks ${key}_${form}`);
    }
    expect(faults).toEqual([]);
  });

  it('say in Russian and in Hindi what each refusal of the API is, which says it in English itself', async () => {
    const faults: string[] = [];
    const [russian, hindi] = await Promise.all(['ru', 'hi'].map((each) => wordsOf('shared/refusals/words', each)));
    for (const [language, words = new Map<string, string>(), others] of [
      ['ru', russian, hindi],
      ['hi', hindi, russian],
    ] as const) {
      for (const code of problemCodes) if (!words.has(code)) faults.push(`${language}.json lacks ${code}`);
      for (const [code, text] of words) {
        if (others?.has(code) !== true) faults.push(`${code} is in ${language}.json alone`);
        if (!/^\S[^{}]*[.।:]$/.test(text)) faults.push(`${language}.json says of ${code}: ${text}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('are there for whatever a screen says', async () => {
    const shared = new Set([...(await wordsOf('shared/words', 'en')).keys()].map(withoutPlural));
    const faults: string[] = [];
    for (const { file, text } of sources) {
      const feature = /useTranslation\('([\w-]+)'\)/.exec(text)?.[1];
      const own = feature === undefined ? [] : [...(await wordsOf(`features/${feature}/words`, 'en')).keys()];
      const known = new Set([...shared, ...own.map(withoutPlural)]);
      for (const [, key = ''] of text.matchAll(/\bt\(\s*'([\w.-]+)'/g))
        if (!known.has(key)) faults.push(`${file}: ${key}`);
    }
    expect(faults).toEqual([]);
  });
});

function flat(words: Words, path: readonly string[] = []): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[[...path, name].join('.'), value]] : [...flat(value, [...path, name])],
    ),
  );
}

function withoutPlural(key: string): string {
  return key.replace(plural, '');
}

function placesIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted();
}
