import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = {
  new_fact_id: 'uuid',
  sha256: 'char(64)',
  on_day: 'date',
  client_code: 'text',
  of_deal: 'text',
  only_one: 'text',
  people: 'uuid[]',
  parts: 'text[]',
};

/** What nobody compares rows by: statistics of it cost as much as those of all else. */
const uncounted = ['content', 'problems', 'new_fact_id', 'sha256', 'people', 'parts'];

/**
 * A row of a table of facts is kept as the fact that it becomes, so that the database adds all that are new by itself.
 * Rows that were read before have none of it, and are brought in as they were.
 */
export class FactsOfImportRows1820000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const added = Object.entries(columns).map(([name, type]) => `ADD COLUMN ${name} ${type}`);
    await runner.query(
      `ALTER TABLE import_rows ${added.join(', ')},
         ADD CONSTRAINT import_rows_are_facts_whole CHECK ((new_fact_id IS NULL) = (sha256 IS NULL) AND cardinality(people) = cardinality(parts))`,
    );
    await runner.query(
      `ALTER TABLE import_rows ${uncounted.map((name) => `ALTER COLUMN ${name} SET STATISTICS 0`).join(', ')}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const dropped = Object.keys(columns).map((name) => `DROP COLUMN ${name}`);
    await runner.query(
      `ALTER TABLE import_rows ALTER COLUMN content SET STATISTICS -1, ALTER COLUMN problems SET STATISTICS -1`,
    );
    await runner.query(`ALTER TABLE import_rows DROP CONSTRAINT import_rows_are_facts_whole, ${dropped.join(', ')}`);
  }
}
