import type { EntityManager } from 'typeorm';
import type { FactKindName } from '#facts/fact-kinds.js';
import { looksBackAtOrders } from '../facts/counted/counted-for-others-sql.js';
import type { FactsCall } from '../facts/fact-trial.js';
import { asked } from './rows-as-read.js';

/** SQL: whether a fact of the kind stands there, looked up row by row however many the planner takes them for. */
const stands = (what: string) =>
  `CROSS JOIN LATERAL (SELECT 1 FROM facts f WHERE f.organisation_id = $3 AND f.kind = $4 AND f.superseded_at IS NULL AND ${what} OFFSET 0) AS f`;

/**
 * SQL: what of a kind is judged by other rows of its kind as well, beside what stands there: returns and the sales that they take back, clients
 * who share a limit.
 */
const hangingTogether: Partial<Record<FactKindName, { tables: string; numbers: string }>> = {
  deals: {
    tables: `, returns AS MATERIALIZED (SELECT r.number, r.of_deal FROM ${asked} r WHERE r.of_deal IS NOT NULL)`,
    numbers: `UNION SELECT number FROM returns
       UNION SELECT r.number FROM returns o JOIN ${asked} r ON r.external_id = o.of_deal`,
  },
  clients: { tables: '', numbers: `UNION SELECT r.number FROM ${asked} r WHERE r.content ? 'group'` },
};

/** The rows of an import, but for those that were left out. */
export interface SortedRows {
  last: number;
  /** The numbers of those that are looked at one by one. */
  beside: number[];
  /** How many others there are: new facts as they stand. */
  others: number;
}

/**
 * Tells rows that are new facts as they stand from those that are looked at one by one: something stands there of them already, or says what
 * there can be one of, in the file or before, they hang on others of the file, or they name somebody who is not there.
 */
export async function sortRows(
  manager: EntityManager,
  { importId, organisationId, kind }: FactsCall & { importId: string },
  without: ReadonlySet<number>,
): Promise<SortedRows> {
  const { tables, numbers } = hangingTogether[kind] ?? { tables: '', numbers: '' };
  const [row] = await manager.query<{ last: number | null; rows: number; beside: number[] }[]>(
    `WITH strangers AS MATERIALIZED (
       SELECT array_agg(DISTINCT p.id) AS ids FROM ${asked} r CROSS JOIN unnest(r.people) AS p (id)
        WHERE p.id NOT IN (SELECT n.id FROM people n WHERE n.organisation_id = $3)
     ), single AS MATERIALIZED (
       SELECT r.number, r.only_one FROM ${asked} r WHERE r.only_one IS NOT NULL
     )${tables}, beside AS (
       SELECT r.number FROM ${asked} r WHERE r.new_fact_id IS NULL
       UNION SELECT r.number FROM ${asked} r ${stands('f.external_id = r.external_id AND f.key_month = r.key_month')}
       UNION SELECT r.number FROM single r ${stands('NOT f.is_withdrawn AND f.only_one IS NOT NULL AND f.only_one = r.only_one')}
       UNION SELECT o.number FROM (SELECT number, count(*) OVER (PARTITION BY only_one) AS told FROM single) o WHERE o.told > 1
       UNION SELECT r.number FROM strangers s JOIN ${asked} r ON r.people && s.ids WHERE s.ids IS NOT NULL
       ${numbers}
     )
     SELECT r.last, r.rows, COALESCE((SELECT array_agg(number ORDER BY number) FROM beside), '{}') AS beside
       FROM (SELECT max(number) AS last, count(*)::int AS rows FROM ${asked} r) AS r`,
    [importId, [...without], organisationId, kind],
  );
  const { last = null, rows = 0, beside = [] } = row ?? {};
  return { last: last ?? 0, beside, others: rows - beside.length };
}

/**
 * Whether new facts have to stand there before they are judged: a definition that looks at the orders of earlier months
 * looks at those of the file as well. All others are judged as they were read, and added once nothing speaks against any.
 */
export async function areJudgedTogether(manager: EntityManager, { organisationId, kind }: FactsCall): Promise<boolean> {
  if (kind !== 'deals') return false;
  const [row] = await manager.query<{ isLookedAt: boolean }[]>(
    `SELECT ${looksBackAtOrders('$1::uuid')} AS "isLookedAt"`,
    [organisationId],
  );
  return row?.isLookedAt ?? false;
}

/** Adds, within the database, the facts that the rows from one number to another become, but for some of them; returns how many. */
export async function addNewFacts(
  manager: EntityManager,
  { importId, organisationId, kind, actorId }: FactsCall & { importId: string },
  { after, last, without }: { after: number; last: number; without: readonly number[] },
): Promise<number> {
  const [added] = await manager.query<{ count: number }[]>(
    `WITH new AS MATERIALIZED (SELECT * FROM ${asked} r WHERE r.number > $6 AND r.number <= $7),
     entered AS (
       INSERT INTO facts (id, organisation_id, kind, external_id, key_month, version, month, on_day, client_code, of_deal, only_one, content, sha256, recorded_by)
       SELECT new_fact_id, $3, $4, external_id, key_month, 1, month, on_day, client_code, of_deal, only_one, content, sha256, $5 FROM new ORDER BY number
     ), about AS (
       INSERT INTO fact_people (fact_id, person_id, part)
       SELECT n.new_fact_id, p.person_id, p.part FROM new n CROSS JOIN unnest(n.people, n.parts) AS p (person_id, part)
     )
     SELECT count(*)::int AS count FROM new`,
    [importId, without, organisationId, kind, actorId, after, last],
  );
  return added?.count ?? 0;
}

/** The numbers of the rows of an import, but for some of them. */
export async function numbersOf(
  manager: EntityManager,
  importId: string,
  without: readonly number[],
): Promise<number[]> {
  const rows = await manager.query<{ number: number }[]>(`SELECT r.number FROM ${asked} r`, [importId, without]);
  return rows.map(({ number }) => number);
}
