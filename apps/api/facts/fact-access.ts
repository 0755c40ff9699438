import { DomainError } from '#contracts/domain-error.js';
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
