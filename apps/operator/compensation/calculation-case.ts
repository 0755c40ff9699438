import { z } from 'zod';
import { calculateMonth, type MonthOfPeriodsDraft } from '#compensation/calculation/calculate-month.js';
import { calculateStatement } from '#compensation/calculation/calculate-statement.js';
import type { StatementInputsDraft } from '#compensation/inputs/statement-inputs.js';
import { expectedStatementSchema, type ExpectedStatement } from '#compensation/statement/expected-statement.js';
import { makeMonthPack, makePack, type MadePack } from '#compensation/pack/make-pack.js';
import { convertIssues } from '#compensation/documents/problem.js';
import type { PaySchemeDraft } from '#compensation/scheme/pay-scheme.js';
import type { CarriedState, ExplainedResult } from '#compensation/statement/statement.js';
import { strictObject } from '#compensation/documents/strict-object.js';
import { refusalOf } from './refuse.js';

const remark = z.string({ error: 'must be text' }).max(2000, { error: 'is longer than 2000 characters' });
const anyObject = z.record(z.string(), z.unknown(), { error: 'must be an object' });

/** The engine checks schemes, inputs and state itself; their problems carry the same paths. */
const around = {
  scenario: remark.optional(),
  source: remark.optional(),
  inputs: anyObject,
  carriedState: anyObject.optional(),
  expected: expectedStatementSchema.optional(),
};
const caseSchema = strictObject({ ...around, scheme: anyObject });
const monthCaseSchema = strictObject({
  ...around,
  periods: z.array(z.unknown(), { error: 'must be a list of periods' }),
  proration: z.unknown().optional(),
});

/** What is calculated, of one scheme or of the periods of a month, and what must come out. */
export interface CalculationCase {
  readonly calculate: () => ExplainedResult;
  readonly pack: () => MadePack;
  /** The scheme; of periods, that of the last. */
  readonly scheme: PaySchemeDraft;
  /** Where it stands in the document. */
  readonly schemePath: (string | number)[];
  readonly inputs: StatementInputsDraft;
  readonly carriedState: CarriedState;
  readonly expected: ExpectedStatement | undefined;
}

/** Reads a case from a document; its schemes, inputs and state are not checked yet. */
export function readCase(document: unknown): CalculationCase {
  return typeof document === 'object' && document !== null && Object.hasOwn(document, 'periods')
    ? monthCase(document)
    : schemeCase(document);
}

function schemeCase(document: unknown): CalculationCase {
  const {
    scheme: written,
    inputs: given,
    carriedState = {},
    expected,
  } = parsed(caseSchema, document, '{"scheme", "inputs", "carriedState", "expected"}');
  const [scheme, inputs] = [written as unknown as PaySchemeDraft, given as StatementInputsDraft];
  return {
    calculate: () => calculateStatement(scheme, inputs, carriedState),
    pack: () => makePack(scheme, inputs, carriedState),
    scheme,
    schemePath: ['scheme'],
    inputs,
    carriedState,
    expected,
  };
}

function monthCase(document: unknown): CalculationCase {
  const {
    periods,
    proration,
    inputs,
    carriedState = {},
    expected,
  } = parsed(monthCaseSchema, document, '{"periods", "proration", "inputs", "carriedState", "expected"}');
  const month = {
    periods,
    inputs,
    carriedState,
    ...(proration === undefined ? {} : { proration }),
  } as unknown as MonthOfPeriodsDraft;
  return {
    calculate: () => calculateMonth(month),
    pack: () => makeMonthPack(month),
    scheme: (periods.at(-1) as { scheme?: PaySchemeDraft } | undefined)?.scheme as PaySchemeDraft,
    schemePath: ['periods', periods.length - 1, 'scheme'],
    inputs: inputs as StatementInputsDraft,
    carriedState,
    expected,
  };
}

function parsed<Schema extends z.ZodType>(schema: Schema, document: unknown, form: string): z.infer<Schema> {
  const result = schema.safeParse(document);
  if (!result.success)
    throw refusalOf(
      'invalid-case',
      `The document is not a case, which has the form ${form}.`,
      convertIssues(result.error.issues),
    );
  return result.data;
}
