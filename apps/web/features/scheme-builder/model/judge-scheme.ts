import { calculateCompiled } from '#compensation/calculation/calculate-statement.js';
import { checkExamples, listSubmissionRefusals, type ExampleResult } from '#compensation/description/check-examples.js';
import { describeScheme, type SchemeDescription } from '#compensation/description/describe-scheme.js';
import { convertIssues, type Problem } from '#compensation/documents/problem.js';
import { writeUnits } from '#compensation/numbers/exact-fraction.js';
import type { StatementInputs } from '#compensation/inputs/statement-inputs.js';
import { compileScheme } from '#compensation/scheme/compile-scheme.js';
import { paySchemeSchema, type PayScheme, type PaySchemeDraft } from '#compensation/scheme/pay-scheme.js';
import { simulate } from '#compensation/simulation/simulate.js';
import type { ExplanationLanguage } from '#compensation/trace/language.js';
import { ownWords } from '#contracts/own-words.js';
import { timesHundred } from '../../../shared/format/number.js';
import { assumedMonth } from './assumed-month.js';
import type { JsonObject } from './json-schema.js';
import { wholeOf } from './whole-of-scheme.js';

export interface PayAt {
  attainment: string;
  pay: string;
}

/** What the engine says of a scheme while it is written. */
export interface Judged {
  /** What keeps it from being saved, even as a draft. */
  problems: readonly Problem[];
  /** What keeps it from being sent on its route. */
  refusals: readonly Problem[];
  /** What there is so far, in words; nothing before a part of it is whole. */
  description: SchemeDescription | undefined;
  examples: readonly ExampleResult[];
  /** What each example comes to, by its place; nothing where it cannot be calculated. */
  totals: readonly (string | undefined)[];
  /** What a month pays at each attainment; nothing where it cannot be calculated. */
  curve: readonly PayAt[] | undefined;
  /** Whether that month is the first example, or one that is made up. */
  isExample: boolean;
  /** A month that nobody has lived yet, which an example can begin with. */
  month: JsonObject | undefined;
}

/** Judges a scheme by the engine that signs and pays by it. What is whole of it is told also while something is missing. */
export function judgeScheme(document: JsonObject, language: ExplanationLanguage): Judged {
  const parsed = paySchemeSchema.safeParse(document, { error: ownWords });
  const problems = parsed.success ? [] : convertIssues(parsed.error.issues);
  const whole = parsed.success ? { scheme: parsed.data, examples: undefined } : readWhole(document, problems);
  if (!whole) return { ...NOTHING, problems };
  const { scheme, examples } = whole;
  const totals = totalsOf(scheme);
  const count = Array.isArray(document['examples']) ? document['examples'].length : 0;
  return {
    problems,
    refusals: parsed.success ? listSubmissionRefusals(scheme) : [],
    description: describeScheme(parsed.success ? scheme : { ...scheme, examples: [] }, language),
    examples: parsed.success ? checkExamples(compileScheme(scheme)).results : [],
    totals: Array.from({ length: count }, (_, at) => totals[examples ? examples.indexOf(at) : at]),
    ...curveOf(scheme),
    month: withoutEmpty(assumedMonth(scheme)),
  };
}

const NOTHING: Omit<Judged, 'problems'> = {
  refusals: [],
  description: undefined,
  examples: [],
  totals: [],
  curve: undefined,
  isExample: false,
  month: undefined,
};

function readWhole(document: JsonObject, problems: readonly Problem[]) {
  const { scheme, examples } = wholeOf(document, problems);
  const parsed = paySchemeSchema.safeParse(scheme);
  return parsed.success ? { scheme: parsed.data, examples } : undefined;
}

function totalsOf(scheme: PayScheme): (string | undefined)[] {
  const compiled = compileScheme(scheme);
  return scheme.examples.map(({ inputs, carriedState }) => {
    const result = calculateCompiled(compiled, inputs, carriedState, { traced: false, atAnyTime: true });
    return result.ok ? result.total : undefined;
  });
}

function curveOf(scheme: PayScheme): Pick<Judged, 'curve' | 'isExample'> {
  const [example] = scheme.examples;
  const { inputs, carriedState } = example ?? { inputs: assumedMonth(scheme) };
  const simulated = simulate({
    scheme: scheme as unknown as PaySchemeDraft,
    run: {
      grid: { over: 'attainment', from: '0 %', to: '150 %', step: '10 %', scale: moneyOf(scheme, inputs) },
      inputs,
      ...(carriedState === undefined ? {} : { carriedState }),
    },
  });
  if (!simulated.ok) return { curve: undefined, isExample: false };
  const { points, places } = simulated.scheme;
  const paid = points.flatMap((point) =>
    point.ok ? [{ attainment: `${timesHundred(point.at)} %`, pay: writeUnits(point.pay, places) }] : [],
  );
  // A line of zeros would say that nothing is paid, where the month only has nothing to be paid by.
  const isKnown = paid.length === points.length && paid.some(({ pay }) => /[1-9]/.test(pay));
  return { curve: isKnown ? paid : undefined, isExample: example !== undefined };
}

/** Sums of money that the month has: they grow with the attainment, as its results do. */
function moneyOf({ values, currency }: PayScheme, inputs: StatementInputs): string[] {
  return values
    .filter(({ code, unit }) => unit === currency && inputs.values[code] !== undefined)
    .map(({ code }) => code);
}

/** The inputs as somebody would write them; a list with nothing in it says that there was none. */
function withoutEmpty({ values, actuals, ...rest }: StatementInputs): JsonObject {
  const had = Object.entries({ values, actuals }).filter(([, section]) => Object.keys(section).length > 0);
  return { ...rest, ...Object.fromEntries(had) } as unknown as JsonObject;
}
