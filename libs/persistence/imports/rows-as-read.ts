import { arrayOf, type Touched } from '../facts/touched.js';

/** SQL: the rows of the import $1 that are to take effect, but for $2. */
export const asked = `(
  SELECT * FROM import_rows r WHERE r.import_id = $1 AND r.state NOT IN ('bad', 'skipped')
     AND NOT EXISTS (SELECT 1 FROM unnest($2::int[]) AS x (number) WHERE x.number = r.number))`;

/**
 * Rows of an import, but for some of them, as the facts that they become: judged by what is kept of them, whether they have been
 * added yet or not. What is wrong with a row is told at its number.
 */
export function rowsAsRead(
  importId: string,
  { without, count }: { without: readonly number[]; count: number },
): Touched {
  return { count, params: [importId, arrayOf(without)], tables };
}

// A month is of the type that facts have, or it is looked up in none of their indexes.
const tables = `touched AS NOT MATERIALIZED (
    SELECT r.number AS index, r.new_fact_id AS id, i.organisation_id, i.kind, r.external_id, r.key_month, r.month::char(7) AS month, r.on_day,
           r.client_code, r.of_deal, r.content, false AS is_withdrawn, NULL::timestamptz AS superseded_at
      FROM ${asked} AS r JOIN imports i ON i.id = r.import_id
  ), whom AS NOT MATERIALIZED (
    SELECT r.new_fact_id AS fact_id, p.person_id, p.part FROM ${asked} AS r CROSS JOIN LATERAL unnest(r.people, r.parts) AS p (person_id, part)
  )`;
