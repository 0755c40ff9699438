import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';

/** A business instant of an organisation, to the millisecond. */
export interface KnownAt {
  readonly organisationId: OrganisationId;
  readonly at: Date;
}

/**
 * Does something that only reads, with facts, staff, documents and statements as they were known at an instant: the same
 * statements find them in the schema `as_of`. What has no versions (departments, the production calendar) is as it is
 * now. Asked within a transaction, which has to be given up where the work throws.
 */
export async function asKnownAt<T>(manager: EntityManager, known: KnownAt, work: () => Promise<T>): Promise<T> {
  await manager.query(
    `SELECT set_config('premia.known_at', $1, true), set_config('premia.facts_known_at', $2, true), set_config('search_path', 'as_of, public, pg_temp', true)`,
    [endOfMillisecond(known.at), await factsKnownAt(manager, known)],
  );
  const result = await work();
  await manager.query('SET LOCAL search_path TO DEFAULT');
  return result;
}

/**
 * Versions of facts are recorded by the clock of the database. A sandbox has another, which is moved forward: there the first
 * deed after the instant tells how far the facts had come.
 */
async function factsKnownAt(manager: EntityManager, { organisationId, at }: KnownAt): Promise<string> {
  const [next] = await manager.query<{ at: string }[]>(
    `SELECT COALESCE((SELECT min(e.recorded_at) - interval '1 microsecond' FROM audit_events e WHERE e.organisation_id = o.id AND e.business_at > $2::timestamptz), 'infinity')::text AS at
       FROM organisations o WHERE o.id = $1 AND o.is_sandbox`,
    [organisationId, endOfMillisecond(at)],
  );
  return next?.at ?? endOfMillisecond(at);
}

/** What was recorded within the millisecond that is named was known at it. */
function endOfMillisecond(at: Date): string {
  return at.toISOString().replace('Z', '999Z');
}
