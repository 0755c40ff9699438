import type { EntityManager } from 'typeorm';
import type { FactsCall } from '../facts/fact-trial.js';

/** SQL: the rows of the import $1 that are to take effect, but for $2. */
const asked = `(
  SELECT * FROM import_rows r WHERE r.import_id = $1 AND r.state NOT IN ('bad', 'skipped')
     AND NOT EXISTS (SELECT 1 FROM unnest($2::int[]) AS x (number) WHERE x.number = r.number))`;

/** SQL: whether a fact of the kind stands there, looked up row by row however many the planner takes them for. */
const stands = (what: string) =>
  `CROSS JOIN LATERAL (SELECT 1 FROM facts f WHERE f.organisation_id = $3 AND f.kind = $4 AND f.superseded_at IS NULL AND ${what} OFFSET 0) AS f`;

/** SQL: who is named and is not there. */
const strangers = `ARRAY(SELECT DISTINCT p.id FROM ${asked} r CROSS JOIN unnest(r.people) AS p (id)
       WHERE p.id NOT IN (SELECT n.id FROM people n WHERE n.organisation_id = $3))`;

/**
 * The last row, and the numbers of those that are looked at one by one: something stands there of them already, or says what there can
 * be one of, in the file or before, or they name somebody who is not there. All others are new facts as they stand.
 */
export async function rowsBeside(
  manager: EntityManager,
  { importId, organisationId, kind }: FactsCall & { importId: string },
  without: ReadonlySet<number>,
): Promise<{ last: number; beside: number[] }> {
  const [row] = await manager.query<{ last: number | null; beside: number[] }[]>(
    `SELECT (SELECT max(number) FROM import_rows WHERE import_id = $1) AS last, COALESCE(array_agg(number ORDER BY number), '{}') AS beside FROM (
       SELECT r.number FROM ${asked} r WHERE r.new_fact_id IS NULL
       UNION SELECT r.number FROM ${asked} r ${stands('f.external_id = r.external_id AND f.key_month = r.key_month')}
       UNION SELECT r.number FROM ${asked} r ${stands('NOT f.is_withdrawn AND f.only_one IS NOT NULL AND f.only_one = r.only_one')} WHERE r.only_one IS NOT NULL
       UNION SELECT o.number FROM (SELECT number, count(*) OVER (PARTITION BY only_one) AS told FROM ${asked} r WHERE only_one IS NOT NULL) o WHERE o.told > 1
       UNION SELECT r.number FROM ${asked} r WHERE r.people && ${strangers}
     ) AS beside`,
    [importId, [...without], organisationId, kind],
  );
  return { last: row?.last ?? 0, beside: row?.beside ?? [] };
}

/** Facts that were added, in the order of their rows. */
export interface AddedFacts {
  numbers: number[];
  factIds: string[];
}

/** Adds, within the database, the facts that the rows from one number to another become, but for some of them. */
export async function addNewFacts(
  manager: EntityManager,
  { importId, organisationId, kind, actorId }: FactsCall & { importId: string },
  { after, last, without }: { after: number; last: number; without: readonly number[] },
): Promise<AddedFacts> {
  const [added] = await manager.query<AddedFacts[]>(
    `WITH new AS MATERIALIZED (SELECT * FROM ${asked} r WHERE r.number > $6 AND r.number <= $7),
     entered AS (
       INSERT INTO facts (id, organisation_id, kind, external_id, key_month, version, month, on_day, client_code, of_deal, only_one, content, sha256, recorded_by)
       SELECT new_fact_id, $3, $4, external_id, key_month, 1, month, on_day, client_code, of_deal, only_one, content, sha256, $5 FROM new ORDER BY number
     ), about AS (
       INSERT INTO fact_people (fact_id, person_id, part)
       SELECT n.new_fact_id, p.person_id, p.part FROM new n CROSS JOIN unnest(n.people, n.parts) AS p (person_id, part)
     )
     SELECT COALESCE(array_agg(number ORDER BY number), '{}') AS numbers, COALESCE(array_agg(new_fact_id ORDER BY number), '{}')::text[] AS "factIds" FROM new`,
    [importId, without, organisationId, kind, actorId, after, last],
  );
  return added ?? { numbers: [], factIds: [] };
}
