import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { Decimal } from '#compensation/numbers/plain-decimal.js';
import { owedBy } from './corrections/corrections-of-run.js';
import type { DatabaseRefusal } from './database-refusal.js';
import { holdsPerson } from './held-month.js';

/** What a write-off says: how much of what somebody owes by the statement that it is about is not taken any more, and why. */
export interface WriteOffContent {
  personId: PersonId;
  amount: string;
  reason: string;
}

interface OfPerson {
  organisationId: OrganisationId;
  personId: PersonId;
}

/** Why an amount cannot be written off of what somebody owes by a statement; undefined where it can. */
export async function refusalToWriteOff(
  manager: EntityManager,
  { organisationId, personId, statementId, amount }: OfPerson & { statementId: string; amount: string },
): Promise<DatabaseRefusal | undefined> {
  const owed = (await owedBy(manager, { organisationId }, personId)).get(personId);
  if (owed?.statementId !== statementId)
    return {
      kind: 'conflict',
      code: 'nothing-owed',
      message: `By this statement nothing is owed any more: a later one has been posted. ${owed ? 'Draft another write-off, of what that one leaves.' : 'The person owes nothing.'}`,
    };
  if (new Decimal(amount).lte(owed.owed)) return undefined;
  return {
    kind: 'conflict',
    code: 'more-than-is-owed',
    message: 'It is more than the person owes. GET /api/statements/{id} shows as owed what is.',
  };
}

/** Why nothing can be written off at the moment: the run would take, from what was frozen, what was written off meanwhile. */
export async function refusalWhileBeingPaid(
  manager: EntityManager,
  { organisationId, personId }: OfPerson,
): Promise<DatabaseRefusal | undefined> {
  const [run] = await manager.query<{ month: string }[]>(
    `SELECT n.month FROM payroll_runs n WHERE n.organisation_id = $1 AND ${holdsPerson('n', '$2::uuid')} LIMIT 1`,
    [organisationId, personId],
  );
  if (!run) return undefined;
  return {
    kind: 'conflict',
    code: 'held-by-a-run',
    message: `A payroll run is paying ${run.month} to the person, and begins with all that is owed. Sign once it is returned; once it is posted, its statement says what is owed.`,
  };
}
