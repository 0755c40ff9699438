import { describeScheme, type SchemeDescription } from '#compensation/description/describe-scheme.js';
import { checkExamples, listSubmissionRefusals, type ExampleResult } from '#compensation/description/check-examples.js';
import { convertIssues, type Problem } from '#compensation/documents/problem.js';
import { writeUnits } from '#compensation/numbers/exact-fraction.js';
import { compileScheme } from '#compensation/scheme/compile-scheme.js';
import { paySchemeSchema, type PayScheme, type PaySchemeDraft } from '#compensation/scheme/pay-scheme.js';
import { simulate } from '#compensation/simulation/simulate.js';
import type { ExplanationLanguage } from '#compensation/trace/language.js';
import { ownWords } from '#contracts/own-words.js';
import { timesHundred } from '../../../shared/format/number.js';
import type { JsonObject } from './json-schema.js';

export interface PayAt {
  attainment: string;
  pay: string;
}

/** What the engine says of a scheme while it is written. */
export type Judged =
  | { isComplete: false; problems: readonly Problem[] }
  | {
      isComplete: true;
      /** What keeps it from being sent on its route. */
      refusals: readonly Problem[];
      description: SchemeDescription;
      examples: readonly ExampleResult[];
      /** What the month of the first example pays at each attainment; nothing without one that can be calculated. */
      curve: readonly PayAt[] | undefined;
    };

/** Judges a scheme by the engine that signs and pays by it. */
export function judgeScheme(document: JsonObject, language: ExplanationLanguage): Judged {
  const parsed = paySchemeSchema.safeParse(document, { error: ownWords });
  if (!parsed.success) return { isComplete: false, problems: convertIssues(parsed.error.issues) };
  const scheme = parsed.data;
  return {
    isComplete: true,
    refusals: listSubmissionRefusals(scheme),
    description: describeScheme(scheme, language),
    examples: checkExamples(compileScheme(scheme)).results,
    curve: payCurve(document, scheme),
  };
}

function payCurve(document: JsonObject, scheme: PayScheme): PayAt[] | undefined {
  const [example] = scheme.examples;
  if (!example) return undefined;
  const simulated = simulate({
    scheme: document as unknown as PaySchemeDraft,
    run: {
      grid: { over: 'attainment', from: '0 %', to: '150 %', step: '10 %' },
      inputs: example.inputs,
      ...(example.carriedState === undefined ? {} : { carriedState: example.carriedState }),
    },
  });
  if (!simulated.ok) return undefined;
  const { points, places } = simulated.scheme;
  const paid = points.flatMap((point) =>
    point.ok ? [{ attainment: `${timesHundred(point.at)} %`, pay: writeUnits(point.pay, places) }] : [],
  );
  return paid.length === points.length ? paid : undefined;
}
