import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { statementInputsSchema, type StatementInputs, type StatementInputsDraft } from '../inputs/statement-inputs.js';
import { makeAmountVisitor } from '../documents/amounts-of-document.js';
import { findTooManyDecimals } from '../documents/too-many-decimals.js';
import { attributeProblems, convertIssues, prefixProblems, type Problem } from '../documents/problem.js';
import { findOtherCurrencies } from '../scheme/one-currency.js';
import { paySchemeSchema, type PayScheme, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { CarriedState } from '../statement/statement.js';
import type { DaysInForce } from './simulated-point.js';
import { atFullLevel } from './inputs-at-level.js';
import { gridSchema, limitsSchema, MOST_POINTS, type Grid, type Limits } from './simulation-settings.js';

/**
 * One person's month. Inputs and days are checked person by person, so that one bad record does not stop the others.
 * `from` and `until` are the first and the last day in force of the simulated scheme for someone who came or went inside the month.
 */
export interface PersonCase {
  readonly person: string;
  readonly inputs: unknown;
  readonly carriedState?: CarriedState | undefined;
  readonly from?: unknown;
  readonly until?: unknown;
}

/** What is simulated: a scheme, or two side by side, at the levels of a grid or for a list of people. */
export interface SimulationRequest {
  readonly scheme: PaySchemeDraft;
  readonly against?: PaySchemeDraft | undefined;
  readonly run:
    | {
        readonly grid: z.input<typeof gridSchema>;
        readonly inputs?: StatementInputsDraft | undefined;
        readonly carriedState?: CarriedState | undefined;
      }
    | { readonly people: readonly PersonCase[] };
  /** The value that cost is related to, such as revenue; of a grid over a value, that value unless told otherwise. */
  readonly perUnitOf?: string | undefined;
  readonly limits?: z.input<typeof limitsSchema> | undefined;
}

/** Over what a simulation runs, checked: the levels of a grid, or people. */
export interface Plan {
  readonly over: 'attainment' | 'value' | 'people';
  readonly grid?: Grid;
  readonly base?: StatementInputs;
  readonly carriedState?: CarriedState;
  readonly people?: readonly CheckedPerson[];
}

/** One person's month, or what is wrong with it. */
export type CheckedPerson =
  | (DaysInForce & { readonly person: string; readonly inputs: StatementInputs; readonly carriedState: CarriedState })
  | { readonly person: string; readonly problems: Problem[] };

/** A request whose every part is valid. */
export interface CheckedRequest {
  readonly scheme: PayScheme;
  readonly against: PayScheme | undefined;
  readonly limits: Limits;
  readonly plan: Plan;
  /** The code of a value that the scheme declares. */
  readonly perUnitOf: string | undefined;
}

const visitLimits = makeAmountVisitor(limitsSchema);

/** Checks a request; all problems come back at once, with paths that start at `scheme`, `against`, `grid`, `inputs`, `limits` or `people`. */
export function checkRequest(request: SimulationRequest): CheckedRequest | { readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const scheme = parsed(paySchemeSchema, request.scheme, ['scheme'], problems);
  const against =
    request.against === undefined ? undefined : parsed(paySchemeSchema, request.against, ['against'], problems);
  const limits = parsed(limitsSchema, request.limits ?? {}, ['limits'], problems);
  if (scheme !== undefined && limits !== undefined)
    problems.push(...prefixProblems(['limits'], findTooManyDecimals(visitLimits, limits, scheme.currency)));
  const plan = scheme === undefined ? undefined : makePlan(request, scheme, problems);
  if (scheme !== undefined && against !== undefined)
    problems.push(
      ...findOtherCurrencies(
        [scheme, against],
        [
          ['scheme', 'currency'],
          ['against', 'currency'],
        ],
      ),
    );
  if (scheme === undefined || limits === undefined || plan === undefined || problems.length > 0) return { problems };
  const perUnitOf = request.perUnitOf ?? (plan.grid?.over === 'value' ? plan.grid.value : undefined);
  if (perUnitOf !== undefined && !scheme.values.some((value) => value.code === perUnitOf)) {
    return {
      problems: [
        {
          code: 'unknown-value',
          path: ['perUnitOf'],
          message: `the scheme declares no value "${perUnitOf}" that cost could be related to`,
        },
      ],
    };
  }
  return { scheme, against, limits, plan, perUnitOf };
}

function parsed<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  path: readonly string[],
  problems: Problem[],
): z.infer<Schema> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  // One by one: a hostile document has more problems than a call has arguments.
  for (const problem of prefixProblems([...path], convertIssues(result.error.issues))) problems.push(problem);
  return undefined;
}

function makePlan({ run }: SimulationRequest, scheme: PayScheme, problems: Problem[]): Plan | undefined {
  if ('people' in run) {
    if (run.people.length > MOST_POINTS)
      problems.push({ code: 'too-many-points', path: ['people'], message: `has more than ${MOST_POINTS} people` });
    else return { over: 'people', people: run.people.map(checkedPerson) };
    return undefined;
  }
  const grid = parsed(gridSchema, run.grid, ['grid'], problems);
  const base = parsed(statementInputsSchema, run.inputs ?? {}, ['inputs'], problems);
  if (grid === undefined || base === undefined) return undefined;
  const named =
    grid.over === 'value'
      ? [[['grid', 'value'], grid.value] as const]
      : grid.scale.map((code, index) => [['grid', 'scale', index], code] as const);
  for (const [path, code] of named) {
    if (scheme.values.some((value) => value.code === code)) {
      if (grid.over === 'attainment' && atFullLevel(code, scheme, base) === undefined)
        problems.push({
          code: 'missing-value',
          path: [...path],
          message: `"${code}" has no value that could be scaled; give it under values in the inputs`,
        });
      continue;
    }
    problems.push({
      code: 'unknown-value',
      path: [...path],
      message: `the scheme declares no value "${code}"; it has: ${scheme.values.map((value) => value.code).join(', ') || 'none'}`,
    });
  }
  return { over: grid.over, grid, base, carriedState: run.carriedState ?? {} };
}

const personMonthSchema = z
  .object({ inputs: statementInputsSchema, from: dayText.optional(), until: dayText.optional() })
  .superRefine(({ from, until }, context) => {
    if (from !== undefined && until !== undefined && until < from)
      context.addIssue({ code: 'custom', path: ['until'], message: 'is before from' });
  });

function checkedPerson({ person, inputs, carriedState = {}, from, until }: PersonCase): CheckedPerson {
  const result = personMonthSchema.safeParse({ inputs, from, until });
  return result.success
    ? { person, carriedState, ...result.data }
    : { person, problems: attributeProblems({ inputs }, convertIssues(result.error.issues)) };
}
