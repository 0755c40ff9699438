import { dayText } from '#calendar/day.js';
import { monthOfDay } from '#calendar/month.js';
import { convertIssues, type Problem } from '#compensation/documents/problem.js';
import { ownWords } from '#contracts/own-words.js';
import { countValue, findWrongExamples } from '#facts/counted/count-value.js';
import { countedExampleSchema } from '#facts/counted/counted-example.js';
import { countedWaySchema } from '#facts/counted/counted-way.js';
import { describeHow } from '#facts/counted/describe-how.js';
import { SCOPES, valueDefinitionSchema, type Scope } from '#facts/counted/value-definition.js';
import type { Language } from '../../../shared/language/languages.js';
import { listOf } from './component-starts.js';
import type { JsonObject } from './json-schema.js';

/** What is known of a definition while it is written. */
export interface JudgedDefinition {
  /** What keeps it from being saved, even as a draft. */
  problems: readonly Problem[];
  /** Examples that come to something else: it is not sent with any. */
  wrong: readonly Problem[];
  /** How it is counted, in words; nothing before that is whole. */
  inWords: string | undefined;
  /** What each example comes to, by its place: null is nothing that could be paid by, undefined not known yet. */
  results: readonly (string | null | undefined)[];
}

/** Judges a definition by the code that counts by it; what is whole of it is told also while something is missing. */
export function judgeDefinition(document: JsonObject, language: Language): JudgedDefinition {
  const parsed = valueDefinitionSchema.safeParse(document, { error: ownWords });
  const how = countedWaySchema.safeParse(document['how']);
  return {
    problems: parsed.success ? [] : convertIssues(parsed.error.issues),
    wrong: parsed.success ? findWrongExamples(parsed.data) : [],
    inWords: how.success ? describeHow({ how: how.data, scope: scopeOf(document['scope']) }, language) : undefined,
    results: listOf(document, 'examples').map((example) =>
      how.success ? resultOf(how.data, example, document['from']) : undefined,
    ),
  };
}

/** Of an example whose name, and what it should come to, may still be missing. */
function resultOf(
  how: Parameters<typeof countValue>[0]['how'],
  example: JsonObject,
  from: unknown,
): string | null | undefined {
  const read = countedExampleSchema.safeParse({ ...example, name: '-', expected: null });
  const began = dayText.safeParse(from);
  if (!read.success || !began.success) return undefined;
  return countValue({ how }, { ...read.data, month: read.data.month ?? monthOfDay(began.data) });
}

function scopeOf(value: unknown): Scope | undefined {
  return SCOPES.find((scope) => scope === value);
}
