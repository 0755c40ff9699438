import type { EntityManager } from 'typeorm';
import type { DeadlineKind } from '#calendar/deadlines.js';
import { DomainError } from '#contracts/domain-error.js';
import { businessNow } from '#persistence/business-now.js';
import type { Document } from '#persistence/entities/document.entity.js';
import { Deadline } from '#persistence/entities/monthly-cycle.entity.js';

/** What is due in a month is submitted from the opening on that the month was told. */
export async function refuseBeforeOpening(
  manager: EntityManager,
  { id: documentId, cycleId, organisationId, month }: Document,
  kind: DeadlineKind,
): Promise<void> {
  const told = await manager.findOneBy(Deadline, { cycleId: cycleId ?? '', kind });
  if (!told || (await businessNow(manager, organisationId)) >= told.opensAt) return;
  throw new DomainError(
    'conflict',
    'not-open-yet',
    `What is due as ${kind} of ${month} can be submitted from ${told.opensOn} on; drafts are kept until then.`,
    { documentId, month, opensOn: told.opensOn },
  );
}
