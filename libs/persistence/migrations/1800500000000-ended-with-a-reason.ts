import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A run that a person has ended says why in their words. */
export class EndedWithAReason1800500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE payroll_runs ADD COLUMN ended_reason text,
         ADD CONSTRAINT payroll_runs_ended_with_a_reason CHECK (ended_reason IS NULL OR ended_because IS NOT NULL)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payroll_runs DROP COLUMN ended_reason');
  }
}
