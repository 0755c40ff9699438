import { prefixProblems } from '#compensation/documents/problem.js';
import { findDifferingExamples } from '#compensation/description/check-examples.js';
import { describeScheme, renderSchemeDescription } from '#compensation/description/describe-scheme.js';
import { makeSchemeJsonSchema } from '#compensation/description/scheme-json-schema.js';
import { findUnsaidInScheme } from '#compensation/scheme/unsaid-fields.js';
import type { Language } from '#compensation/trace/language.js';
import type { FieldProblem } from '#contracts/domain-error.js';
import { toFieldProblems } from '#contracts/field-problem.js';
import { print } from '../output.js';
import { languageOf } from './language-option.js';
import { refusalOf } from './refuse.js';
import { readScheme } from './scheme-document.js';

/**
 * Checks a scheme as it is checked on submission: every field, every code that it speaks of, every worked example. What
 * it does not say yet, and has to before it is submitted, is listed and refuses nothing: calculations need none of it.
 */
export async function checkScheme(file: string | undefined, options: { text?: true; lang: string }): Promise<void> {
  const language = languageOf(options.lang);
  const { scheme, path } = await readScheme(file);
  const problems = findDifferingExamples(scheme);
  if (problems.length > 0)
    throw refusalOf(
      'examples-differ',
      'The scheme is complete, but some of its worked examples give other results.',
      prefixProblems(path, problems),
    );
  const { code, name, version, effectiveFrom, components, examples } = scheme;
  const missing = toFieldProblems(findUnsaidInScheme(scheme));
  if (options.text)
    process.stdout.write(
      `${[renderSchemeDescription(scheme, language), '', verdict(examples.length, language), ...phraseMissing(missing, language)].join('\n')}\n`,
    );
  else
    print({
      ok: true,
      code,
      name,
      version,
      effectiveFrom,
      components: components.map((component) => component.code),
      examples: examples.length,
      missing,
    });
}

/** A scheme in words, as it is signed; `json` gives its sections. */
export async function describe(file: string | undefined, options: { json?: true; lang: string }): Promise<void> {
  const language = languageOf(options.lang);
  const { scheme } = await readScheme(file);
  if (options.json) print(describeScheme(scheme, language));
  else process.stdout.write(`${renderSchemeDescription(scheme, language)}\n`);
}

/** The JSON Schema of schemes, for editors. */
export function jsonSchema(): void {
  print(makeSchemeJsonSchema());
}

/** The fields that it has to say before it is submitted, in one sentence. */
function phraseMissing(missing: readonly FieldProblem[], language: Language): string[] {
  if (missing.length === 0) return [];
  const fields = missing.map(({ path }) => path).join(', ');
  return [
    language === 'ru'
      ? `До подачи на подпись в ней нужно заполнить: ${fields}.`
      : `Before it is submitted it has to say: ${fields}.`,
  ];
}

function verdict(examples: number, language: Language): string {
  if (language === 'ru')
    return examples === 0
      ? 'Схема полна. Примеров расчёта в ней нет.'
      : `Схема полна. Примеров расчёта: ${examples}, все сходятся.`;
  return examples === 0
    ? 'The scheme is complete. It has no worked examples.'
    : `The scheme is complete. Worked examples: ${examples}, all with the expected results.`;
}
