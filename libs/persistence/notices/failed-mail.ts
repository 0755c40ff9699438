import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { dayOfInstant, type TimeZone } from '#calendar/time-zone.js';
import { holdersOf } from '../awaited-acts/role-holders.js';
import { insertNotices } from './write-notices.js';

/** Tells whom a mail was for, and the administrators, that mail of the day did not go out; each once a day. */
export async function announceFailedMail(
  manager: EntityManager,
  {
    organisationId,
    personId,
    timeZone,
    now,
  }: { organisationId: OrganisationId; personId: PersonId; timeZone: TimeZone; now: Date },
): Promise<void> {
  const failedOn = dayOfInstant(now.toISOString(), timeZone);
  const told = new Set([personId, ...(await holdersOf(manager, organisationId, 'administrator'))]);
  const notices = [...told].map((each) => ({
    personId: each,
    kind: 'mail-failed' as const,
    key: 'mail',
    rung: failedOn,
    content: { failedOn },
    dueAt: null,
  }));
  await insertNotices(manager, organisationId, now, notices);
}
