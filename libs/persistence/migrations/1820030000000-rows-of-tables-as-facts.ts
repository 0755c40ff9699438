import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rows of a table are judged as the facts that they become, by the id that these will have, and joined by it: the planner has to
 * know that there is one of each. They are written once and hardly ever again, and need no room for it on their pages.
 *
 * Whom facts are about is compared with the facts that were just added, and these are found by their ids: without
 * statistics of rows that are not committed yet all facts were read for every portion.
 */
export class RowsOfTablesAsFacts1820030000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_rows ALTER COLUMN new_fact_id SET STATISTICS 10');
    await runner.query('ALTER TABLE import_rows SET (fillfactor = 95)');
    await runner.query(
      peopleOfFact(`LEFT JOIN LATERAL (SELECT f.id, f.xmin FROM facts f WHERE f.id = a.fact_id OFFSET 0) AS f ON true`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(peopleOfFact('LEFT JOIN facts f ON f.id = a.fact_id'));
    await runner.query('ALTER TABLE import_rows SET (fillfactor = 60)');
    await runner.query('ALTER TABLE import_rows ALTER COLUMN new_fact_id SET STATISTICS 0');
  }
}

const peopleOfFact = (
  joined: string,
) => `CREATE OR REPLACE FUNCTION keep_people_of_fact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE is_of_none boolean; is_late boolean;
    BEGIN
      SELECT bool_or(f.id IS NULL), bool_or(f.xmin <> pg_current_xact_id()::xid) INTO is_of_none, is_late
        FROM added a ${joined};
      IF is_of_none THEN
        RAISE EXCEPTION 'fact_id names nothing of facts' USING ERRCODE = 'foreign_key_violation';
      END IF;
      IF is_late THEN
        RAISE EXCEPTION 'whom a version of a fact is about is said when it is recorded' USING ERRCODE = 'PR003';
      END IF;
      PERFORM 1 FROM people n WHERE n.id IN (SELECT a.person_id FROM added a) FOR KEY SHARE;
      IF EXISTS (SELECT 1 FROM (SELECT DISTINCT person_id AS id FROM added WHERE person_id IS NOT NULL) a WHERE NOT EXISTS (SELECT 1 FROM people n WHERE n.id = a.id)) THEN
        RAISE EXCEPTION 'person_id names nothing of people' USING ERRCODE = 'foreign_key_violation';
      END IF;
      RETURN NULL;
    END $$`;
