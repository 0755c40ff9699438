import { prefixProblems } from '#compensation/documents/problem.js';
import { findDifferingExamples } from '#compensation/description/check-examples.js';
import { describeScheme, renderSchemeDescription } from '#compensation/description/describe-scheme.js';
import { makeSchemeJsonSchema } from '#compensation/description/scheme-json-schema.js';
import { findUnsaidInScheme } from '#compensation/scheme/unsaid-fields.js';
import type { ExplanationLanguage } from '#compensation/trace/language.js';
import { say } from '#compensation/trace/phrases.js';
import type { FieldProblem } from '#contracts/domain-error.js';
import { toFieldProblems } from '#contracts/field-problem.js';
import { print } from '../output.js';
import { languageOf } from './language-option.js';
import { refusalOf } from './refuse.js';
import { readScheme } from './scheme-document.js';
import { schemeVerdictPhrases } from './scheme-verdict-phrases.js';

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
export function jsonSchema(options: { lang: string }): void {
  print(makeSchemeJsonSchema(languageOf(options.lang)));
}

/** The fields that it has to say before it is submitted, in one sentence. */
function phraseMissing(missing: readonly FieldProblem[], language: ExplanationLanguage): string[] {
  if (missing.length === 0) return [];
  return [say(schemeVerdictPhrases.missing, language, { fields: missing.map(({ path }) => path).join(', ') })];
}

function verdict(examples: number, language: ExplanationLanguage): string {
  return examples === 0
    ? say(schemeVerdictPhrases.withoutExamples, language)
    : say(schemeVerdictPhrases.complete, language, { count: String(examples) });
}
