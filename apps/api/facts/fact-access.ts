import type { EntityManager } from 'typeorm';
import { DomainError, type FieldProblem } from '#contracts/domain-error.js';
import { factKindOf, type FactKindName } from '#facts/fact-kinds.js';
import type { FactsEntry } from '#persistence/facts/fact-entry.js';
import type { FactTrial } from '#persistence/facts/fact-trial.js';
import { whyClosed } from '#persistence/facts/month-access.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { pathOf } from './row-path.js';

/**
 * Regulation: nobody decides their own pay, a head speaks for the department, and approved figures are frozen. Throws a
 * DomainError that names every row that it is about.
 */
export async function refuseWithoutAccess(
  trial: FactTrial,
  person: SignedInPerson,
  { kind, rows }: FactsEntry,
): Promise<void> {
  const { own, foreign, closed } = await trial.access(person);
  const at = (index: number) => pathOf(rows.length, index);
  if (own.length > 0)
    throw new DomainError(
      'not-allowed',
      'decides-your-pay',
      'Nobody enters what they are paid by, nor changes it. Accounting, or the head of the department, has to enter these.',
      { kind },
      own.map((index) => ({ path: at(index), message: 'goes into your own month' })),
    );
  if (foreign.length > 0)
    throw new DomainError(
      'not-allowed',
      'not-your-department',
      'The head of a department enters what goes into the months of its people alone. Accounting enters what is shared with others.',
      { kind },
      foreign.map((index) => ({ path: at(index), message: 'goes into the month of somebody of another department' })),
    );
  if (closed.length > 0)
    throw new DomainError(
      'conflict',
      'figures-closed',
      'The figures of these months have been submitted, approved or paid; nothing was changed.',
      { kind, months: [...new Set(closed.map(({ month }) => month))] },
      closed.map(({ index, month, why }) => ({ path: at(index), message: `${month} ${whyClosed[why]}` })),
    );
}

/**
 * What documents decide is entered by their last signature alone, and stays: one person would undo otherwise what several
 * have signed. What was entered by hand before there were such documents can be withdrawn.
 */
export async function refuseWhatDocumentsDecide(
  manager: EntityManager,
  { kind, organisationId, rows, withdrawn }: FactsEntry,
): Promise<void> {
  const { decidedBy } = factKindOf(kind);
  if (decidedBy === undefined) return;
  if (rows.length > 0)
    throw decidedByDocument(
      kind,
      rows.map((_row, index) => ({ path: pathOf(rows.length, index), message: 'takes a signed document' })),
    );
  const signed = await manager.query<{ id: string }[]>(
    `SELECT id::text FROM documents WHERE organisation_id = $1 AND kind = $2 AND id::text = ANY ($3::text[])`,
    [organisationId, decidedBy, withdrawn.map(({ externalId }) => externalId)],
  );
  const byDocument = new Set(signed.map(({ id }) => id));
  const entered = withdrawn.flatMap(({ externalId }, at) =>
    byDocument.has(externalId)
      ? [{ path: pathOf(rows.length, rows.length + at, 'externalId'), message: 'was entered by a signed document' }]
      : [],
  );
  if (entered.length > 0) throw decidedByDocument(kind, entered);
}

/** That facts of a kind are entered by the last signature of a document. */
export function decidedByDocument(kind: FactKindName, problems: readonly FieldProblem[] = []): DomainError {
  return new DomainError(
    'conflict',
    'decided-by-document',
    `What is entered as ${kind} is decided by a document with a reason, whose last signature enters it. Draft one: POST /api/${kind}. To undo what one has entered, draft another.`,
    { kind },
    problems,
  );
}
