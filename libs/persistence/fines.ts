import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import type { SourceReference } from '#compensation/inputs/source-reference.js';
import type { DatabaseRefusal } from './database-refusal.js';
import { isPaidFor } from './payroll-scope.js';
import type { Evidence } from './plan-revisions.js';
import { schemeHas } from './scheme-at-end.js';

/** What a fine says besides the month from whose variable pay it is taken. */
export interface FineContent {
  personId: PersonId;
  amount: string;
  /** What it is for, as the statement says it. */
  reason: string;
  happenedOn: Day;
  /** What happened, as whoever signs and whoever is fined read it. */
  whatHappened: string;
  evidence: Evidence[];
}

/** The fact that the last signature enters, named by the document. */
export function factOfFine(
  { id, month }: { id: string; month: string },
  { personId, amount, reason }: FineContent,
  memo: SourceReference,
): Record<string, unknown> & { externalId: string } {
  return { externalId: id, personId, month, reason, amount, memo };
}

/**
 * Why a fine is not imposed as it is written; undefined where it can be. Regulation: it reduces the variable pay, never
 * the salary: a later statement would take it from whatever it pays, so that a month that is paid takes none.
 */
export async function refusalToFine(
  manager: EntityManager,
  { organisationId, month }: { organisationId: OrganisationId; month: string },
  { personId }: Pick<FineContent, 'personId'>,
): Promise<DatabaseRefusal | undefined> {
  const [paid] = await manager.query<{ isPaid: boolean }[]>(`SELECT ${isPaidFor('$1::text', '$2::uuid')} AS "isPaid"`, [
    month,
    personId,
  ]);
  if (paid?.isPaid)
    return {
      kind: 'conflict',
      code: 'month-paid',
      message: `${month} is paid to the person, and a fine is taken from the variable pay of a month that is not. Draft it for one that is still to be paid (POST /api/fines); when it happened is said in happenedOn.`,
    };
  if (await schemeHas(manager, { organisationId, personId, month }, 'fine')) return undefined;
  return {
    kind: 'conflict',
    code: 'pays-no-fines',
    message: `By the scheme that pays the person at the end of ${month}, nothing would be taken. Name a month in which the person is on a scheme with a component of kind fine, or add one to the next version of the scheme.`,
  };
}
