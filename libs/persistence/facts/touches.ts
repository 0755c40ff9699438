import type { EntityManager } from 'typeorm';
import { refersTo } from './people-of-facts.js';
import type { Touched } from './touched.js';

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

/** Of what nothing refers to, and refers to nothing. */
export const noTouches: Touches = { returns: false, payments: false, isReferred: false };

/** Looks, once all that a call changes stands there; at each of them by itself, because how many refer to anything the planner may not know yet. */
export async function findTouches(manager: EntityManager, { tables, params }: Touched): Promise<Touches> {
  const rows = await manager.query<{ kind: string }[]>(
    `WITH ${tables}
     SELECT t.kind FROM (SELECT kind, of_deal FROM touched OFFSET 0) AS t WHERE t.of_deal IS NOT NULL
     UNION
     SELECT r.kind FROM touched d
      CROSS JOIN LATERAL (SELECT f.kind FROM facts f WHERE ${refersTo('f', 'd.organisation_id', 'd.external_id')} OFFSET 0) AS r WHERE d.kind = 'deals'`,
    [...params],
  );
  const kinds = new Set(rows.map(({ kind }) => kind));
  return { returns: kinds.has('deals'), payments: kinds.has('payments'), isReferred: kinds.size > 0 };
}
