import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a fact says and its hash are looked at by no plan, and sorting thousands of documents for their statistics was what
 * looking at a table that is being filled (`analyze_facts`) took most of its time for.
 */
export class FactsWithoutNeedlessStatistics1815300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE facts ALTER COLUMN content SET STATISTICS 0, ALTER COLUMN sha256 SET STATISTICS 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE facts ALTER COLUMN content SET STATISTICS DEFAULT, ALTER COLUMN sha256 SET STATISTICS DEFAULT',
    );
  }
}
