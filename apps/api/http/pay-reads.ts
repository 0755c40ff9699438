import type { EntityManager } from 'typeorm';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import type { SignedInPerson } from './signed-in.js';

/** What was read: one statement, one plan or revision of one, one adjustment or write-off, what a scheme pays its people, the salary of a person, or a page of statements or salaries of the organisation. */
interface WhatWasRead {
  kind: 'statement' | 'person' | 'organisation' | DocumentKind;
  id: string;
}

/**
 * Records that somebody reads the pay of others, once for each answer and with whose pay it tells. Called before the
 * answer is given: what cannot be recorded is not shown. The own pay is read without a record.
 */
export async function recordPayRead(
  manager: EntityManager,
  viewer: SignedInPerson,
  read: WhatWasRead,
  peopleInIt: readonly (string | null)[],
): Promise<void> {
  const personIds = [...new Set(peopleInIt)].filter((id) => id !== null && id !== viewer.id).toSorted();
  if (personIds.length === 0) return;
  await writeAudit(manager, {
    organisationId: viewer.organisationId,
    businessAt: await businessNow(manager, viewer.organisationId),
    actorId: viewer.id,
    action: 'pay.read',
    objectKind: read.kind,
    objectId: read.id,
    details: { personIds },
  });
}
