import type { StatementInputsDraft } from '#compensation/inputs/statement-inputs.js';
import { convertIssues, prefixProblems } from '#compensation/documents/problem.js';
import { paySchemeSchema, type PayScheme, type PaySchemeDraft } from '#compensation/scheme/pay-scheme.js';
import type { CarriedState } from '#compensation/statement/statement.js';
import { readCase } from './calculation-case.js';
import { readCaseDocument } from './named-schemes.js';
import { refusalOf } from './refuse.js';

/** A scheme from a file of its own, or out of a case (of periods, the last); only a case has inputs and state. */
export interface SchemeDocument {
  readonly scheme: PaySchemeDraft;
  readonly inputs?: StatementInputsDraft;
  readonly carriedState?: CarriedState;
  /** Where the scheme stands in the file. */
  readonly path: (string | number)[];
}

/** Reads a file that is a scheme or has one. The scheme is not checked yet. */
export async function readSchemeDocument(file: string | undefined): Promise<SchemeDocument> {
  const document = await readCaseDocument(file);
  const isCase =
    typeof document === 'object' &&
    document !== null &&
    (Object.hasOwn(document, 'scheme') || Object.hasOwn(document, 'periods'));
  if (!isCase) return { scheme: document as PaySchemeDraft, path: [] };
  const { scheme, schemePath, inputs, carriedState } = readCase(document);
  return { scheme, path: schemePath, inputs, carriedState };
}

/** Reads a scheme and checks it whole; every problem has the path of its field in the file. */
export async function readScheme(file: string | undefined): Promise<{ scheme: PayScheme; path: (string | number)[] }> {
  const { scheme, path } = await readSchemeDocument(file);
  const parsed = paySchemeSchema.safeParse(scheme);
  if (!parsed.success)
    throw refusalOf(
      'invalid-scheme',
      'The scheme is not complete; every problem is listed with the path of its field.',
      prefixProblems(path, convertIssues(parsed.error.issues)),
    );
  return { scheme: parsed.data, path };
}
