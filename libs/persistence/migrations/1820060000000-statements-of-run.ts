import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A page of a run's statements is read in the order in which it is shown, and whose facts nothing reads is found without
 * looking through all packs: without the indexes all of a run is read for each page and at each look at it, also while the run
 * writes them.
 */
export class StatementsOfRun1820060000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX statements_of_run ON statements (run_id, month, id)');
    await runner.query('CREATE INDEX unread_inputs ON payroll_inputs (run_id, person_id) WHERE unread IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX unread_inputs');
    await runner.query('DROP INDEX statements_of_run');
  }
}
