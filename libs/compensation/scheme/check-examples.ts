import { calculateCompiled } from '../calculate-statement.js';
import { hundredthsOfText } from '../numbers/money.js';
import type { Problem } from '../problem.js';
import type { CarriedState, Statement } from '../statement.js';
import { compileScheme, type CompiledScheme } from './compile-scheme.js';
import type { PayScheme } from './pay-scheme.js';
import type { SchemeExample } from './scheme-example.js';

/** Where an example comes out otherwise than its author says. */
export interface ExampleDifference {
  /** Of the field that says otherwise; starts at the example. */
  readonly path: (string | number)[];
  /** The line that differs, where it is about one. */
  readonly line?: { readonly component: string; readonly code: string };
  readonly expected: string;
  readonly actual: string;
}

export interface ExampleResult {
  readonly name: string;
  readonly ok: boolean;
  readonly differences: readonly ExampleDifference[];
}

export interface ExamplesResult {
  readonly ok: boolean;
  /** One of each example, in their order. */
  readonly results: readonly ExampleResult[];
}

const NOTHING = 'nothing';

/** Executes every worked example of a scheme. Amounts are compared as numbers, so that "47000" is "47000.00". */
export function checkExamples(compiled: CompiledScheme): ExamplesResult {
  const results = compiled.scheme.examples.map((example): ExampleResult => {
    const differences = differencesOf(compiled, example);
    return { name: example.name, ok: differences.length === 0, differences };
  });
  return { ok: results.every((result) => result.ok), results };
}

/**
 * What keeps a scheme from being submitted for signature: examples that do not come out, one problem for each
 * difference. Empty when all of them do, or there are none. The paths start at the scheme.
 */
export function submissionRefusals(scheme: PayScheme): Problem[] {
  if (scheme.examples.length === 0) return [];
  return checkExamples(compileScheme(scheme)).results.flatMap(({ name, differences }, index) =>
    differences.map(({ path, line, expected, actual }) => ({
      code: 'example-differs',
      path: ['examples', index, ...path],
      message: `the example "${name}" expects ${line === undefined ? '' : `of the line ${line.component} / ${line.code} `}${expected}, but the scheme gives ${actual}; correct the example or the scheme`,
    })));
}

function differencesOf(compiled: CompiledScheme, example: SchemeExample): ExampleDifference[] {
  const result = calculateCompiled(compiled, example.inputs, example.carriedState, { traced: false });
  if (!result.ok) return result.problems.map(({ path, message }) => ({ path, expected: 'a statement', actual: `a refusal: ${message}` }));
  return [...differencesOfLines(example, result), ...differencesOfTotal(example, result), ...differencesOfState(example.expected.carriedState, result.carriedState)];
}

function differencesOfTotal({ expected }: SchemeExample, { total }: Statement): ExampleDifference[] {
  return isSameAmount(expected.total, total) ? [] : [{ path: ['expected', 'total'], expected: expected.total, actual: total }];
}

/** Lines are compared place by place, as they stand on the statement. */
function differencesOfLines({ expected }: SchemeExample, statement: Statement): ExampleDifference[] {
  const { lines } = expected;
  if (lines === undefined) return [];
  return Array.from({ length: Math.max(lines.length, statement.lines.length) }).flatMap((_, index): ExampleDifference[] => {
    const path = ['expected', 'lines', index];
    const [paid, said] = [statement.lines[index], lines[index]];
    if (said === undefined) return [{ path, line: { component: paid!.component, code: paid!.code }, expected: NOTHING, actual: paid!.amount }];
    const [component, code, amount] = said;
    const line = { component, code };
    if (paid === undefined) return [{ path, line, expected: amount, actual: NOTHING }];
    if (paid.component !== component || paid.code !== code) return [{ path, line, expected: amount, actual: `the line ${paid.component} / ${paid.code} of ${paid.amount}` }];
    return isSameAmount(amount, paid.amount) ? [] : [{ path: [...path, 2], line, expected: amount, actual: paid.amount }];
  });
}

function isSameAmount(a: string, b: string): boolean {
  return hundredthsOfText(a) === hundredthsOfText(b);
}

function differencesOfState(expected: CarriedState | undefined, actual: CarriedState): ExampleDifference[] {
  if (expected === undefined) return [];
  return [...new Set([...Object.keys(expected), ...Object.keys(actual)])].flatMap((component): ExampleDifference[] => {
    const [said, left] = [expected, actual].map((state) => (Object.hasOwn(state, component) ? sortedJson(state[component]) : NOTHING)) as [string, string];
    return said === left ? [] : [{ path: ['expected', 'carriedState', component], expected: said, actual: left }];
  });
}

/** The JSON of a state whose keys are in order: the order in which they were written says nothing. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${sortedJson(each)}`).join(',')}}`;
}
