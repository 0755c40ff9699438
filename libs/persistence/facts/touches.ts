import type { EntityManager } from 'typeorm';
import type { Touched } from './fact-entry.js';
import { refersTo } from './people-of-facts.js';

/**
 * What some of the touched versions are, or have referring to them: most tables of deals have no returns, and nobody has
 * paid or returned anything of them yet. What is not there need not be looked for.
 */
export interface Touches {
  readonly returns: boolean;
  readonly payments: boolean;
  /** Whether there is either: something refers to what was touched, or that to something. */
  readonly isReferred: boolean;
}

/** Looks, once all that a call changes stands there; at each of them by itself, because how many refer to anything the planner may not know yet. */
export async function findTouches(manager: EntityManager, { ids }: Touched): Promise<Touches> {
  const rows = await manager.query<{ kind: string }[]>(
    `WITH touched AS (SELECT * FROM unnest($1::uuid[]) AS t (id))
     SELECT r.kind FROM touched t CROSS JOIN LATERAL (SELECT f.kind FROM facts f WHERE f.id = t.id AND f.of_deal IS NOT NULL OFFSET 0) AS r
     UNION
     SELECT r.kind FROM touched t JOIN facts d ON d.id = t.id AND d.kind = 'deals'
      CROSS JOIN LATERAL (SELECT f.kind FROM facts f WHERE ${refersTo('f', 'd.organisation_id', 'd.external_id')} OFFSET 0) AS r`,
    [ids],
  );
  const kinds = new Set(rows.map(({ kind }) => kind));
  return { returns: kinds.has('deals'), payments: kinds.has('payments'), isReferred: kinds.size > 0 };
}
