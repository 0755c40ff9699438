import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A run that pays nothing to people who were there says how many, and why that is right. */
export class PeopleWithoutPlan1799100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE payroll_runs
         ADD COLUMN people_without_plan integer NOT NULL DEFAULT 0,
         ADD COLUMN without_plan_comment_id uuid REFERENCES decision_comments`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payroll_runs DROP COLUMN people_without_plan, DROP COLUMN without_plan_comment_id');
  }
}
