import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { factKindOf } from '#facts/fact-kinds.js';
import type { FactsEntry, TouchedVersion } from '#persistence/facts/fact-entry.js';
import { findAccessProblems } from '#persistence/facts/month-access.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { pathOf } from './row-path.js';

const whyClosed = {
  submitted: 'has been submitted: have the actuals returned, or wait for the correction',
  approved: 'has been approved: have the actuals reopened, or wait for the correction',
  paid: 'is being paid or has been: once it is posted, accounting enters what came late, and a later run pays the difference',
} as const;

/**
 * Regulation: nobody decides their own pay, a head speaks for the department, and approved figures are frozen. Throws a
 * DomainError that names every row that it is about.
 */
export async function refuseWithoutAccess(
  manager: EntityManager,
  person: SignedInPerson,
  { kind, rows }: FactsEntry,
  touched: readonly TouchedVersion[],
): Promise<void> {
  const isForAll = factKindOf(kind).enteredBy.some(
    (role) => role !== 'head-of-department' && person.roles.includes(role),
  );
  const { own, foreign, closed } = await findAccessProblems(manager, touched, {
    actorId: person.id,
    departmentId: isForAll ? undefined : person.departmentId,
    mayCorrect: isForAll,
  });
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
