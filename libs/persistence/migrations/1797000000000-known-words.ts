import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stages of a cycle and kinds of deadlines get the check that every other status and kind has. */
export class KnownWords1797000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE monthly_cycles ADD CONSTRAINT monthly_cycles_stage_check
         CHECK (stage IN ('drafting', 'plans-signed', 'actuals-submitted', 'actuals-approved', 'closed'))`,
    );
    await runner.query(
      `ALTER TABLE deadlines ADD CONSTRAINT deadlines_kind_check
         CHECK (kind IN ('drafting-opened', 'plans-signed', 'actuals-submitted', 'payroll-posted'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deadlines DROP CONSTRAINT deadlines_kind_check');
    await runner.query('ALTER TABLE monthly_cycles DROP CONSTRAINT monthly_cycles_stage_check');
  }
}
