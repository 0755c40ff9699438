import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where the statistics know the rows of earlier imports alone, the planner takes those of the one that is being read for
 * one row, and compares all of them with all: a table of 50 000 rows was looked at until the statement was given up. Only
 * the owner may make statistics.
 */
export class StatisticsOfImportRows1819900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION analyze_import_rows() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        ANALYZE import_rows;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION analyze_import_rows()');
  }
}
